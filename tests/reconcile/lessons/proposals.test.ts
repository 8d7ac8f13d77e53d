import { expect, test } from "vitest";
import type { Coding } from "../../../src/model/coding.ts";
import { codeId, coderId, transcriptId } from "../../../src/model/ids.ts";
import type { SettledItem } from "../../../src/model/reconciliation.ts";
import { Consensus } from "../../../src/reconcile/lessons/consensus.ts";
import { proposalsOf } from "../../../src/reconcile/lessons/proposals.ts";

const transcript = transcriptId("P01");
const text = "A long one, a short one, more words.";

/** `x some words`: the words are those of the transcript. */
function placed(written: string) {
  const [code = "", ...rest] = written.split(" ");
  const excerpt = rest.join(" ");
  const start = text.indexOf(excerpt);
  if (start < 0) throw new Error(`"${excerpt}" is not in the transcript`);
  return { code: codeId(code), excerpt, span: { start, end: start + excerpt.length } };
}

function decided(
  sides: Readonly<Record<string, readonly string[]>>,
  codings: readonly string[],
  reason = "a reason",
): SettledItem {
  const decision = { decision: "edit", reason, decidedBy: "Sana", date: "" };
  return {
    item: {
      ...{ id: "r1", kind: "conflict", transcript, span: { start: 0, end: text.length } },
      coders: Object.keys(sides).map(coderId),
      codings: Object.entries(sides).flatMap(([coder, own]) =>
        own.map(
          (each): Coding => ({
            ...{ ...placed(each), transcript, coder: coderId(coder), theme: undefined },
            ...{ participant: undefined, speaker: undefined, turn: 1, line: 1 },
            ...{ milliseconds: undefined, rules: [], evidence: [], note: "", extra: {} },
          }),
        ),
      ),
    },
    settlement: {
      ...{ by: "decision", choice: { kind: "neither" }, ...decision },
      codings: codings.map(placed),
    },
  };
}

/** Both coders have it. */
function agreed(written: string): SettledItem {
  const { item } = decided({ ana: [written], ben: [written] }, []);
  return {
    item: { ...item, id: "r2", kind: "agreed" },
    settlement: { by: "agreement", codings: [placed(written)] },
  };
}

function told(place: SettledItem, ...others: readonly SettledItem[]): readonly string[] {
  const consensus = new Consensus([place, ...others], new Map([[transcript, text]]));
  return proposalsOf(place, consensus).map((one) =>
    [one.as, one.code, one.text, one.because].filter((part) => part !== "").join(" | "),
  );
}

test.each<readonly [string, SettledItem, readonly string[]]>([
  [
    "one code over another",
    decided({ ana: ["x short one"], ben: ["y A long one, a short one"] }, ["x short one"]),
    ["example | x | short one", "near-miss | y | A long one, a short one | a reason"],
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

test.each<readonly [string, SettledItem, string, readonly string[]]>([
  [
    "another code is agreed on words that nothing was decided for",
    decided({ ana: ["y words"], ben: [] }, [], ""),
    "x words",
    ["near-miss | y | words | This is x."],
  ],
  [
    "another code is agreed on a part of an example",
    decided({ ana: ["y more words"], ben: [] }, ["y more words"]),
    "x more",
    [],
  ],
  [
    "the same code is agreed on the words that were decided against",
    decided({ ana: ["y more words"], ben: ["z words"] }, ["z words"]),
    "y more",
    ["example | z | words"],
  ],
  [
    "another code is agreed elsewhere",
    decided({ ana: ["y words"], ben: ["z words"] }, ["y words"], ""),
    "x A long one",
    ["example | y | words", "near-miss | z | words | This is y."],
  ],
])("in the consensus %s", (_, place, written, expected) => {
  expect(told(place, agreed(written))).toEqual(expected);
});

test("a policy has no reasons, and what is open shows nothing", () => {
  const { item } = decided({ ana: ["x words"], ben: [] }, []);
  const policy = { by: "policy", policy: { kind: "union" }, codings: [] } as const;
  expect(told({ item, settlement: policy })).toEqual([]);
  expect(told({ item, settlement: { by: "nobody" } })).toEqual([]);
});
