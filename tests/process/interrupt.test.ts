import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isBuilt, startSixphase } from "./spawn-sixphase.ts";

const cwd = mkdtempSync(join(tmpdir(), "sixphase-interrupt-"));
afterAll(() => rmSync(cwd, { recursive: true }));
const before = "what an earlier run saved\n";

beforeAll(() => {
  mkdirSync(join(cwd, "interviews"));
  mkdirSync(join(cwd, "out"));
  const talk = Array.from(
    { length: 3000 },
    (_, n) => `P: It is too expensive, ${n} times.\nI: Why?\n`,
  );
  for (let n = 0; n < 300; n += 1) {
    writeFileSync(join(cwd, "interviews", `P${n}.txt`), talk.join(""));
  }
  writeFileSync(
    join(cwd, "codebook.yaml"),
    "sixphase: 1\nid: small\ntitle: Small\nversion: 1.0.0\nlanguage: en\napproach: codebook\nphase: 2\n" +
      "codes:\n  - {id: cost, name: Cost, brief: Cost., rules: [expensive]}\n",
  );
  writeFileSync(join(cwd, "out", "codings.csv"), before);
});

// Windows has no signals to send: there the terminal's own Ctrl+C ends the program.
test.runIf(isBuilt && process.platform !== "win32").each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)(
  "%s in the middle: old results untouched, no draft left, exit code %i",
  async (signal, status) => {
    const args = ["code", "interviews", "--codebook", "codebook.yaml", "--out", "out"];
    const { child, ended } = startSixphase(args, cwd);
    await draftAppears();
    child.kill(signal);
    expect(await ended).toMatchObject({ status, signal: null, stderr: "" });
    expect(readdirSync(join(cwd, "out"))).toEqual(["codings.csv"]);
    expect(readFileSync(join(cwd, "out", "codings.csv"), "utf8")).toBe(before);
  },
  30_000,
);

/** The run is in its middle when the draft of its results is there. */
async function draftAppears(): Promise<void> {
  for (let tries = 0; tries < 1000; tries += 1) {
    if (
      existsSync(join(cwd, "out")) &&
      readdirSync(join(cwd, "out")).some((name) => name.includes("draft"))
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("the run made no draft");
}
