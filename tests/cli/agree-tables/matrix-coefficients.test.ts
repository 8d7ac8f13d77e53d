import { describe, expect, test } from "vitest";
import { runAgree } from "./run-agree.ts";

const files = {
  "a.csv": "u,x,y,z\n1,1,0,0\n2,1,0,0\n3,0,1,0\n4,0,0,0\n5,1,1,0\n6,0,0,0\n",
  "b.csv": "u,x,y,z\n1,1,0,0\n2,0,0,0\n3,0,1,0\n4,0,0,0\n5,1,0,0\n6,1,0,0\n",
};
const run = (...argv: readonly string[]) =>
  runAgree(files, "--matrix", "a.csv", "--matrix", "b.csv", "--ci", "none", ...argv);
/** The column x of both as a ratings table. */
const column = "unit,a,b\n1,1,1\n2,1,0\n3,0,0\n4,0,0\n5,1,1\n6,0,1\n";

describe("--coef of matrices", () => {
  test.each([
    ...["scott_pi", "fleiss_kappa", "conger_kappa", "brennan_prediger", "light_kappa"],
    ...["kappa_max", "bangdiwala_b", "gwet_irsq", "gwet_ac2[linear]", "weighted_kappa[quadratic]"],
    ...["specific_agreement[1]", "negative_agreement[0]", "krippendorff_alpha[ordinal]"],
  ])("%s of a column is what it is of the column as ratings", async (id) => {
    const { of, status } = await run("--coef", id);
    const single = await runAgree({ "r.csv": column }, "--ratings", "r.csv", "--coef", id);
    expect(status).toBe(0);
    expect(single.of(id)?.value).toBeTypeOf("number");
    expect(of(`per_code_${id}[x]`)?.value).toBe(single.of(id)?.value);
  });

  test("a mean over codes leaves out those that nobody used, and counts them", async () => {
    const { of } = await run("--coef", "scott_pi");
    const each = ["x", "y"].map((code) => of(`per_code_scott_pi[${code}]`)?.value ?? Number.NaN);
    expect(of("per_code_scott_pi[z]")).toMatchObject({ value: null, reason: "code-unused" });
    const [x = 0, y = 0] = each;
    expect(of("mean_per_code_scott_pi")?.value).toBeCloseTo((x + y) / 2, 12);
    expect(of("mean_per_code_scott_pi")).toMatchObject({
      mean: { counted: 2, undefined: 1, withZeros: (x + y) / 3 },
    });
  });

  test("of a code that nobody used, two blanks are no agreement", async () => {
    const { of } = await run("--coef", "gwet_ac2[linear],specific_agreement[0]");
    expect(of("per_code_gwet_ac2[linear][z]")?.value).toBeNull();
    expect(of("per_code_specific_agreement[0][z]")?.value).toBeNull();
  });

  test("what every report has is said to be there under its name", async () => {
    const { json } = await run("--coef", "cohen_kappa,gwet_ac1");
    expect(json.conventions.reading).toContain("of each code, cohen_kappa is per_code_kappa");
    expect(json.conventions.reading).toContain("of each code, gwet_ac1 is per_code_ac1");
  });

  test("a measure of sets is of all codes, one of spans says so, and a mistake stops", async () => {
    const { of, estimates } = await run("--coef", "krippendorff_alpha[dice],u_alpha");
    expect(of("krippendorff_alpha[dice]")?.value).toBeTypeOf("number");
    expect(of("u_alpha")).toMatchObject({ value: null, reason: "for-spans" });
    expect(estimates.some(({ statistic }) => statistic.includes("jaccard"))).toBe(false);
    expect((await run("--coef", "scot_pi")).stderr).toContain("did you mean scott_pi?");
    expect((await run("--coef", "scott_pi[linear]")).stderr).toContain("takes nothing in brackets");
    expect((await run("--coef", "gwet_ac2[custom]")).stderr).toContain("a code is used or not");
  });

  test("all: every measure of ratings for each code, every measure of sets for all", async () => {
    const { of, estimates } = await run("--coef", "all");
    for (const id of ["scott_pi", "conger_kappa", "bangdiwala_b", "expected_agreement[scott_pi]"])
      expect(of(`per_code_${id}[x]`)?.value).toBeTypeOf("number");
    expect(of("krippendorff_alpha[masi]")?.value).toBeTypeOf("number");
    const ids = estimates.map(({ statistic }) => statistic);
    expect(new Set(ids).size).toBe(ids.length);
    // On two categories all weights are the same.
    expect(ids.filter((id) => /weighted|ac2/.test(id))).toEqual([]);
  });

  test("intervals too", async () => {
    const argv = ["--matrix", "a.csv", "--matrix", "b.csv", "--coef", "scott_pi"];
    const drawn = await runAgree(files, ...argv, "--replicates", "200");
    expect(drawn.of("per_code_scott_pi[x]")?.ci).toHaveLength(2);
    const formula = await runAgree(files, ...argv, "--ci", "analytic");
    expect(formula.of("per_code_scott_pi[x]")?.se).toBeGreaterThan(0);
    expect(formula.of("pooled_kappa")).toMatchObject({ ci: null, noInterval: "not-computed" });
    expect(formula.of("u_alpha")).toBeUndefined();
    const spans = await runAgree(files, ...argv, "--coef", "u_alpha", "--ci", "analytic");
    expect(spans.of("u_alpha")).toMatchObject({ ci: null, noInterval: "undefined" });
  });
});
