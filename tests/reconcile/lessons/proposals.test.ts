import { expect, test } from "vitest";
import { codeId, coderId, transcriptId } from "../../../src/model/ids.ts";
import type { CodedWords, LessonPlace } from "../../../src/model/reconciliation-report.ts";
import { proposalsOf } from "../../../src/reconcile/lessons/proposals.ts";

/** `x some words`. */
function words(list: readonly string[]): readonly CodedWords[] {
  return list.map((each) => {
    const [code = "", ...rest] = each.split(" ");
    return { code: codeId(code), text: rest.join(" "), line: 1 };
  });
}

function decided(
  sides: Readonly<Record<string, readonly string[]>>,
  codings: readonly string[],
  reason = "a reason",
): LessonPlace {
  const decision = { decision: "a", reason, decidedBy: "Sana", date: "" };
  return {
    ...{ id: "r1", kind: "conflict", transcript: transcriptId("P01"), line: 1, speaker: undefined },
    sides: Object.entries(sides).map(([coder, own]) => {
      return { coder: coderId(coder), codings: words(own), notes: [] };
    }),
    outcome: { by: "decision", ...decision, codings: words(codings) },
  };
}

function told(place: LessonPlace): readonly string[] {
  return proposalsOf(place).map(({ code, as, text, because }) =>
    [as, code, text, because].filter((part) => part !== "").join(" | "),
  );
}

test.each<readonly [string, LessonPlace, readonly string[]]>([
  [
    "one code over another",
    decided({ ana: ["x short"], ben: ["y a long one"] }, ["x short"]),
    ["example | x | short", "near-miss | y | a long one | a reason"],
  ],
  ["both", decided({ ana: ["x words"], ben: ["y words"] }, ["x words", "y words"]), []],
  [
    "neither",
    decided({ ana: ["x words"], ben: ["y words"] }, []),
    ["near-miss | x | words | a reason", "near-miss | y | words | a reason"],
  ],
  [
    "an omission in favour",
    decided({ ana: ["x words"], ben: [] }, ["x words"]),
    ["example | x | words"],
  ],
  [
    "an omission against",
    decided({ ana: ["x words"], ben: [] }, []),
    ["near-miss | x | words | a reason"],
  ],
  ["a boundary", decided({ ana: ["x words"], ben: ["x more words"] }, ["x more words"]), []],
  [
    "a third code",
    decided({ ana: ["x words"], ben: ["y words"] }, ["z words"]),
    ["example | z | words", "near-miss | x | words | a reason", "near-miss | y | words | a reason"],
  ],
  [
    "without a reason",
    decided({ ana: ["x words"], ben: ["y words"] }, ["x words"], ""),
    ["example | x | words", "near-miss | y | words | This is x."],
  ],
  [
    "without a code",
    decided({ ana: ["x words"], ben: [] }, [], ""),
    ["near-miss | x | words | No code applies here."],
  ],
])("%s", (_, place, expected) => {
  expect(told(place)).toEqual(expected);
});

test("a policy has no reasons, and what is open shows nothing", () => {
  const place = decided({ ana: ["x words"], ben: [] }, []);
  const policy = { by: "policy", policy: { kind: "union" }, codings: [] } as const;
  expect(proposalsOf({ ...place, outcome: policy })).toEqual([]);
  expect(proposalsOf({ ...place, outcome: { by: "nobody" } })).toEqual([]);
});
