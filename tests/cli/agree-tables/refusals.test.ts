import { describe, expect, test } from "vitest";
import { runAgree } from "./run-agree.ts";

const files = {
  "r.csv": "unit,a,b\n1,x,x\n2,y,x\n3,y,y\n",
  "s.csv": "coder,start,end,label\na,0,5,x\nb,0,5,x\n",
};

test.each([
  [["--unit", "turn"], "--unit is for codings, and --ratings names a table"],
  [["--codebook", "x.yaml"], "--codebook is for codings"],
  [["--by", "city"], "--by is for codings"],
  [["--diagnosis", "d.csv"], "--diagnosis is for codings"],
  [["--level", "theme"], "--level theme is for codings"],
  [["--spans", "s.csv"], "--ratings and --spans are two reports"],
  [["--skip-rows", "1.5"], "It is a whole number"],
  [["--unit-column", "units"], "the table has no column units"],
])("%j", async (argv, why) => {
  const { status, stderr } = await runAgree(files, "--ratings", "r.csv", ...argv);
  expect(status).toBe(2);
  expect(stderr).toContain(why);
});

test.each(["--categories=x", "--coders=a", "--gamma=alpha=1", "--ci-quantile=t", "--sets"])(
  "%s of codings",
  async (option) => {
    const { status, stderr } = await runAgree({}, "codings.csv", option);
    expect(status).toBe(2);
    expect(stderr).toContain(`${option.replace(/=.*/, "")} is for tables`);
  },
);

describe("spans", () => {
  const run = (text: string, ...argv: readonly string[]) =>
    runAgree({ "s.csv": text }, "--spans", "s.csv", "--continuum", "20", ...argv);

  test("places that are no whole numbers are said: chance counts whole ones", async () => {
    const whole = await run(files["s.csv"]);
    expect(whole.json.conventions.reading.join()).not.toContain("whole numbers");
    const broken = await run(files["s.csv"].replace("a,0,5", "a,0.5,5"));
    expect(broken.json.conventions.reading.join()).toContain("are no whole numbers");
  });

  test("the reading of gamma is said", async () => {
    const pygamma = await run(files["s.csv"], "--coef", "gamma");
    expect(pygamma.json.conventions.reading.join()).toContain("gamma as in pygamma-agreement");
    const paper = await run(files["s.csv"], "--coef", "gamma", "--gamma", "reading=paper");
    expect(paper.json.conventions.reading.join()).toContain("gamma as in the paper");
  });
});
