import { expect, test } from "vitest";
import { codingsWriters } from "../../../src/coding/write-codings.ts";
import { codeId, coderId } from "../../../src/model/ids.ts";
import type { SettledItem } from "../../../src/model/reconciliation.ts";
import { consensusCodings, consensusColumns } from "../../../src/reconcile/settle/consensus.ts";
import { CodePointIndex } from "../../../src/text/code-points.ts";
import { codes, transcriptOf } from "../../coding/small-study.ts";
import { itemOf, spanOf } from "./small-items.ts";

const text = "I: 😀 Why?\n\nP: It is slow.\n";
const transcript = transcriptOf(text);
const item = (id: string) =>
  itemOf(id, "omission", transcript, ["ayesha", "daniyal"], [["ayesha", "slow", "slow"]]);
const codings = [{ span: spanOf(text, "It is slow"), code: codeId("slow") }];

const decided: SettledItem = {
  item: item("1"),
  settlement: {
    by: "decision",
    choice: { kind: "coder", coder: coderId("ayesha") },
    ...{ decision: "a", reason: "=clear", decidedBy: "Sana", date: "2026-11-22", codings },
  },
};
const byPolicy: SettledItem = {
  item: item("2"),
  settlement: { by: "policy", policy: { kind: "senior", coder: coderId("ayesha") }, codings },
};
const open: SettledItem = { item: item("3"), settlement: { by: "nobody" } };
const neither: SettledItem = {
  item: item("4"),
  settlement: { by: "agreement", codings: [] },
};

function rows(...settled: readonly SettledItem[]): string {
  const found = consensusCodings(settled, transcript, codes);
  return codingsWriters.csv.rows(found, new CodePointIndex(text), consensusColumns);
}

test("a row is placed as any coding is, by the coder consensus, and names its decision", () => {
  expect(rows(decided, open, neither)).toBe(
    "P01,14,24,slow,consensus,It is slow,technology,P01,P,2,3,,,,,1,decision,a,'=clear,Sana,2026-11-22\n",
  );
  expect(rows(byPolicy)).toBe(
    "P01,14,24,slow,consensus,It is slow,technology,P01,P,2,3,,,,,2,policy,senior=ayesha,,,\n",
  );
});

test("two items that give the same are one row that names both, entry for entry", () => {
  expect(rows(decided, byPolicy)).toBe(
    "P01,14,24,slow,consensus,It is slow,technology,P01,P,2,3,,,,,1 | 2,decision | policy,a | senior=ayesha,'=clear | ,Sana | ,2026-11-22 | \n",
  );
});
