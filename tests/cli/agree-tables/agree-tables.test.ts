import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runMain } from "../../support/run-main.ts";

const folder = mkdtempSync(join(tmpdir(), "sixphase-agree-tables-"));
afterAll(() => rmSync(folder, { recursive: true }));

type Estimate = {
  readonly statistic: string;
  readonly value: number | null;
  readonly reason: string | null;
  readonly ci: readonly [number, number] | null;
};

/** Writes the files, runs `agree` on them and reads its json. */
async function agree(files: Readonly<Record<string, string>>, ...argv: readonly string[]) {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const result = await runMain(["agree", ...argv, "--format", "json", "--quiet"], folder);
  const estimates: readonly Estimate[] =
    result.stdout === "" ? [] : JSON.parse(result.stdout).estimates;
  const of = (statistic: string) => estimates.find((one) => one.statistic === statistic);
  return { ...result, estimates, of };
}

const constant = "unit,a,b\n1,joy,joy\n2,joy,joy\n3,joy,joy\n";
const ratings = (text: string, ...argv: readonly string[]) =>
  agree({ "r.csv": text }, "--ratings", "r.csv", "--ci", "none", ...argv);

describe("ratings", () => {
  test("an undefined number is null beside its reason", async () => {
    const { of } = await ratings(constant, "--coef", "cohen_kappa");
    expect(of("cohen_kappa")).toMatchObject({ value: null, reason: "no-variation" });
  });

  test.each([
    ["zero", 0],
    ["one", 1],
    ["nan", null],
  ])("--zero-division %s: the reason stays", async (choice, value) => {
    const { of } = await ratings(constant, "--coef", "cohen_kappa", "--zero-division", choice);
    expect(of("cohen_kappa")).toMatchObject({ value, reason: "no-variation" });
  });

  test("what is no division by zero stays undefined", async () => {
    const text = "unit,a,b\n1,joy,\n2,,joy\n";
    const { of } = await ratings(text, "--coef", "cohen_kappa", "--zero-division", "one");
    expect(of("cohen_kappa")).toMatchObject({ value: null, reason: "no-pairable-units" });
  });

  test("a measure for other data, or for two coders, says why it has no number", async () => {
    const text = "unit,a,b,c\n1,x,y,x\n2,y,y,x\n";
    const { of } = await ratings(text, "--coef", "cohen_kappa,u_alpha");
    expect(of("cohen_kappa")).toMatchObject({ value: null, reason: "not-two-coders" });
    expect(of("u_alpha")).toMatchObject({ value: null, reason: "for-spans" });
  });

  test("an id that is misspelt stops the command with the nearest one", async () => {
    const { status, stderr } = await ratings(constant, "--coef", "cohen_kapa");
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: "sixphase: there is no measure cohen_kapa\n  did you mean cohen_kappa?\n",
    });
  });

  test("something that could not be counted makes the exit code 2, the rest is reported", async () => {
    const { status, of } = await ratings("unit,a,b\n1,x,x\n2,y\n3,y,y\n", "--coef", "cohen_kappa");
    expect(status).toBe(2);
    expect(of("cohen_kappa")?.value).toBe(1);
  });

  test("the same seed gives the same interval", async () => {
    const text = `unit,a,b\n${Array.from({ length: 12 }, (_, u) => `${u},${u % 3},${u % 4}`).join("\n")}\n`;
    const run = (seed: string) =>
      agree({ "r.csv": text }, "--ratings", "r.csv", "--seed", seed, "--replicates", "200");
    const [first, again, other] = [await run("7"), await run("7"), await run("8")];
    expect(first.of("cohen_kappa")?.ci).toHaveLength(2);
    expect(again.stdout).toBe(first.stdout);
    expect(other.of("cohen_kappa")?.ci).not.toEqual(first.of("cohen_kappa")?.ci);
  });

  test("[custom] takes a table of disagreements, whatever the order of its rows", async () => {
    const files = {
      "r.csv": "unit,a,b\n1,x,y\n2,y,y\n3,z,y\n4,x,x\n",
      "d.csv": "of,z,x,y\ny,1,2,0\nx,3,0,2\nz,0,3,1\n",
    };
    const about = ["--ratings", "r.csv", "--categories", "x,y,z", "--disagreement", "d.csv"];
    const { of } = await agree(files, ...about, "--coef", "weighted_kappa[custom]");
    // By hand, from the marginals x 2, y 1, z 1 of a and x 1, y 3 of b; observed disagreement is 3/4.
    const expected = (2 * 3 * 2 + 1 * 1 * 2 + 1 * 1 * 3 + 1 * 3 * 1) / 16;
    expect(of("weighted_kappa[custom]")?.value).toBeCloseTo(1 - 3 / 4 / expected, 12);
  });
});

