import { type Command, InvalidArgumentError, Option } from "commander";
import type { Level } from "../../agreement/ratings.ts";
import { UsageError } from "../../io/usage-error.ts";
import type { ZeroDivision } from "../../model/agreement-report.ts";
import type { AgreementScaleName } from "../../model/agreement-scale.ts";
import type { CompatName } from "../../ratings/estimate/compat.ts";
import type { TableAgreementFormat } from "../../report/agreement-tables/registry.ts";
import { collect } from "../commands/shared-options.ts";
import { firstGiven, refuseChoicesOfCodings } from "./refusals.ts";
import type { TableSource, TablesRequest } from "./request.ts";

/** The options of `agree` that are about tables. */
export type TableOptions = {
  readonly ratings?: string;
  readonly matrix?: readonly string[];
  readonly spans?: string;
  readonly list?: boolean;
  readonly continuum?: number;
  readonly begin: number;
  readonly categories?: string;
  readonly coders?: string;
  readonly unitColumn?: string;
  readonly sets?: boolean;
  readonly missing: string;
  readonly header: boolean;
  readonly skipRows: number;
  readonly disagreement?: string;
  readonly gamma?: string;
  readonly ciQuantile?: TablesRequest["quantile"];
  readonly compat?: CompatName;
};

/** What `agree` asks of every kind of input. */
export type SharedOptions = {
  readonly level: string;
  readonly coef?: readonly string[];
  readonly ci: TablesRequest["interval"];
  readonly replicates: number;
  readonly seed: number;
  readonly zeroDivision: ZeroDivision;
  readonly scale?: AgreementScaleName;
  readonly min?: readonly string[];
  readonly minPerCode?: readonly string[];
  readonly minN: number;
  readonly on: TablesRequest["gates"]["on"];
  readonly baseline?: string;
  readonly format: string;
  readonly output?: string;
};

export function addTableOptions(command: Command): Command {
  return command
    .option(
      "--ratings <file>",
      "a table: one row a unit, one column a coder; or unit, coder, value",
    )
    .option(
      "--matrix <file>",
      "a coder's 0/1 matrix, units by codes (once for each coder)",
      collect,
    )
    .option("--spans <file>", "a table of spans: coder, start, end, label")
    .option("--list", "show all coefficients and what each can take")
    .addOption(new Option("--continuum <length>", "--spans: length of the text").argParser(number))
    .addOption(
      new Option("--begin <number>", "--spans: where the text begins").argParser(number).default(0),
    )
    .option(
      "--categories <list>",
      "all categories in their order, unused ones too: low,medium,high",
    )
    .option("--coders <list>", "--spans: all coders, those who marked nothing too")
    .option("--unit-column <name>", "--ratings: the column that names the units, or `none`")
    .option("--sets", "--ratings: a cell holds any number of labels, separated by ;")
    .addOption(
      new Option("--missing <list>", "signs for `not rated`, beside the blank cell").default("NA"),
    )
    .option("--no-header", "the table has no heading row")
    .addOption(
      new Option("--skip-rows <number>", "rows that do not count: those of the training")
        .argParser(wholeNumber)
        .default(0),
    )
    .option("--disagreement <file>", "how far apart categories are, for [custom]: a square table")
    .option(
      "--gamma <settings>",
      "--spans: of gamma, as alpha=1,beta=1,delta=1,samples=30,reading=pygamma; reading=paper computes it as Mathet et al. (2015) do",
    )
    .addOption(
      new Option(
        "--ci-quantile <which>",
        "of a table's analytic intervals: t as Gwet has them, normal as SAS and psych do (default: t)",
      ).choices(["t", "normal"]),
    )
    .addOption(
      new Option("--compat <program>", "the conventions of another program").choices(
        Object.keys(compatNames),
      ),
    );
}

