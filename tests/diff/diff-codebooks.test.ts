import { describe, expect, test } from "vitest";
import { diffCodebooks } from "../../src/diff/diff-codebooks.ts";
import { changesOf, code, codebookOf, codes, diffOf, head } from "./read-pair.ts";

describe("what a code says of itself", () => {
  const plain = [
    "definition: What it costs.",
    "when: Money is named.",
    "when_not: Time is named.",
    "brief: Costs.",
    "kind: barrier",
    "origin: data",
    "rules: [expensive]",
    "unless: [not expensive]",
    'examples: ["It is expensive."]',
    'near_misses: [{text: "It is cheap.", because: praise}]',
  ];
  const old = codes(code("cost", ...plain));
  test.each([
    ["What it costs.", "What the patient pays.", "definition cost: major"],
    ["What it costs.", "what it costs", "definition cost: patch"],
    ["What it costs.", "What  it\n      costs.", undefined],
    ["Money is named.", "Money is hinted at.", "when cost: major"],
    ["Time is named.", "Time or effort is named.", "when_not cost: major"],
    ["brief: Costs.", "brief: Its price.", "brief cost: patch"],
    ["kind: barrier", "kind: facilitator", "kind cost: major"],
    ["origin: data", "origin: theory", "origin cost: patch"],
    ["Name of cost", "Cost of care", "name cost: patch"],
    ["rules: [expensive]", "rules: [expensive, dear]", "rules cost: minor"],
    ["rules: [expensive]", "rules: [Expensive!]", undefined],
    ["[not expensive]", "[]", "unless cost: minor"],
    ["It is expensive.", "It is very expensive.", "examples cost: patch"],
    ["praise", "a compliment", "near_misses cost: patch"],
  ])("%s becomes %s: %s", (before, after, expected) => {
    expect(old).toContain(before);
    const now = old.replace(before, after);
    expect(changesOf(old, now)).toEqual(expected === undefined ? [] : [expected]);
  });

  test("a definition written for the first time tells coders something new", () => {
    expect(changesOf(codes(code("a")), codes(code("a", "definition: New.")))).toEqual([
      "definition a: major",
    ]);
  });

  test("where there is no definition the brief is what coders went by", () => {
    const brief = (text: string) => codes(code("a", `brief: ${text}`));
    expect(changesOf(brief("Costs."), brief("Prices."))).toEqual(["brief a: major"]);
  });

  test("near and all do not mind the order of their words", () => {
    const near = (list: string) => codes(code("a", `rules: [{near: [${list}], within: 4}]`));
    expect(changesOf(near("system, crash"), near("crash, system"))).toEqual([]);
  });

  test("a code's rule in another language is another rule", () => {
    const both = (tag: string) => codes(code("a", `rules: {${tag}: [cost]}`));
    const multilingual = head.replace("language: en", "language: [en, fr]");
    const { changes } = diffCodebooks(
      codebookOf(multilingual + both("en")),
      codebookOf(multilingual + both("fr")),
    );
    expect(changes.map(({ detail }) => detail)).toEqual([
      { form: "items", old: ["en: cost"], new: ["fr: cost"] },
    ]);
  });

  test("a text is told word by word", () => {
    const { changes } = diffOf(old, old.replace("What it costs.", "What the visit costs."));
    expect(changes[0]?.detail).toEqual({
      form: "words",
      words: [
        { kind: "same", text: "What" },
        { kind: "old", text: " it" },
        { kind: "new", text: " the visit" },
        { kind: "same", text: " costs." },
      ],
    });
  });

  test("the place of a change is its value in the new file", () => {
    const now = old.replace("What it costs.", "What the patient pays.");
    const { at } = diffOf(old, now).changes[0] ?? {};
    expect((head + now).slice(at?.start, at?.end)).toBe("What the patient pays.");
  });
});

describe("former ids", () => {
  test.each([
    ["one more", "replaces: [x]", "replaces: [x, y]", ["replaces a: minor"]],
    ["one less", "replaces: [x, y]", "replaces: [x]", ["replaces a: major"]],
  ])("%s", (_, before, after, expected) => {
    expect(changesOf(codes(code("a", before)), codes(code("a", after)))).toEqual(expected);
  });

  test("one that another code lists now has a home, and not the one that its coders meant", () => {
    const old = codes(code("a", "replaces: [x]"), code("b"));
    const { changes } = diffOf(old, codes(code("a"), code("b", "replaces: [x]")));
    expect(changes.map(({ because }) => because)).toEqual([
      "codings under that id are read as a code that their coders did not choose",
      "codings under that id can be read now",
    ]);
  });

  test("a rename takes the older ids along", () => {
    const old = codes(code("a", "replaces: [x]"));
    const now = codes(code("b", "replaces: [a, x]"));
    expect(changesOf(old, now)).toEqual(["renamed a > b: minor", "name a > b: patch"]);
  });

  test("a rename that forgets an older id leaves codings behind", () => {
    const old = codes(code("a", "replaces: [x]"));
    expect(changesOf(old, codes(code("b", "replaces: [a]")))).toContain("replaces a > b: major");
  });
});

describe("the codebook itself", () => {
  const book = (text: string) => codebookOf(`${text}codes: []\n`);
  test.each([
    ["title: Barriers in one clinic", "title: Barriers", "title : patch"],
    ["language: en", "language: [en, ur]", "language : minor"],
    ["language: en", "language: [ur, en]", "language : major"],
    ["approach: codebook", "approach: reflexive", "approach : major"],
    ["phase: 2", "phase: 3", "phase : patch"],
    ["phase: 2", "phase: 2\nsources: {a2020: {citation: A}}", "sources : patch"],
    ["phase: 2", "phase: 2\nmemos: [{text: A thought.}]", "memos : patch"],
    ["id: clinic", "id: hospital", "id : major"],
  ])("%s becomes %s: %s", (before, after, expected) => {
    const { changes } = diffCodebooks(book(head), book(head.replace(before, after)));
    expect(changes.map(({ kind, impact }) => `${kind} : ${impact}`)).toEqual([expected]);
  });

  test("a language taken out is not only an addition read backwards", () => {
    const two = head.replace("language: en", "language: [en, ur]");
    expect(diffCodebooks(book(two), book(head)).impact).toBe("major");
  });
});

test("the greatest change comes first, and gives the version that follows", () => {
  const old = codes(code("a", "definition: One."), code("b"));
  const now = codes(code("a", "definition: Two.", "origin: data"), code("b"), code("c"));
  const { changes, impact, follows, verdict } = diffOf(old, now);
  expect(changes.map((change) => change.impact)).toEqual(["major", "minor", "patch"]);
  expect({ impact, follows, verdict }).toEqual({
    impact: "major",
    follows: "2.0.0",
    verdict: "unchanged",
  });
});
