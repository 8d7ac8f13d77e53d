import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { findFiles } from "../../src/io/find-files.ts";

const root = mkdtempSync(join(tmpdir(), "sixphase-"));
mkdirSync(join(root, "talks/lahore"), { recursive: true });
for (const file of ["talks/lahore/P02.txt", "talks/lahore/P01.vtt", "talks/.hidden.txt"]) {
  writeFileSync(join(root, file), "x");
}
symlinkSync(join(root, "talks"), join(root, "talks/again"));
afterAll(() => rmSync(root, { recursive: true }));

const ids = (paths: readonly string[], roots: readonly string[] = []) =>
  findFiles(root, paths, roots).files.map(({ id }) => id);

test("ids are paths below the folder, in one order, without hidden files or circles", () => {
  expect(ids(["talks"])).toEqual(["lahore/P01", "lahore/P02"]);
  expect(ids(["talks/lahore/P02.txt", "talks/lahore/P01.vtt"])).toEqual(["P01", "P02"]);
});

test("a file named alone keeps its id below the study's folder", () => {
  expect(ids(["talks/lahore/P02.txt"], ["talks"])).toEqual(["lahore/P02"]);
});

test("what is not there is said, and the rest is found", () => {
  const { files, failed } = findFiles(root, ["nowhere", "talks/lahore/P01.vtt"]);
  expect(files).toHaveLength(1);
  expect(failed).toEqual([{ shown: "nowhere", reason: "there is no such file or folder" }]);
});