describe("matrices", () => {
  const files = {
    "a.csv": "u,x,y,z\n1,1,0,0\n2,1,0,0\n3,0,1,0\n4,0,0,0\n",
    "b.csv": "u,x,y,z\n1,1,0,0\n2,0,0,0\n3,0,1,0\n4,0,0,0\n",
  };
  const about = ["--matrix", "a.csv", "--matrix", "b.csv", "--ci", "none"];

  test("a mean leaves undefined codes out, counts them, and says what zeros would make of it", async () => {
    const { of } = await agree(files, ...about);
    expect(of("per_code_kappa[x]")?.value).toBeCloseTo(0.5, 12);
    expect(of("per_code_kappa[z]")).toMatchObject({ value: null, reason: "code-unused" });
    expect(of("mean_per_code_kappa")).toMatchObject({
      value: 0.75,
      mean: { counted: 2, undefined: 1, withZeros: 0.5 },
    });
  });

  test("--zero-division zero counts them", async () => {
    const { of } = await agree(files, ...about, "--zero-division", "zero");
    expect(of("mean_per_code_kappa")?.value).toBeCloseTo(0.5, 12);
  });

  test("pooled kappa is that of the mean observed and expected agreement", async () => {
    const { of } = await agree(files, ...about);
    const observed = (0.75 + 1 + 1) / 3;
    const expected = (0.5 + (0.25 ** 2 + 0.75 ** 2) + 1) / 3;
    expect(of("pooled_kappa")?.value).toBeCloseTo((observed - expected) / (1 - expected), 12);
  });

  test("a code with a missing cell has an interval too", async () => {
    const rows = Array.from({ length: 12 }, (_, u) => `${u},${u % 2},${u % 3 === 0 ? 1 : 0}`);
    const other = rows.map((row, u) => (u % 4 === 1 ? row.replace(/,\d,/, ",1,") : row));
    const blank = [...other.slice(0, -1), "11,,0"];
    const text = (lines: readonly string[]) => `u,x,y\n${lines.join("\n")}\n`;
    const both = { "a.csv": text(rows), "b.csv": text(blank) };
    const flipped = { ...both, "b.csv": text(blank).replace("0,0,1", "0,1,0") };
    const { of } = await agree(flipped, "--matrix", "a.csv", "--matrix", "b.csv");
    for (const id of ["per_code_alpha[x]", "per_code_kappa[y]", "mean_per_code_alpha"])
      expect(of(id)?.ci).toHaveLength(2);
  });

  test("one matrix is not enough", async () => {
    const { status, stderr } = await agree(files, "--matrix", "a.csv");
    expect(status).toBe(2);
    expect(stderr).toContain("one matrix was named");
  });
});

describe("spans", () => {
  test("their text has a length", async () => {
    const files = { "s.csv": "coder,start,end,label\na,0,5,x\nb,0,5,x\n" };
    const { stderr } = await agree(files, "--spans", "s.csv");
    expect(stderr).toContain("--continuum LENGTH");
    const { of } = await agree(files, "--spans", "s.csv", "--continuum", "10", "--coef", "u_alpha");
    expect(of("u_alpha")?.value).toBe(1);
  });
});

