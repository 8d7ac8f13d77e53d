import { expect, test } from "vitest";
import { coderId } from "../../src/model/ids.ts";
import { folderNames } from "../../src/split/folder-names.ts";

test.each([
  ["ayesha", "ayesha"],
  ["Ayesha Khan", "Ayesha-Khan"],
  ["../../etc", "etc"],
  ["a/b\\c", "a-b-c"],
  ["CON", "CON_"],
  ["lpt1", "lpt1_"],
  ["عائشہ", "عائشہ"],
  ["Zoë.", "Zoë"],
  ["🙂", "coder"],
  [".", "coder"],
  ["=cmd|' /C calc'!A0", "cmd-C-calc-A0"],
  ["a\u202eb\u0000c", "a-b-c"],
])("%j has the folder %j", (coder, folder) => {
  expect([...folderNames([coderId(coder)]).values()]).toEqual([folder]);
});

test("names that a disk does not tell apart get a number", () => {
  const coders = ["Anna", "anna", "anna-2", "ANNA!", "Ann\u00e4", "Anna\u0308"].map(coderId);
  const names = [...folderNames(coders).values()];
  expect(names.slice(0, 5)).toEqual(["Anna", "anna-2", "anna-2-2", "ANNA-3", "Ann\u00e4"]);
  expect(new Set(names.map((name) => name.normalize("NFKC").toLowerCase())).size).toBe(6);
});

test("a very long name is cut, and never within a letter", () => {
  const [name = ""] = folderNames([coderId("\u{20000}".repeat(200))]).values();
  expect(name).toBe("\u{20000}".repeat(48));
});
