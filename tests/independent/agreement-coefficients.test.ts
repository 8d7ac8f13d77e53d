import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { fixtures } from "../support/project-folder.ts";
import { runMain } from "../support/run-main.ts";

// The sample study's table of codes, computed again in R from what `--diagnosis` saves.
const packages = 'stopifnot(requireNamespace("psych"), requireNamespace("vcd"))';
const hasR = spawnSync("Rscript", ["-e", packages]).status === 0;
const study = join(fixtures, "sample-study");
const scratch = mkdtempSync(join(tmpdir(), "sixphase-coefficients-"));
afterAll(() => rmSync(scratch, { recursive: true }));

type Row = Readonly<Record<string, number>>;

test("the sample study's coefficients (skipped where there is no R with psych and vcd)", {
  skip: !hasR,
  timeout: 120_000,
}, async () => {
  const diagnosis = join(scratch, "diagnosis.csv");
  const codings = ["ayesha", "daniyal"].map((name) => join(study, "codings", `${name}.csv`));
  const { stdout } = await runMain(
    ["agree", ...codings, "--study", study, "--format", "json", "--diagnosis", diagnosis, "-q"],
    scratch,
  );
  const ours = ourFigures(stdout);
  const theirs = recomputed(diagnosis);
  expect(theirs.size).toBeGreaterThan(10);
  for (const [code, row] of theirs) {
    const figures = ours.get(code) ?? {};
    const kappa = figures["cohen_kappa"] ?? Number.NaN;
    for (const [statistic, value] of Object.entries({
      percent_agreement: row["percent_agreement"],
      positive_agreement: row["positive_agreement"],
      "krippendorff_alpha[nominal]": row["alpha"],
      gwet_ac1: row["gwet_ac1"],
    }))
      expect(figures[statistic], `${statistic} of ${code}`).toBeCloseTo(value ?? Number.NaN, 10);
    expect(kappa, `psych, ${code}`).toBeCloseTo(row["psych"] ?? Number.NaN, 10);
    expect(kappa, `vcd, ${code}`).toBeCloseTo(row["vcd"] ?? Number.NaN, 10);
  }
  const alphas = [...theirs.values()].map((row) => row["alpha"] ?? Number.NaN);
  const mean = alphas.reduce((sum, alpha) => sum + alpha, 0) / alphas.length;
  expect(mean).toBeCloseTo(JSON.parse(stdout).tables[0].means[0].mean.value, 10);
});

function ourFigures(json: string): ReadonlyMap<string, Row> {
  const report = JSON.parse(json) as {
    readonly tables: readonly {
      readonly codes: readonly {
        readonly id: string;
        readonly figures: readonly { readonly statistic: string; readonly value: number }[];
      }[];
    }[];
  };
  return new Map(
    report.tables[0]?.codes.map(({ id, figures }) => [
      id,
      Object.fromEntries(figures.map(({ statistic, value }) => [statistic, value])),
    ]),
  );
}

function recomputed(diagnosis: string): ReadonlyMap<string, Row> {
  const script = join(import.meta.dirname, "recompute_agreement.R");
  const { stdout, stderr, status } = spawnSync("Rscript", [script, diagnosis], {
    encoding: "utf8",
  });
  expect(status, stderr).toBe(0);
  const [header = "", ...lines] = stdout.trim().split("\n");
  const names = header.replaceAll('"', "").split(",").slice(1);
  return new Map(
    lines.map((line) => {
      const [code = "", ...cells] = line.split(",");
      const row = Object.fromEntries(names.map((name, at) => [name, Number(cells[at])]));
      return [code.replaceAll('"', ""), row];
    }),
  );
}
