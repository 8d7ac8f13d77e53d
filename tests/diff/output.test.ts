import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runMain } from "../support/run-main.ts";
import { code, codes, head } from "./read-pair.ts";

const folder = mkdtempSync(join(tmpdir(), "sixphase-diff-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("what was read is not written over, and nothing is left half done", async () => {
  const old = head + codes(code("a"));
  writeFileSync(join(folder, "old.yaml"), old);
  writeFileSync(join(folder, "new.yaml"), head + codes(code("b")));
  writeFileSync(join(folder, "P01.txt"), "P: It is slow.\n");
  writeFileSync(
    join(folder, "codings.csv"),
    "transcript,code,coder,excerpt\nP01,a,x,It is slow.\n",
  );
  const corpus = ["--codings", "codings.csv", "-t", "P01.txt", "--reread", "to-read.csv"];
  const argv = ["diff", "old.yaml", "new.yaml", ...corpus, "--output", "old.yaml"];
  const { status, stderr, stdout } = await runMain(argv, folder);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain("was read by this command");
  expect(readFileSync(join(folder, "old.yaml"), "utf8")).toBe(old);
  expect(readdirSync(folder).sort()).toEqual(["P01.txt", "codings.csv", "new.yaml", "old.yaml"]);
});