describe("--compat", () => {
  test("nvivo: 1 where neither used the code", async () => {
    const { of } = await ratings(constant, "--compat", "nvivo");
    expect(of("cohen_kappa")?.value).toBe(1);
    expect(of("percent_agreement")?.value).toBe(1);
  });

  test("irrcac: joy and Joy are one label", async () => {
    const text = "unit,a,b\n1,joy,Joy\n2,fear,fear\n";
    expect((await ratings(text, "--coef", "gwet_ac1")).of("gwet_ac1")?.value).toBeLessThan(1);
    const compat = await ratings(text, "--coef", "gwet_ac1", "--compat", "irrcac");
    expect(compat.of("gwet_ac1")?.value).toBe(1);
  });

  test("irrcac: constant ratings are 1, and undefined where categories are named", async () => {
    const coefs = ["--coef", "cohen_kappa,fleiss_kappa", "--compat", "irrcac"];
    const bare = await ratings(constant, ...coefs);
    expect(bare.estimates.map(({ value }) => value)).toEqual([1, 1]);
    const named = await ratings(constant, ...coefs, "--categories", "joy,fear");
    expect(named.estimates.map(({ value }) => value)).toEqual([null, null]);
  });

  test("irrcac: cohen_kappa uses units that one coder rated, as Conger's does", async () => {
    const text = "unit,a,b\n1,x,x\n2,y,y\n3,x,y\n4,x,\n";
    const { of } = await ratings(text, "--coef", "cohen_kappa,conger_kappa", "--compat", "irrcac");
    expect(of("cohen_kappa")?.value).toBe(of("conger_kappa")?.value);
    const ours = await ratings(text, "--coef", "cohen_kappa");
    expect(ours.of("cohen_kappa")?.value).not.toBe(of("cohen_kappa")?.value);
  });

  test("nltk: alpha of constant ratings is 1, kappa of three coders the mean over pairs", async () => {
    const alpha = await ratings(constant, "--coef", "krippendorff_alpha", "--compat", "nltk");
    expect(alpha.of("krippendorff_alpha[nominal]")?.value).toBe(1);
    const text = "unit,a,b,c\n1,x,x,y\n2,y,y,y\n3,x,y,x\n4,y,x,x\n5,x,x,x\n";
    const { of } = await ratings(text, "--coef", "cohen_kappa,light_kappa", "--compat", "nltk");
    expect(of("cohen_kappa")?.value).toBe(of("light_kappa")?.value);
  });

  test("nltk: MASI has two decimals", async () => {
    const text = "unit,a,b\n1,1;2,1;2;3;4\n";
    const about = ["--coef", "distance[masi]", "--compat", "nltk"];
    // Jaccard 1/2 times .67; NLTK's own documentation has .665 for this pair.
    expect((await ratings(text, ...about)).of("distance[masi]")?.value).toBeCloseTo(0.665, 12);
  });

  test("kalpha: Krippendorff's bootstrap, of alpha alone", async () => {
    const text = `unit,a,b\n${Array.from({ length: 40 }, (_, u) => `${u},${u % 3},${u % 4}`).join("\n")}\n`;
    const about = ["--ratings", "r.csv", "--compat", "kalpha", "--replicates", "500"];
    const { estimates } = await agree({ "r.csv": text }, ...about);
    expect(estimates).toMatchObject([
      { statistic: "krippendorff_alpha[nominal]", ciMethod: "krippendorff", replicates: 500 },
    ]);
  });
});

test("--list has every id once for each kind of data, in every format", async () => {
  const terminal = await runMain(["agree", "--list"], folder);
  expect(terminal.stdout).toContain("krippendorff_alpha\n");
  const csv = await runMain(["agree", "--list", "--format", "csv"], folder);
  const ids = csv.stdout.split("\n").map((line) => line.split(",").slice(0, 2).join());
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain("gamma_k,spans");
});

test("choices of tables are refused for codings", async () => {
  const { status, stderr } = await runMain(["agree", "a.csv", "--level", "ordinal"], folder);
  expect(status).toBe(2);
  expect(stderr).toContain("--level ordinal is for tables");
});
