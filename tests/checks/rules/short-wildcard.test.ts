import { expect, test } from "vitest";
import { codebookWith, diagnosticsOf, foundIn } from "./found.ts";

test.each<[string, string, string?]>([
  ["cr*", "that begins with `cr`"],
  ["*gs", "that ends with `gs`"],
  ["k*r", "that begins with `k` and ends with `r`"],
  ["*x*", "that has `x` in it"],
  ["?p", "of 2 letters that ends with `p`"],
  ["ڈ*", "that begins with `ڈ`", "ur"],
])("%s", (rule, what, language = "en") => {
  expect(foundIn([rule], [], language)).toEqual([["short-wildcard", rule]]);
  const [finding] = diagnosticsOf(codebookWith({ a: { rules: [rule] } }, { language }));
  expect(finding?.message).toBe(`\`${rule}\` fits every word ${what}`);
});

test.each<[unknown, string?]>([
  ["log*"],
  ["n?t"],
  ["20*"],
  ["5g*"],
  ["cr* cost"],
  ["log * in"],
  ["کر*", "ur"],
  ["医*", "zh"],
  ["병원*", "ko"],
])("not %j", (rule, language = "en") => {
  expect(foundIn([rule], [], language)).toEqual([]);
});

test("also inside near and all", () => {
  const rule = { near: ["cr*", "system"], within: 3 };
  expect(foundIn([rule])).toEqual([["short-wildcard", JSON.stringify(rule)]]);
});
