import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runMain } from "../../support/run-main.ts";

const scenarios = join(import.meta.dirname, "../../scenarios");
const cwd = mkdtempSync(join(tmpdir(), "sixphase-gates-"));
afterAll(() => rmSync(cwd, { recursive: true }));
cpSync(join(scenarios, "input"), cwd, { recursive: true });
cpSync(join(scenarios, "cases/agree-gates/input"), cwd, { recursive: true });

async function agree(...further: readonly string[]) {
  const study = ["-c", "codebook.yaml", "-t", "interviews", "-p", "participants.csv"];
  const plain = ["-q", "--ci", "none", "--format", "json"];
  return runMain(["agree", "codings.csv", "daniyal.csv", ...study, ...plain, ...further], cwd);
}

test("a report is the baseline of the next: as good passes, worse gives 1 and says which code", async () => {
  await agree("--output", "before.json");
  expect(await agree("--baseline", "before.json")).toMatchObject({ status: 0, stderr: "" });
  const before = JSON.parse(readFileSync(join(cwd, "before.json"), "utf8"));
  const [{ codes }] = before.tables;
  const training = codes.find(({ id }: { readonly id: string }) => id === "training");
  for (const figure of training.figures) figure.value = 0.99;
  writeFileSync(join(cwd, "better.json"), JSON.stringify(before));
  const worse = await agree("--baseline", "better.json");
  expect(worse.status).toBe(1);
  expect(worse.stderr).toBe(
    'falls short: mean Krippendorff\'s alpha is 0.442 (turns, cover rule "half"), and it was 0.519 before\n' +
      'falls short: Krippendorff\'s alpha of training is 0.606 (turns, cover rule "half"), and it was 0.990 before\n',
  );
  expect(JSON.parse(worse.stdout).gates.shortfalls).toHaveLength(2);
});

test("a baseline of another level is refused", async () => {
  await agree("--output", "themes.json", "--level", "theme");
  const other = await agree("--baseline", "themes.json");
  expect(other.status).toBe(2);
  expect(other.stderr).toContain("--level theme");
});

test("gates on the mean: reached gives 0, not reached 1", async () => {
  expect((await agree("--min", "alpha=0.4", "--min", "percent=0.8")).status).toBe(0);
  expect((await agree("--min", "alpha=0.5")).status).toBe(1);
  expect((await agree("--min", "krippendorff_alpha[jaccard]=0.6")).status).toBe(0);
  expect((await agree("--min", "fleiss_kappa=0.9")).status).toBe(1);
});

test.each([
  [
    "another codebook",
    (report: Json) => ({ ...report, codebook: { id: "other", title: "Other", version: "1.0.0" } }),
    "is of the codebook other, so it cannot be compared",
  ],
  [
    "other coders",
    (report: Json) => ({ ...report, coders: [{ coder: "ayesha" }, { coder: "zara" }] }),
    "is of ayesha, zara, so it cannot be compared with the agreement of ayesha, daniyal",
  ],
  [
    "other transcripts",
    (report: Json) => ({ ...report, transcripts: ["X01"] }),
    "has none of the transcripts that are compared now",
  ],
])("a baseline of %s is refused", async (_, change, message) => {
  await agree("--output", "own.json");
  const own = JSON.parse(readFileSync(join(cwd, "own.json"), "utf8"));
  writeFileSync(join(cwd, "changed.json"), JSON.stringify(change(own)));
  const refused = await agree("--baseline", "changed.json");
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain(message);
});

test("a baseline of some other transcripts is compared, and the report says so", async () => {
  await agree("--output", "own.json");
  const own = JSON.parse(readFileSync(join(cwd, "own.json"), "utf8"));
  const [first, ...others] = own.transcripts;
  writeFileSync(
    join(cwd, "others.json"),
    JSON.stringify({ ...own, transcripts: ["X01", ...others] }),
  );
  const compared = await agree("--baseline", "others.json");
  expect(compared.status).toBe(0);
  expect(JSON.parse(compared.stdout).gates.otherTranscripts).toEqual({
    onlyBefore: ["X01"],
    onlyNow: [first],
  });
});

test("a stand-in for what does not exist is in the mean, and passes no gate", async () => {
  const gate = ["--min", "alpha=0.5", "--zero-division", "one"];
  const plain = await agree("--min", "alpha=0.5");
  const replaced = await agree(...gate);
  expect(replaced.status).toBe(1);
  expect(replaced.stderr).toBe(plain.stderr);
});

test.each([
  [["--min", "alpha=0.5", "--on", "lower"], "--ci none computes none"],
  [["--min", "alpha=0.5", "--unit", "excerpt"], "only text that somebody coded is compared"],
  [["--min", "alpa=0.5"], "did you mean alpha?"],
])("%j is refused at once", async (options, message) => {
  const refused = await agree(...options);
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain(message);
});

type Json = Readonly<Record<string, unknown>>;