/** Whether the options ask for a table (or the list) rather than for codings. */
export function isAboutTables({ ratings, matrix, spans, list }: TableOptions): boolean {
  return ratings !== undefined || matrix !== undefined || spans !== undefined || list === true;
}

/** Choices that only tables have: `--level ordinal` of codings would be read as something else. */
export function refuseChoicesOfTables(
  options: Pick<SharedOptions, "level"> & Partial<TableOptions>,
): void {
  const isTables = levels.some((level) => level === options.level);
  const asked = isTables
    ? `--level ${options.level}`
    : firstGiven<keyof typeof ofTables>(options, ofTables);
  if (asked !== undefined)
    throw new UsageError(`${asked} is for tables`, "name one with --ratings, --matrix or --spans");
}

const ofTables = {
  ...{ compat: "--compat", continuum: "--continuum", categories: "--categories" },
  ...{ coders: "--coders", unitColumn: "--unit-column", sets: "--sets", gamma: "--gamma" },
  ...{ disagreement: "--disagreement", ciQuantile: "--ci-quantile" },
} as const satisfies Partial<Readonly<Record<keyof TableOptions, string>>>;

export function toTablesRequest(options: TableOptions & SharedOptions): TablesRequest {
  refuseChoicesOfCodings(options);
  const { compat, ci } = options;
  return {
    source: sourceOf(options),
    hasHeader: options.header,
    skipRows: options.skipRows,
    unitColumn: options.unitColumn,
    sets: options.sets,
    missingSigns: listOf(options.missing) ?? [],
    categories: listOf(options.categories),
    coders: listOf(options.coders),
    level: levels.find((level) => level === options.level) ?? "nominal",
    disagreement: options.disagreement,
    coefs: options.coef ?? [],
    gamma: options.gamma,
    interval: compat === "kalpha" && ci === "percentile" ? "krippendorff" : ci,
    replicates: options.replicates,
    seed: options.seed,
    quantile: options.ciQuantile ?? "t",
    zeroDivision: options.zeroDivision,
    compat,
    scale: options.scale,
    gates: {
      overall: options.min ?? [],
      perCode: options.minPerCode ?? [],
      ...{ minUnits: options.minN, on: options.on, baseline: options.baseline },
    },
    format: formats.find((format) => format === options.format) ?? "terminal",
    output: options.output,
  };
}

function sourceOf({ ratings, matrix, spans, begin, continuum }: TableOptions): TableSource {
  if (ratings !== undefined) return { kind: "ratings", path: ratings };
  if (matrix !== undefined) return { kind: "matrices", paths: matrix };
  if (spans !== undefined) return { kind: "spans", path: spans, begin, length: continuum };
  return { kind: "list" };
}

/** The items of `a,b,c`; one that holds a comma stands in quotes. */
function listOf(text: string | undefined): readonly string[] | undefined {
  if (text === undefined) return undefined;
  const items = [...text.matchAll(/\s*(?:"((?:[^"]|"")*)"|([^,]*))\s*(?:,|$)/g)];
  return items
    .slice(0, text.endsWith(",") ? undefined : -1)
    .map(([, quoted, bare = ""]) => quoted?.replaceAll('""', '"') ?? bare.trim())
    .filter((item) => item !== "");
}

function number(text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && Number.isFinite(value) && value >= 0) return value;
  throw new InvalidArgumentError("It is a number that is not negative.");
}

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It is a whole number.");
}

export const levels: readonly Level[] = ["nominal", "ordinal", "interval", "ratio"];

// Named here so that `--help` need not load the formatters; the types keep them in step.
const formatNames: Readonly<Record<TableAgreementFormat, true>> = {
  ...{ terminal: true, csv: true, markdown: true, json: true, latex: true, html: true },
};
export const formats = Object.keys(formatNames) as readonly TableAgreementFormat[];
const compatNames: Readonly<Record<CompatName, true>> = {
  ...{ nvivo: true, irrcac: true, nltk: true, kalpha: true },
};
