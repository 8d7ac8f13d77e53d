import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runMain } from "../../support/run-main.ts";
import { crossed, runAgree } from "./run-agree.ts";

// By hand: kappa .4, percent agreement .7, alpha 1 - .3 * 20 * 19 / (2 * 11 * 9) = .4242.
const ratings = { "r.csv": crossed({ "x x": 4, "y y": 3, "x y": 1, "y x": 2 }) };
const ofRatings = (...argv: readonly string[]) =>
  runAgree(ratings, "--ratings", "r.csv", "--ci", "none", ...argv);

describe("--min", () => {
  test.each([
    ["alpha=0.424", 0],
    ["alpha=0.425", 1],
    ["kappa=0.4", 0],
    ["kappa=0.41", 1],
    ["percent=0.7", 0],
    ["scott_pi=0.39", 0],
    ["scott_pi=0.41", 1],
  ])("%s gives exit code %i", async (gate, status) => {
    const result = await ofRatings("--min", gate);
    expect(result.status).toBe(status);
    expect(result.json.gates.shortfalls).toHaveLength(status);
  });

  test("what falls short is said, also to who wants no notes", async () => {
    const { stderr } = await ofRatings("--min", "kappa=0.6");
    expect(stderr).toBe("falls short: cohen_kappa is 0.400, and 0.600 is asked\n");
  });

  test("what does not exist passes no gate, nor does a number in its place", async () => {
    const files = { "r.csv": crossed({ "x x": 5 }) };
    const argv = ["--ratings", "r.csv", "--ci", "none", "--min", "kappa=0.1"];
    const result = await runAgree(files, ...argv, "--zero-division", "one");
    expect(result.status).toBe(1);
    expect(result.stderr).toContain("does not exist, and 0.100 is asked: no variation");
  });

  test("--on lower looks at the interval's lower limit", async () => {
    const argv = ["--ratings", "r.csv", "--ci", "analytic", "--min", "kappa=0.3"];
    expect((await runAgree(ratings, ...argv)).status).toBe(0);
    const lower = await runAgree(ratings, ...argv, "--on", "lower");
    expect(lower.stderr).toMatch(/^falls short: the lower limit of cohen_kappa is -0\.\d{3}, and/);
  });

  test.each([
    ["alpha", "is not understood"],
    ["alpha=x", "is not understood"],
    ["alpha=80", "can never be reached"],
    ["alfa=0.8", "there is no measure alfa"],
  ])("%s is refused", async (gate, why) => {
    const { status, stderr } = await ofRatings("--min", gate);
    expect(status).toBe(2);
    expect(stderr).toContain(why);
  });

  test("of spans, alpha is u-alpha", async () => {
    const files = { "s.csv": "coder,start,end,label\na,0,5,x\nb,0,4,x\n" };
    const argv = ["--spans", "s.csv", "--continuum", "20", "--min", "alpha=0.99"];
    expect((await runAgree(files, ...argv)).stderr).toContain("falls short: u_alpha is 0.");
  });

  test("one category has no code to be judged by", async () => {
    const { status, stderr } = await ofRatings("--min-per-code", "alpha=0.5");
    expect(status).toBe(2);
    expect(stderr).toContain("--min-per-code is for matrices and for sets of codes");
  });
});

describe("matrices", () => {
  // x: kappa .5 on 2 units that somebody gave it; y: 1 on 1; z: nobody.
  const files = {
    "a.csv": "u,x,y,z\n1,1,0,0\n2,1,0,0\n3,0,1,0\n4,0,0,0\n",
    "b.csv": "u,x,y,z\n1,1,0,0\n2,0,0,0\n3,0,1,0\n4,0,0,0\n",
  };
  const run = (...argv: readonly string[]) =>
    runAgree(files, "--matrix", "a.csv", "--matrix", "b.csv", "--ci", "none", ...argv);

  test("--min is of the mean over codes", async () => {
    expect((await run("--min", "kappa=0.75")).status).toBe(0);
    expect((await run("--min", "kappa=0.76")).stderr).toContain("mean_per_code_kappa is 0.750");
    expect((await run("--min", "scott_pi=0.9")).stderr).toContain("mean_per_code_scott_pi is 0.7");
    expect((await run("--min", "pooled_kappa=0.9")).stderr).toContain("pooled_kappa is 0.");
  });

  test("--min-per-code judges codes that enough units have", async () => {
    const every = await run("--min-per-code", "kappa=0.6");
    expect(every.json.gates.shortfalls.map((one: { statistic: string }) => one.statistic)).toEqual([
      "per_code_kappa[x]",
    ]);
    expect(every.json.gates.notJudged).toEqual(["z"]);
    const large = await run("--min-per-code", "kappa=0.6", "--min-n", "3");
    expect(large.status).toBe(0);
    expect(large.json.gates.notJudged).toEqual(["x", "y", "z"]);
    const all = await run("--min-per-code", "kappa=0.6", "--min-n", "0");
    expect(all.stderr).toContain("per_code_kappa[z] does not exist");
  });

  test("a further coefficient is computed for its gate", async () => {
    const { stderr } = await run("--min-per-code", "scott_pi=0.9");
    expect(stderr).toContain("per_code_scott_pi[x] is 0.4");
  });
});

describe("--baseline", () => {
  test("alpha may not fall", async () => {
    const before = await ofRatings();
    const worse = crossed({ "x x": 4, "y y": 2, "x y": 2, "y x": 2 });
    const against = async (text: string, baseline: string) => {
      writeFileSync(join(before.folder, "before.json"), baseline);
      writeFileSync(join(before.folder, "r.csv"), text);
      const argv = ["agree", "--ratings", "r.csv", "--ci", "none", "--baseline", "before.json"];
      return runMain([...argv, "--quiet"], before.folder);
    };
    const same = await against(ratings["r.csv"], before.stdout);
    expect({ status: same.status, stderr: same.stderr }).toEqual({ status: 0, stderr: "" });
    const fallen = await against(worse, before.stdout);
    expect(fallen.status).toBe(1);
    expect(fallen.stderr).toMatch(
      /^falls short: krippendorff_alpha\[nominal\] is 0\.2\d\d, and it was 0\.424 before\n$/,
    );
    for (const wrong of ["{", "{}", before.stdout.replace('"ratings"', '"sets"')])
      expect((await against(worse, wrong)).status).toBe(2);
  });
});
