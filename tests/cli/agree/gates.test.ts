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
    'falls short: Krippendorff\'s alpha of training is 0.606 (turns, cover rule "half"), and it was 0.990 before\n',
  );
  expect(JSON.parse(worse.stdout).gates.shortfalls).toHaveLength(1);
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
