import { expect, test } from "vitest";
import { coderId } from "../../../src/model/ids.ts";
import type { Policy, ReconcileItem } from "../../../src/model/reconciliation.ts";
import { effectiveDecisions } from "../../../src/reconcile/decisions/effective-decisions.ts";
import { readDecisions } from "../../../src/reconcile/decisions/read-decisions.ts";
import { settleItems } from "../../../src/reconcile/settle/settle-items.ts";
import { codes, transcriptOf } from "../../coding/small-study.ts";
import { itemOf, type Mark } from "./small-items.ts";

const text = "I: Why?\n\nP: It is slow 😀 and the screen froze. It is slow again.\n";
const transcript = transcriptOf(text);
const coders = ["ayesha", "daniyal"];

const item = (id: string, ...marks: readonly Mark[]) =>
  itemOf(id, "conflict", transcript, coders, marks);
const agreed = itemOf("1", "agreed", transcript, coders, [
  ["ayesha", "slow", "slow 😀"],
  ["daniyal", "slow", "slow 😀"],
]);
const conflict = item("2", ["ayesha", "crash", "the screen froze"], ["daniyal", "slow", "froze"]);
const omission = item("3", ["daniyal", "slow", "slow again"]);
const all = [agreed, conflict, omission];

function rowsOf(file: string) {
  const known = { codes, coders: coders.map(coderId) };
  return readDecisions("decisions.csv", file, known).value?.rows ?? [];
}

function settle(rows: string, policy?: Policy, items: readonly ReconcileItem[] = all) {
  const header =
    "id,decision,code,start,end,excerpt,reason,decided_by,date,transcript,coders,about";
  const { settled, stale, diagnostics } = settleItems({
    items,
    decisions: effectiveDecisions(rowsOf(`${header}\n${rows}`)).byItem,
    policy,
    texts: new Map([[transcript.id, text]]),
  });
  const outcome = settled.map(({ item: { id }, settlement }) => [
    id,
    settlement.by,
    ...(settlement.by === "nobody"
      ? []
      : settlement.codings.map(({ span, code }) => [code, text.slice(span.start, span.end)])),
  ]);
  return { outcome, stale, found: diagnostics.map(({ code, message }) => `${code}: ${message}`) };
}

test("without a decision and a policy, only what all coders had is settled", () => {
  expect(settle("").outcome).toEqual([
    ["1", "agreement", ["slow", "slow 😀"]],
    ["2", "nobody"],
    ["3", "nobody"],
  ]);
});

test("a, b, both and neither", () => {
  expect(settle("2,a\n3,a\n").outcome.slice(1)).toEqual([
    ["2", "decision", ["crash", "the screen froze"]],
    ["3", "decision"],
  ]);
  expect(settle("2,b\n3,b\n").outcome.slice(1)).toEqual([
    ["2", "decision", ["slow", "froze"]],
    ["3", "decision", ["slow", "slow again"]],
  ]);
  expect(settle("2,both\n3,neither\n").outcome.slice(1)).toEqual([
    ["2", "decision", ["crash", "the screen froze"], ["slow", "froze"]],
    ["3", "decision"],
  ]);
});

test("what all coders had can be decided against too", () => {
  expect(settle("1,neither\n").outcome[0]).toEqual(["1", "decision"]);
});

test("a decision that is taken back leaves the item open", () => {
  expect(settle("2,a\n2,open\n").outcome[1]).toEqual(["2", "nobody"]);
  expect(settle("2,a\n2,open\n8,open\n").found).toEqual([]);
});

test("an edit by offsets counts code points", () => {
  const start = [...text.slice(0, text.indexOf("and the"))].length;
  const { outcome, found } = settle(`2,edit,money;crash,${start},${start + 3},and\n`);
  expect(outcome[1]).toEqual(["2", "decision", ["crash", "and"], ["money", "and"]]);
  expect(found).toEqual([
    "decisions/elsewhere: the words of this edit are not where the disagreement 2 is",
  ]);
});

test("an edit by offsets alone is applied, and it is said that nothing could check it", () => {
  const start = [...text.slice(0, text.indexOf("froze"))].length;
  const { outcome, found } = settle(`2,edit,crash,${start},${start + 5}\n`);
  expect(outcome[1]).toEqual(["2", "decision", ["crash", "froze"]]);
  expect(found).toEqual([
    "decisions/no-excerpt: an edit that names only offsets cannot be checked against the text",
  ]);
  expect(settle(`2,edit,crash,${start},${start + 5},froze\n`).found).toEqual([]);
});

