import { expect, test } from "vitest";
import { crossed, runAgree } from "./run-agree.ts";

// SAS PROC FREQ, simple and weighted kappa with their confidence limits, as printed in the tests of
// statsmodels 0.13.5.
const sas = { "r.csv": crossed({ "0 1": 4, "0 2": 1, "1 1": 8, "2 1": 1, "2 2": 5 }) };
const about = ["--ratings", "r.csv", "--coef", "cohen_kappa,weighted_kappa[linear]"];

test.each([
  ["cohen_kappa", 0.2137, 0.7547],
  ["weighted_kappa[linear]", 0.1845, 0.7558],
])("with the normal quantile, the interval of %s is that of SAS", async (id, low, high) => {
  const { of, json } = await runAgree(sas, ...about, "--ci", "analytic", "--ci-quantile", "normal");
  expect(of(id)?.ci?.[0]).toBeCloseTo(low, 4);
  expect(of(id)?.ci?.[1]).toBeCloseTo(high, 4);
  expect(json.conventions.interval).toMatchObject({ method: "analytic", quantile: "normal" });
});

test("without it, it is t with n - 1 degrees of freedom: R's qt(.975, 18) is 2.100922", async () => {
  const { of } = await runAgree(sas, ...about, "--ci", "analytic");
  const { value, se, ci } = of("cohen_kappa") ?? {};
  expect(ci?.[0]).toBeCloseTo((value ?? 0) - 2.100922 * (se ?? 0), 6);
});

test("an interval is cut at 1", async () => {
  const files = { "r.csv": crossed({ "x x": 9, "y y": 9, "x y": 1 }) };
  const argv = ["--ratings", "r.csv", "--ci", "analytic", "--ci-quantile", "normal"];
  expect((await runAgree(files, ...argv)).of("cohen_kappa")?.ci?.[1]).toBe(1);
});

test("ratings without spread have no interval, rather than one of no width", async () => {
  const files = { "r.csv": crossed({ "x x": 9, "y y": 9 }) };
  const { of } = await runAgree(files, "--ratings", "r.csv", "--ci", "analytic");
  expect(of("cohen_kappa")).toMatchObject({ value: 1, ci: null, noInterval: "no-spread" });
});

test("a quantile of intervals that are not analytic is a misunderstanding", async () => {
  const { status, stderr } = await runAgree(sas, ...about, "--ci-quantile", "normal");
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: "sixphase: --ci-quantile is for analytic intervals\n  say --ci analytic too\n",
  });
});
