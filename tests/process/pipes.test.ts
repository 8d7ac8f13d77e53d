import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isBuilt, runSixphase, startSixphase } from "./spawn-sixphase.ts";

const cwd = mkdtempSync(join(tmpdir(), "sixphase-pipes-"));
afterAll(() => rmSync(cwd, { recursive: true }));
const sentences = 4000;

beforeAll(() => {
  const talk = Array.from({ length: sentences }, (_, n) => `It is too expensive, ${n} times.`);
  writeFileSync(join(cwd, "P01.txt"), `I: What stands in the way?\nP: ${talk.join(" ")}\n`);
  writeFileSync(
    join(cwd, "codebook.yaml"),
    "sixphase: 1\nid: small\ntitle: Small\nversion: 1.0.0\nlanguage: en\napproach: codebook\nphase: 2\n" +
      "codes:\n  - {id: cost, name: Cost, brief: Cost., rules: [expensive]}\n",
  );
});

const csv = ["code", "P01.txt", "--codebook", "codebook.yaml", "--format", "csv", "--quiet"];

describe.runIf(isBuilt)("a pipe", () => {
  test("gets all of an output larger than its buffer", async () => {
    const { status, stdout, stderr } = await runSixphase(csv, cwd);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout.length).toBeGreaterThan(4 * 65_536);
    expect(stdout.toString().split("\n").length).toBe(sentences + 2);
    expect(stdout.toString().endsWith("\n")).toBe(true);
  }, 20_000);

  test("that is closed early (`| head -1`) ends the program quietly", async () => {
    const { child, ended } = startSixphase(csv, cwd);
    const first = await new Promise<string>((resolve) => {
      child.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString()));
    });
    child.stdout.destroy();
    expect(first).toMatch(/^transcript,start,end,/);
    expect(await ended).toMatchObject({ status: 141, signal: null, stderr: "" });
  }, 20_000);
});

const escapeSequence = "\u001b[";
const plain = ["code", "P01.txt", "--codebook", "missing-code.yaml"];

describe.runIf(isBuilt)("colours", { timeout: 20_000 }, () => {
  beforeAll(() => {
    writeFileSync(join(cwd, "missing-code.yaml"), "sixphase: 1\nid: small\nkind: x\n");
  });
  test.each([
    ["none on a pipe", {}, false],
    ["with FORCE_COLOR", { FORCE_COLOR: "1" }, true],
    ["none with FORCE_COLOR=0", { FORCE_COLOR: "0" }, false],
    ["none with NO_COLOR, which is stronger", { FORCE_COLOR: "1", NO_COLOR: "1" }, false],
    ["an empty NO_COLOR says nothing", { FORCE_COLOR: "1", NO_COLOR: "" }, true],
  ])("%s", async (_, env, coloured) => {
    const { status, stderr } = await runSixphase(plain, cwd, env);
    expect(status).toBe(2);
    expect(stderr).toContain("error");
    expect(stderr.includes(escapeSequence)).toBe(coloured);
  });
});
