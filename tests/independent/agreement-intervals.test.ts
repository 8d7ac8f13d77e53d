import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runMain } from "../support/run-main.ts";
import { madeThemes, makeStudy } from "./made-study.ts";

// What `agree` reports, computed again by scripts that share no code with it from what --diagnosis saves.
const python = spawnSync("python3", ["--version"]).status === 0;
const hasR = spawnSync("Rscript", ["-e", 'stopifnot(requireNamespace("psych"))']).status === 0;
const cwd = mkdtempSync(join(tmpdir(), "sixphase-intervals-"));
afterAll(() => rmSync(cwd, { recursive: true }));
const study = makeStudy(cwd, 10, ["ann", "ben"]);

type Figure = {
  readonly statistic: string;
  readonly value: number;
  readonly interval: {
    readonly low: number;
    readonly high: number;
    readonly undefinedReplicates: number;
  } | null;
};
type Report = {
  readonly tables: readonly [
    {
      readonly codes: readonly { readonly id: string; readonly figures: readonly Figure[] }[];
      readonly themes: readonly { readonly id: string; readonly figures: readonly Figure[] }[];
      readonly means: readonly { readonly mean: Figure }[];
      readonly sets: readonly Figure[];
    },
  ];
};

type Computed = Readonly<
  Record<
    string,
    { readonly estimate: number; readonly undefined: number } & Readonly<
      Partial<Record<"percentile" | "bca", readonly [number, number]>>
    >
  >
>;

async function agree(...further: readonly string[]): Promise<Report> {
  const { stdout, stderr, status } = await runMain(["agree", ...study, "--json", ...further], cwd);
  expect(status, stderr).toBe(0);
  const report: Report = JSON.parse(stdout);
  return report;
}

function recomputed(themes: Readonly<Record<string, readonly string[]>>): Computed {
  const script = join(import.meta.dirname, "recompute_intervals.py");
  const named = Object.entries(themes).flatMap(([id, codes]) => [
    "--theme",
    `${id}=${codes.join()}`,
  ]);
  const args = [script, join(cwd, "units.csv"), "--seed", "5", "--replicates", "200", ...named];
  const { stdout, stderr, status } = spawnSync("python3", args, { encoding: "utf8" });
  expect(status, stderr).toBe(0);
  const computed: Computed = JSON.parse(stdout);
  return computed;
}

function figureOf(figures: readonly Figure[], statistic: string): Figure {
  const found = figures.find((one) => one.statistic === statistic);
  if (found === undefined) throw new Error(`no ${statistic}`);
  return found;
}

const alpha = "krippendorff_alpha[nominal]";
const drawing = ["--seed", "5", "--replicates", "200"];

/** Every figure of a report, by the name that the script has for it. */
function named({ tables: [table] }: Report, level: "codes" | "themes") {
  return new Map([
    ...table[level].flatMap(({ id, figures }): [string, Figure][] => [
      [`alpha ${id}`, figureOf(figures, alpha)],
      [`kappa ${id}`, figureOf(figures, "cohen_kappa")],
    ]),
    ...(level === "codes"
      ? ([
          [
            "mean",
            figureOf(
              table.means.map(({ mean }) => mean),
              alpha,
            ),
          ],
          ["sets", figureOf(table.sets, "krippendorff_alpha[jaccard]")],
        ] as const)
      : []),
  ]);
}

function expectIntervals(
  figures: ReadonlyMap<string, Figure>,
  theirs: Computed,
  method: "percentile" | "bca",
): void {
  expect(figures.size).toBeGreaterThan(3);
  for (const [name, { value, interval }] of figures) {
    const own = theirs[name];
    expect(value, name).toBeCloseTo(own?.estimate ?? Number.NaN, 10);
    const [low, high] = own?.[method] ?? [];
    expect(interval?.low, `${name}, low`).toBeCloseTo(low ?? Number.NaN, 9);
    expect(interval?.high, `${name}, high`).toBeCloseTo(high ?? Number.NaN, 9);
    expect(interval?.undefinedReplicates, name).toBe(own?.undefined);
  }
}

test("percentile and BCa, of codes, their mean and their sets (skipped where there is no python3)", {
  skip: !python,
  timeout: 120_000,
}, async () => {
  const percentile = await agree(...drawing, "--diagnosis", "units.csv");
  const theirs = recomputed({});
  expectIntervals(named(percentile, "codes"), theirs, "percentile");
  expectIntervals(named(await agree(...drawing, "--ci", "bca"), "codes"), theirs, "bca");
});

test("--level theme, and the themes of a report of codes (skipped where there is no python3)", {
  skip: !python,
  timeout: 120_000,
}, async () => {
  // The table of units is that of codes: the script puts the themes together itself.
  const codes = await agree(...drawing, "--diagnosis", "units.csv");
  const theirs = recomputed(madeThemes);
  expectIntervals(named(codes, "themes"), theirs, "percentile");
  const themes = await agree(...drawing, "--level", "theme");
  expectIntervals(named(themes, "codes"), theirs, "percentile");
});

test("--ci analytic (skipped where there is no R with psych)", {
  skip: !hasR,
  timeout: 120_000,
}, async () => {
  const report = await agree("--ci", "analytic", "--diagnosis", "units.csv");
  const script = join(import.meta.dirname, "recompute_errors.R");
  const { stdout, stderr, status } = spawnSync("Rscript", [script, join(cwd, "units.csv")], {
    encoding: "utf8",
  });
  expect(status, stderr).toBe(0);
  const [, ...lines] = stdout.trim().replaceAll('"', "").split("\n");
  expect(lines).toHaveLength(4);
  for (const line of lines) {
    const [code, ...ends] = line.split(",");
    const figures = report.tables[0].codes.find(({ id }) => id === code)?.figures ?? [];
    for (const [at, statistic] of ["percent_agreement", alpha, "gwet_ac1", "cohen_kappa"].entries())
      expect(figureOf(figures, statistic).interval?.low, `${statistic} of ${code}`).toBeCloseTo(
        Number(ends[at]),
        9,
      );
  }
});
