import { expect, test } from "vitest";
import { codebookWith, diagnosticsOf, foundIn } from "./found.ts";

test("names the part, in rules and under unless", () => {
  const regex = "no (\\w+\\s*)+ training";
  const text = codebookWith({ a: { rules: ["x"], unless: [{ regex }] } });
  expect(diagnosticsOf(text).map(({ message }) => message)).toEqual([
    expect.stringContaining("`(\\w+\\s*)+` repeats"),
  ]);
  expect(foundIn([{ regex }])).toEqual([["regex-backtracking", JSON.stringify({ regex })]]);
});

test("the usual optional word is none", () => {
  expect(foundIn([{ regex: "\\bno (\\w+ )*training\\b" }])).toEqual([]);
});
