import { expect, test } from "vitest";
import { compileRules } from "../../src/matching/compile-rules.ts";
import { nearMisses, wordForms } from "../../src/matching/explain.ts";
import { codebookOf, codeOf, type RuleSource, ruleOf, transcriptOf } from "./build.ts";

function close(rule: RuleSource, text: string, language = "en"): (readonly [string, number])[] {
  const matcher = compileRules(
    codebookOf(codeOf("c", [ruleOf(rule, language)], [ruleOf(rule, language)])),
  );
  return nearMisses(matcher, transcriptOf("x", text), 1, [language]).map(({ spans, distance }) => {
    const from = "x\n\nP: ".length;
    return [
      spans.map(({ start, end }) => text.slice(start - from, end - from)).join("|"),
      distance,
    ];
  });
}

const near = { near: ["system", "crash"], within: 2 };

test("a near rule whose words are too far apart came close, with the distance", () => {
  expect(close(near, "The system that we use crashed.")).toEqual([["system|crashed", 4]]);
});

test("the smallest distance that would do is named", () => {
  expect(close(near, "Crash x x x system x x x x x crash.")).toEqual([["Crash|system", 4]]);
  expect(close({ near: ["a", "b", "c"], within: 1 }, "a b x x c")).toEqual([["a|b|c", 3]]);
});

test("a rule that fires, lacks a word or has its words in two sentences did not come close", () => {
  expect(close(near, "The system just crashed.")).toEqual([]);
  expect(close(near, "The system is slow.")).toEqual([]);
  expect(close(near, "The system we all use. It crashed.")).toEqual([]);
});

test("in Urdu", () => {
  const rule = { near: ["انٹرنیٹ", "بند"], within: 1 };
  expect(close(rule, "انٹرنیٹ پھر بند ہے۔", "ur")).toEqual([["انٹرنیٹ|بند", 2]]);
});

test("a word's form in each language says whether it is a stem", () => {
  expect(wordForms("Communities", ["en", "ur"])).toEqual([
    { language: "en", form: "commun", isStem: true },
    { language: "ur", form: "communities", isStem: false },
  ]);
});
