import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ayesha, daniyal, newFolder, onSample } from "../../cli/reconcile/sample-study.ts";

// What report.md of the sample study says, and does not.
const cwd = newFolder();
const reflexiveFolder = newFolder((text) => text.replace(/^approach: .*$/m, "approach: reflexive"));
afterAll(() => {
  rmSync(cwd, { recursive: true });
  rmSync(reflexiveFolder, { recursive: true });
});

async function reportIn(folder: string): Promise<string> {
  await onSample(
    folder,
    ...["reconcile", ayesha, daniyal, "--policy", "union", "--out", "out", "-q"],
  );
  return readFileSync(join(folder, "out/report.md"), "utf8");
}

let report = "";
let reflexive = "";
beforeAll(async () => {
  report = await reportIn(cwd);
  reflexive = await reportIn(reflexiveFolder);
});

describe("a policy", () => {
  test("has no decision on record; whether somebody looked or talked, the program cannot know", () => {
    expect(report).toContain("none of them has a decision on record");
    expect(report).toContain("settled by a fixed rule, without a decision on record");
    expect(report).not.toMatch(/nobody looked|discussed/);
  });
});

test("the methods have all three steps of the matching", () => {
  const [, methods = ""] = report.split("## For the methods section");
  expect(methods).toMatch(
    /first those of the same code, one to one.*; then excerpts of that code.*several excerpts.*against one.*; then.*different codes/,
  );
  // That of each two coders is said where there are more of them.
  expect(methods).not.toContain("each two coders");
});

test("a dropped coding has nothing within its disagreement; elsewhere it may", () => {
  expect(report).toMatch(/nothing stands in its place within its disagreement/);
});

describe("under a reflexive codebook", () => {
  const aboutFigures = [
    "report the figures before consensus",
    "Reliability is what the figures before consensus are about",
    "mean alpha",
    "alpha of sets",
  ];

  test.each(aboutFigures)("there is nothing of: %s", (words) => {
    expect(report).toContain(words);
    expect(reflexive).not.toContain(words);
  });

  test("nor a column without a number", () => {
    expect(reflexive).toContain("How far the consensus departs");
    expect(reflexive).not.toMatch(/\| *[—–-] *\|/);
  });
});
