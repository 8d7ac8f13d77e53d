import { expect, test } from "vitest";
import { readCodebook } from "../../src/codebook/read-codebook.ts";
import { codebookOf, findings, head } from "./read.ts";

const codes = (...ids: readonly string[]) =>
  `${head}codes:\n${ids.map((id) => `  - id: ${id}\n    name: A name\n`).join("")}`;

const safe = ["cost", "cost-of-care_2.1", "été", "لاگت", "कॉस्ट", "_x", "'1.10'", "3g"];

test.each(safe)("%s is an id", (id) => {
  expect(findings(codes(id))).toEqual([]);
});

const unsafe: readonly (readonly [id: string, named: string])[] = [
  ["high cost", "a space"],
  ["high\u00a0cost", "a no-break space (U+00A0)"],
  ["co\u200bst", "a zero-width space (U+200B)"],
  ["co\u202est", "an invisible character (U+202E)"],
  ["“cost”", "a curly quote (“), a curly quote (”)"],
  ["a,b", "`,`"],
  ["a;b", "`;`"],
  ["a/b", "`/`"],
  ["=sum", "`=`"],
  ["+1", "`+`"],
  ["'@x'", "`@`"],
  ["-x", "begins with `-`"],
  [".x", "begins with `.`"],
];

test.each(unsafe)("%s is not, and the message says why", (id, named) => {
  const text = codes(id);
  expect(findings(text)).toEqual([["unsafe-id", id]]);
  expect(readCodebook("x.yaml", text).diagnostics[0]?.message).toContain(named);
});

test.each(["1.10", "0x1F", "1e3", "yes", "No", "off", "true", "2024-01-31"])(
  "%s is kept as written, with a warning",
  (id) => {
    const text = codes(id);
    expect(findings(text)).toEqual([["unquoted-id", id]]);
    expect(codebookOf(text).codes[0]?.id).toBe(id);
  },
);

test("an id that YAML reads as nothing is missing", () => {
  expect(findings(codes("null"))).toEqual([["missing-key", "id"]]);
});

test("ids are unique over themes and codes, whatever their capitals and Unicode form", () => {
  expect(findings(codes("Cost", "cost", "\u00e9t\u00e9", "e\u0301te\u0301"))).toEqual([
    ["duplicate-id", "cost"],
    ["duplicate-id", "e\u0301te\u0301"],
  ]);
  const themes =
    "themes:\n  - id: cost\n    name: A theme\n    themes:\n      - id: cost\n        name: B\n";
  expect(findings(codes("cost") + themes)).toEqual([
    ["duplicate-id", "cost"],
    ["duplicate-id", "cost"],
  ]);
});

test("a former id belongs to one code and is not in use", () => {
  const replaces = (list: string) => `    replaces: ${list}\n`;
  const text = `${codes("a")}${replaces("[old, b, a]")}  - id: b\n    name: B\n${replaces("[Old name, old]")}`;
  expect(findings(text)).toEqual([
    ["replaced-id", "b"],
    ["replaced-id", "a"],
    ["replaced-id", "old"],
  ]);
});

test("memos may be about themes, codes and former ids", () => {
  const memos = ["a", "old", "t", "x"].map((id) => `  - {about: ${id}, text: A memo}\n`).join("");
  const themes = "themes:\n  - id: t\n    name: T\n";
  const text = `${codes("a")}    replaces: [old]\n${themes}memos:\n${memos}`;
  expect(findings(text)).toEqual([["unknown-about", "x"]]);
});
