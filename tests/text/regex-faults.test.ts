import { describe, expect, test } from "vitest";
import { compileRegex } from "../../src/text/regex.ts";
import { nestedRepetition, whyNeverMatches } from "../../src/text/regex-faults.ts";

const impossible = [
  "a^b",
  "(so) ^it",
  "(^|x)y$z",
  "(a^b|$c)",
  "a$b",
  "no\\bthing",
  "(x|a\\bb)(c\\bd|e^)",
  "\\s\\b\\s",
  "a\\B ",
  "\bno\b",
  "(a^){2}",
];

test.each(impossible)("%j can never match", (pattern) => {
  expect(whyNeverMatches(pattern)).toBeDefined();
  const compiled = compileRegex(pattern);
  const text = "so it is, no thing a b ab a^b a$b nothing xy yz";
  if (compiled.kind !== "ok") throw new Error(compiled.reason);
  expect(compiled.find(text, { start: 0, end: text.length })).toEqual([]);
});

test.each([
  "^no",
  "no$",
  "(^|\\s)no",
  "x*^a",
  "a(\\b )?b",
  "no ?\\bthing",
  "a|b^c",
  "[^^]a",
  "\\^a",
  "(?:\\(|^)x",
  "\\bno\\b",
  "a\\B.",
  "(?i)a",
  "\\Qa^b\\E",
  "(^a)*b",
  "\\x{41}b",
  "a{2}",
])("%j may match", (pattern) => {
  expect(whyNeverMatches(pattern)).toBeUndefined();
});

describe("repetition inside a repetition", () => {
  test.each<[string, string]>([
    ["(a+)+b", "(a+)+"],
    ["x(\\w+\\s?)*$", "(\\w+\\s?)*"],
    ["(a*b*)*c", "(a*b*)*"],
    ["((a+)b?)+c", "((a+)b?)+"],
    ["(x|(y+)+z)", "(y+)+"],
    ["(?:\\d+,?){2,};", "(?:\\d+,?){2,}"],
  ])("%s", (pattern, part) => {
    const at = nestedRepetition(pattern);
    expect(pattern.slice(at?.start, at?.end)).toBe(part);
  });

  test.each(["(a+)+", "(\\w+ )*x", "(a+){3}b", "(ab+)+c", "a+b+", "(\\ba+)+b", "([+]a)*b"])(
    "not in %s",
    (pattern) => {
      expect(nestedRepetition(pattern)).toBeUndefined();
    },
  );
});
