import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { OutputSet, writeFiles } from "../../src/io/output-files.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sixphase-output-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const modeOf = (path: string) => statSync(path).mode & 0o777;

test.skipIf(process.platform === "win32")("a file that is replaced keeps its permissions", () => {
  const [whole, pieces, fresh] = ["whole", "pieces", "fresh"].map((name) => join(folder, name));
  const plain = join(folder, "plain");
  writeFileSync(plain, "");
  for (const [path, mode] of [
    [`${whole}`, 0o600],
    [`${pieces}`, 0o640],
  ] as const) {
    writeFileSync(path, "before");
    chmodSync(path, mode);
  }
  const files = new OutputSet(new Set());
  files.put(`${whole}`, "after");
  files.create(`${pieces}`).write("after");
  files.put(`${fresh}`, "after");
  files.commit();
  const all = [whole, pieces, fresh].map((path) => `${path}`);
  expect(all.map((path) => readFileSync(path, "utf8"))).toEqual(["after", "after", "after"]);
  expect(all.map(modeOf)).toEqual([0o600, 0o640, modeOf(plain)]);
});

test("what was read is not written over", () => {
  const path = join(folder, "codebook.yaml");
  writeFileSync(path, "before");
  expect(() => writeFiles({ [path]: "after" }, new Set([path]))).toThrow(
    "was read by this command",
  );
  expect(readFileSync(path, "utf8")).toBe("before");
});

test.runIf(process.platform === "linux")(
  "a folder that nobody can make is a message, not a wait",
  () => {
    expect(() => writeFiles({ "/proc/not/here/report.md": "" }, new Set())).toThrow(
      "cannot make the folder /proc/not",
    );
  },
);
