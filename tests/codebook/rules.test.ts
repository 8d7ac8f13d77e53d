import { expect, test } from "vitest";
import { codeOf, findings, withCode } from "./read.ts";

function rulesOf(...items: readonly string[]) {
  return codeOf(withCode("rules:", ...items.map((item) => `  - ${item}`))).rules;
}

const labels: readonly (readonly [rule: string, label: string])[] = [
  ["troubleshoot", "troubleshoot"],
  ["'user   friendl*'", "user friendl*"],
  ["exact: EHR", "exact(EHR)"],
  ["{near: [system, crash], within: 6}", "near(system, crash; 6)"],
  ["{near: [slow down, exact: IT], within: 3}", "near(slow down, exact(IT); 3)"],
  ["all: [log*, time]", "all(log*, time)"],
  ["regex: 'log(ging)?\\s+in'", "regex(/log(ging)?\\s+in/)"],
  ["911", "911"],
  ["no", "no"],
];

test.each(labels)("%s is shown as %s", (rule, label) => {
  expect(rulesOf(rule).map((found) => found.label)).toEqual([label]);
});

test("words are compared by stem, with a wildcard by written form, exact as given", () => {
  expect(rulesOf("User friendl*", "exact: Dr. Who?", "follow-up")).toMatchObject([
    {
      kind: "phrase",
      phrase: [
        { kind: "stem", word: "User" },
        { kind: "wildcard", pattern: "friendl*" },
      ],
    },
    {
      kind: "phrase",
      phrase: [
        { kind: "exact", word: "Dr" },
        { kind: "exact", word: "Who" },
      ],
    },
    {
      kind: "phrase",
      phrase: [
        { kind: "stem", word: "follow" },
        { kind: "stem", word: "up" },
      ],
    },
  ]);
});

test("near and all hold phrases", () => {
  const stem = (word: string) => ({ kind: "stem", word });
  expect(rulesOf("{near: [slow system, crash], within: 6}", "all: [a, b]")).toMatchObject([
    { kind: "near", within: 6, phrases: [[stem("slow"), stem("system")], [stem("crash")]] },
    { kind: "all", phrases: [[stem("a")], [stem("b")]] },
  ]);
});

test("a rule knows its place, through an alias that of what it repeats", () => {
  const text = withCode("rules: &r", "  - {exact: EHR}", "unless: *r");
  const places = [...codeOf(text).rules, ...codeOf(text).unless].map(({ at }) => at);
  expect(places.map(({ start, end }) => text.slice(start, end))).toEqual([
    "{exact: EHR}",
    "{exact: EHR}",
  ]);
});

const troubles: readonly (readonly [rule: string, ...found: [string, string]])[] = [
  ["", "empty-rule", "-"],
  ["# nothing yet", "empty-rule", "-"],
  ["~", "empty-rule", "~"],
  ["exact: '!'", "empty-rule", "'!'"],
  ["* *", "unknown-alias", "*"],
  ["'* ?'", "wildcard-only", "'* ?'"],
  ["all: ['*', time]", "wildcard-only", "'*'"],
  ["{near: [a, b]}", "missing-key", "near"],
  ["{near: [a, b], within: six}", "out-of-range", "six"],
  ["{near: [a, b], within: '6'}", "out-of-range", "'6'"],
  ["{near: [a, b], within: 101}", "out-of-range", "101"],
  ["{near: [a, b], wihtin: 6, within: 6}", "unknown-key", "wihtin"],
  ["near: a", "missing-key", "near"],
  ["all: [{near: [a, b], within: 2}, c]", "unknown-rule", "near"],
  ["{within: 6, naer: [a, b]}", "unknown-rule", "naer"],
  ["user: friendly", "unknown-rule", "user"],
  ["[a, b]", "wrong-type", "[a, b]"],
  ["regex: 'a*'", "regex", "'a*'"],
  ["regex: '(a'", "regex", "'(a'"],
  ["regex: 'x(?=y)'", "regex", "(?="],
];

test.each(troubles)("%s gives %s at %s", (rule, code, quote) => {
  const found = findings(withCode("rules:", `  - ${rule}`, "  - expensive"));
  expect(found).toContainEqual([code, quote]);
});

test("rules that are good are kept beside one that is not", () => {
  expect(rulesOf("expensive", "'*'", "afford*").map(({ label }) => label)).toEqual([
    "expensive",
    "afford*",
  ]);
});

test("rules that are no list are told so", () => {
  expect(findings(withCode("rules: {near: [a, b], within: 3}"))).toEqual([
    ["wrong-type", "{near: [a, b], within: 3}"],
  ]);
  expect(findings(withCode("rules: expensive"))).toEqual([["wrong-type", "expensive"]]);
});

test("near takes at most eight items", () => {
  const words = "abcdefghi".split("").join(", ");
  const text = withCode("rules:", `  - {near: [${words}], within: 3}`);
  expect(findings(text)).toEqual([["out-of-range", `[${words}]`]]);
});
