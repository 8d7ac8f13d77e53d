import { describe, expect, test } from "vitest";
import { diffCodebooks } from "../../src/diff/diff-codebooks.ts";
import { rereadReasons } from "../../src/diff/reread.ts";
import { RuleComparison } from "../../src/diff/rule-comparison.ts";
import { transcriptOf } from "../coding/small-study.ts";
import { code, codebookOf, codes, diffOf, head } from "./read-pair.ts";

describe("codings to be read again", () => {
  const because = (old: string, now: string) =>
    [...rereadReasons(diffOf(old, now))].map(([id, reasons]) => [
      id,
      ...reasons.map(({ text }) => text),
    ]);

  test.each([
    [
      "a former id that another code claims: only what was coded under it",
      codes(code("a", "replaces: [x]"), code("b")),
      codes(code("a"), code("b", "replaces: [x]")),
      [["x", "`replaces` of a changed"]],
    ],
    [
      "a new definition",
      codes(code("a", "definition: One.")),
      codes(code("a", "definition: Two.")),
      [["a", "the definition of a changed"]],
    ],
    [
      "two reasons",
      codes(code("a", "kind: barrier", "when: One.")),
      codes(code("a", "kind: neutral", "when: Two.")),
      [["a", "the kind of a changed", "`when` of a changed"]],
    ],
    [
      "a code that is gone",
      codes(code("a"), code("b")),
      codes(code("a")),
      [["b", "the code b was removed"]],
    ],
    [
      "the code that gave its codings, not the one that took them",
      codes(code("a"), code("b")),
      codes(code("a", "replaces: [b]")),
      [["b", "a and b were merged into a"]],
    ],
    [
      "both codes that became a third",
      codes(code("a"), code("b")),
      codes(code("c", "replaces: [a, b]")),
      [
        ["a", "a and b were merged into c"],
        ["b", "a and b were merged into c"],
      ],
    ],
    ["no rename", codes(code("a")), codes(code("b", "replaces: [a]")), []],
    ["no rule", codes(code("a", "rules: [x]")), codes(code("a", "rules: [y]")), []],
    [
      "a former id that nothing claims any more",
      codes(code("a", "replaces: [x]")),
      codes(code("a")),
      [["x", "`replaces` of a changed"]],
    ],
  ])("%s", (_, old, now, expected) => {
    expect(because(old, now)).toEqual(expected);
  });
});

describe("codings that the rules would make", () => {
  const text = "I: And?\nP: It is slow. It is expensive. Slow and expensive, yes.\n";

  function outcomeOf(old: string, now: string, speech = text) {
    const [before, after] = [codebookOf(head + old), codebookOf(head + now)];
    const { homes } = diffCodebooks(before, after);
    const options = { excerpt: "sentence", speakers: "participant" } as const;
    const comparison = new RuleComparison(before, after, homes, options);
    comparison.add(transcriptOf(speech), []);
    return comparison.outcome();
  }

  test("what only one of the two rules finds is dropped or added", () => {
    const {
      codes: counts,
      excerpts,
      transcripts,
    } = outcomeOf(codes(code("cost", "rules: [expensive]")), codes(code("cost", "rules: [slow]")));
    expect(transcripts).toBe(1);
    expect(counts).toEqual([{ code: "cost", old: 2, new: 2, added: 1, dropped: 1 }]);
    expect(excerpts.map(({ side, excerpt, evidence }) => ({ side, excerpt, evidence }))).toEqual([
      { side: "added", excerpt: "It is slow.", evidence: ["slow on slow"] },
      { side: "dropped", excerpt: "It is expensive.", evidence: ["expensive on expensive"] },
    ]);
  });

  test("a renamed code makes the same codings", () => {
    const old = codes(code("cost", "rules: [expensive]"));
    const now = codes(code("money", "replaces: [cost]", "rules: [expensive]"));
    expect(outcomeOf(old, now).codes).toEqual([]);
  });

  test("codes that were merged make one coding where each made one", () => {
    const old = codes(code("a", "rules: [slow]"), code("b", "rules: [expensive]"));
    const now = codes(code("c", "replaces: [a, b]", "rules: [slow, expensive]"));
    expect(outcomeOf(old, now).codes).toEqual([]);
  });

  test("a code that is gone or retired drops all of its own", () => {
    const old = codes(code("cost", "rules: [expensive]"));
    const dropped = [{ code: "cost", old: 2, new: 0, added: 0, dropped: 2 }];
    expect(outcomeOf(old, codes(code("time"))).codes).toEqual(dropped);
    const retired = codes(code("cost", "status: retired", "rules: [expensive]"));
    expect(outcomeOf(old, retired).codes).toEqual(dropped);
  });

  test("places are in code points of the transcript", () => {
    const old = codes(code("cost"));
    const now = codes(code("cost", "rules: [expensive]"));
    const speech = "P: 🩺🩺 Yes. It is expensive.\n";
    const [found] = outcomeOf(old, now, speech).excerpts;
    expect([...speech].slice(found?.start, found?.end).join("")).toBe("It is expensive.");
  });
});