test("offsets behind the end of the text are no place, and nothing is stale", () => {
  const { outcome, stale, found } = settle("2,edit,crash,0,99999\n");
  expect(outcome[1]).toEqual(["2", "nobody"]);
  expect(stale).toEqual([]);
  const { length } = [...text];
  expect(found).toEqual([
    `decisions/bad-offset: this edit ends behind the end of P01, which has ${length} characters`,
  ]);
});

test("the words of an edit are found in the item first, and then nearest to it", () => {
  // `slow` stands in the first item, too, and is nearer to the beginning of the text.
  expect(settle("3,edit,crash,,,slow\n")).toMatchObject({ found: [] });
  const settled = settle("3,edit,crash,,,slow\n2,edit,money,,,It is slow\n");
  expect(settled.outcome.slice(1)).toEqual([
    ["2", "decision", ["money", "It is slow"]],
    ["3", "decision", ["crash", "slow"]],
  ]);
  expect(settled.found).toEqual([
    'decisions/ambiguous: it is not sure where "It is slow" stands; the likeliest place was taken',
  ]);
});

test("words inside the item go before the same words nearer to where it begins", () => {
  const long = item("5", ["ayesha", "slow", "and the screen froze. It is slow again"]);
  const { settled: placed } = settleItems({
    items: [long],
    decisions: effectiveDecisions(rowsOf("id,decision,code,excerpt\n5,edit,money,slow\n")).byItem,
    ...{ policy: undefined, texts: new Map([[transcript.id, text]]) },
  });
  expect(placed[0]?.settlement).toMatchObject({
    codings: [{ span: { start: text.lastIndexOf("slow") } }],
  });
});

test("the excerpt wins over offsets from before an edit of the transcript", () => {
  const { outcome, found } = settle('2,edit,crash,0,18,"and the screen froze."\n');
  expect(outcome[1]).toEqual(["2", "decision", ["crash", "and the screen froze."]]);
  expect(found).toEqual([]);
});

test("an edit whose words are gone is stale, and shown at its item", () => {
  const { outcome, stale, found } = settle("2,edit,crash,0,9,it crashed\n");
  expect(outcome[1]).toEqual(["2", "nobody"]);
  expect(stale).toMatchObject([{ decision: { id: "2", decision: "edit" }, item: { id: "2" } }]);
  expect(found).toEqual([
    "decisions/stale: the words of this edit are no longer in the transcript, so 2 is to be decided again",
  ]);
});

test("a decision about what is no longer there is stale, beside what is open there now", () => {
  const row = (id: string, excerpt: string) =>
    `${id},a,,40,57,${excerpt},,Sana,2026-11-22,P01,,conflict: old\n`;
  const rows = row("x", "the screen froze.") + row("y", "slow 😀") + row("z", "no such words");
  const { stale, outcome } = settle(rows);
  expect(outcome[1]).toEqual(["2", "nobody"]);
  expect(stale.map(({ decision, item: at }) => [decision.id, at?.id])).toEqual([
    ["x", "2"],
    // There the coders agree now, so nothing is to be decided.
    ["y", undefined],
    ["z", undefined],
  ]);
  expect(stale[0]?.finding).toMatchObject({
    code: "decisions/stale",
    hint: "to be decided there now is 2 (conflict: crash (ayesha) / slow (daniyal))",
  });
  expect(settle(`${rows}2,a\n`).stale[0]?.item).toBeUndefined();
});

test("the letter of a coder who was not asked decides nothing", () => {
  const three = itemOf(
    "2",
    "omission",
    transcript,
    ["ayesha", "zara"],
    [["ayesha", "slow", "slow again"]],
  );
  const { outcome, found } = settle("2,b\n", undefined, [three]);
  expect(outcome).toEqual([["2", "nobody"]]);
  expect(found).toEqual(["decisions/not-assigned: `b` is daniyal, who was not assigned P01"]);
});

test("a policy settles what is left, and decisions go before it", () => {
  const union = settle("2,a\n", { kind: "union" });
  expect(union.outcome.slice(1)).toEqual([
    ["2", "decision", ["crash", "the screen froze"]],
    ["3", "policy", ["slow", "slow again"]],
  ]);
  expect(settle("", { kind: "intersection" }).outcome.slice(1)).toEqual([
    ["2", "policy"],
    ["3", "policy"],
  ]);
  // One of two is no majority.
  expect(settle("", { kind: "majority" }).outcome.slice(1)).toEqual([
    ["2", "nobody"],
    ["3", "nobody"],
  ]);
  const senior = { kind: "senior", coder: coderId("daniyal") } as const;
  expect(settle("", senior).outcome.slice(1)).toEqual([
    ["2", "policy", ["slow", "froze"]],
    ["3", "policy", ["slow", "slow again"]],
  ]);
  const absent = { kind: "senior", coder: coderId("zara") } as const;
  expect(settle("", absent).outcome[1]).toEqual(["2", "nobody"]);
});
