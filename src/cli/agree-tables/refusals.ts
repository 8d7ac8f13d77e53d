import { UsageError } from "../../io/usage-error.ts";
import type { SharedOptions, TableOptions } from "./options.ts";

/** What says something about codings, and nothing about a table. */
type OfCodings = {
  readonly codebook?: unknown;
  readonly transcripts?: unknown;
  readonly study?: unknown;
  readonly coder?: unknown;
  readonly assigned?: unknown;
  readonly unit?: unknown;
  readonly cover?: unknown;
  readonly by?: unknown;
  readonly diagnosis?: unknown;
  readonly disagreements?: unknown;
};

const kinds = {
  ...{ ratings: "--ratings", matrix: "--matrix", spans: "--spans", list: "--list" },
} as const;

/** An option that would change nothing is a misunderstanding, and the user should know. */
export function refuseChoicesOfCodings(options: TableOptions & SharedOptions & OfCodings): void {
  const { level, ci, ciQuantile, list } = options;
  const given = (Object.keys(kinds) as (keyof typeof kinds)[]).filter(
    (kind) => options[kind] !== undefined,
  );
  const [first = "ratings", second] = given;
  if (second !== undefined)
    throw new UsageError(
      `${kinds[first]} and ${kinds[second]} are two reports`,
      "ask for them one by one",
    );
  if (list === true) return;
  const asked =
    level === "theme" ? "--level theme" : firstGiven<keyof OfCodings>(options, ofCodings);
  if (asked !== undefined)
    throw new UsageError(`${asked} is for codings, and ${kinds[first]} names a table`);
  if (ciQuantile !== undefined && ci !== "analytic")
    throw new UsageError("--ci-quantile is for analytic intervals", "say --ci analytic too");
}

const ofCodings: Readonly<Record<keyof OfCodings, string>> = {
  ...{ codebook: "--codebook", transcripts: "--transcripts", study: "--study" },
  ...{ coder: "--coder", assigned: "--assigned", unit: "--unit", cover: "--cover", by: "--by" },
  ...{ diagnosis: "--diagnosis", disagreements: "--disagreements" },
};

/** The name of the first of the options that the user gave. */
export function firstGiven<Key extends string>(
  options: Partial<Readonly<Record<Key, unknown>>>,
  names: Readonly<Record<Key, string>>,
): string | undefined {
  const given = (Object.keys(names) as Key[]).find((key) => options[key] !== undefined);
  return given === undefined ? undefined : names[given];
}
