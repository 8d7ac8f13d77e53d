import { describe, expect, test } from "vitest";
import { crossed, runAgree } from "./run-agree.ts";

const of = async (text: string, program: string, coef: string, ...argv: readonly string[]) => {
  const about = ["--ratings", "r.csv", "--ci", "none", "--compat", program, "--coef", coef];
  return (await runAgree({ "r.csv": text }, ...about, ...argv)).estimates.map(({ value }) => value);
};
const constant = crossed({ "A A": 5 });
const opposite = crossed({ "A B": 5 });

// Values of R functions of irrCAC 1.4 (CRAN and github.com/kgwet/irrCAC, 2026-04-26) in R 4.2.2:
// conger.kappa.raw, fleiss.kappa.raw, bp.coeff.raw, gwet.ac1.raw, krippen.alpha.raw, pa.coeff.raw.
describe("irrcac", () => {
  const coef =
    "cohen_kappa,fleiss_kappa,brennan_prediger,gwet_ac1,krippendorff_alpha,percent_agreement";

  test("constant ratings are 1; with categ.labels, NaN but for two coefficients", async () => {
    expect(await of(constant, "irrcac", coef)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(await of(constant, "irrcac", coef, "--categories", "A,B")).toEqual(
      // The last one is percent agreement.
      [null, null, 1, 1, null, 1],
    );
  });

  test("joy and Joy are one label, as toupper makes them", async () => {
    const [conger, ...others] = await of(
      "unit,a,b\n1,joy,Joy\n2,fear,fear\n3,joy,fear\n",
      "irrcac",
      coef,
    );
    expect(conger).toBeCloseTo(0.4, 5);
    const theirs = [0.33333, 0.33333, 0.33333, 0.44444, 0.66667];
    for (const [at, value] of theirs.entries()) expect(others[at]).toBeCloseTo(value, 5);
  });

  test("a unit of one coder counts in the margins", async () => {
    const found = await of("unit,a,b\n1,1,1\n2,2,2\n3,1,2\n4,,1\n", "irrcac", coef);
    const theirs = [0.33333, 0.28889, 0.33333, 0.37255, 0.44444, 0.66667];
    for (const [at, value] of theirs.entries()) expect(found[at]).toBeCloseTo(value, 5);
  });

  test("perfect disagreement", async () => {
    const found = await of(opposite, "irrcac", coef);
    const theirs = [0, -1, -1, -1, -0.8, 0];
    for (const [at, value] of theirs.entries()) expect(found[at]).toBeCloseTo(value, 10);
  });
});

// Values of nltk.metrics.agreement.AnnotationTask of NLTK 3.8.
describe("nltk", () => {
  test("alpha of constant ratings is 1; kappa and pi divide by zero there", async () => {
    const ids = "krippendorff_alpha,cohen_kappa,fleiss_kappa,percent_agreement";
    expect(await of(constant, "nltk", ids)).toEqual([1, null, null, 1]);
  });

  test("S knows of no category that nobody used", async () => {
    const text = "unit,a,b,c\n1,x,x,y\n2,y,y,y\n3,x,z,x\n4,y,x,x\n5,z,z,x\n";
    const [ours] = await of(text, "nltk", "brennan_prediger", "--categories", "x,y,z,w");
    // AnnotationTask(...).S(): (avg_Ao - 1/3) / (1 - 1/3) with avg_Ao = 7/15.
    expect(ours).toBeCloseTo((7 / 15 - 1 / 3) / (2 / 3), 12);
  });

  test("MASI has two decimals: its documentation prints 0.665 for this pair", async () => {
    const found = await of("unit,a,b\n1,1;2,1;2;3;4\n", "nltk", "distance[masi]");
    expect(found[0]).toBeCloseTo(0.665, 12);
  });
});

// QSR International, NVivo 10 help, "Run a Coding Comparison query": kappa is 1 where the users agree
// completely, and 0 or less where they agree no more than by chance; it knows no undefined kappa.
// https://help-nv10.qsrinternational.com/desktop/procedures/run_a_coding_comparison_query.htm
describe("nvivo", () => {
  test("kappa is 1 where both never, or both always, used the code, and 0 where one did", async () => {
    expect(await of(crossed({ "0 0": 9 }), "nvivo", "cohen_kappa")).toEqual([1]);
    expect(await of(crossed({ "1 1": 9 }), "nvivo", "cohen_kappa")).toEqual([1]);
    expect(await of(crossed({ "1 0": 9 }), "nvivo", "cohen_kappa")).toEqual([0]);
  });

  test("its example: 50 both, 150 one and 800 neither of 1,000 characters are 85 %", async () => {
    const text = crossed({ "1 1": 50, "1 0": 100, "0 1": 50, "0 0": 800 });
    const [percent] = await of(text, "nvivo", "percent_agreement");
    expect(percent).toBeCloseTo(0.85, 12);
  });
});

test("kalpha: the interval is Krippendorff's, and alpha itself stays", async () => {
  const files = { "r.csv": crossed({ "x x": 20, "y y": 15, "x y": 6, "z z": 9 }) };
  const about = ["--ratings", "r.csv", "--replicates", "500"];
  const theirs = await runAgree(files, ...about, "--compat", "kalpha");
  const ours = await runAgree(files, ...about, "--coef", "krippendorff_alpha");
  const id = "krippendorff_alpha[nominal]";
  expect(theirs.estimates.map(({ statistic }) => statistic)).toEqual([id]);
  expect(theirs.of(id)?.value).toBe(ours.of(id)?.value);
  expect(theirs.of(id)).toMatchObject({ ciMethod: "krippendorff" });
});
