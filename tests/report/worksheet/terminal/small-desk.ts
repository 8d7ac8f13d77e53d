import type { ReconcileItem } from "../../../../src/model/reconciliation.ts";
import type { Transcript } from "../../../../src/model/transcript.ts";
import type { StaleDecision } from "../../../../src/model/worksheet.ts";
import type { TerminalState } from "../../../../src/report/worksheet/terminal/state.ts";
import { transcriptOf } from "../../../coding/small-study.ts";
import { itemOf } from "../../../reconcile/settle/small-items.ts";
import { worksheetWith } from "../small-worksheet.ts";

export const coders = ["ayesha", "daniyal"];

export const talk: Transcript = transcriptOf(
  "I: Why?\n\nP: It is slow and the screen froze. Very slow. The budget is gone.\n\nI: Fine.\n",
);

/** Three disagreements: two codes that overlap, an omission, and one code with other words. */
const talkItems: readonly ReconcileItem[] = [
  itemOf("c0ffee", "sibling", talk, coders, [
    ["ayesha", "slow", "slow", "sure?"],
    ["daniyal", "crash", "slow and the screen froze."],
  ]),
  itemOf("f00d", "omission", talk, coders, [["ayesha", "slow", "Very slow."]]),
  itemOf("beef", "boundary", talk, coders, [
    ["ayesha", "money", "The budget"],
    ["daniyal", "money", "budget is gone."],
  ]),
];

/** What somebody sees who sits down to decide. */
export function deskOf(
  transcript: Transcript,
  people: readonly string[],
  items: readonly ReconcileItem[],
  stale: readonly StaleDecision[] = [],
): TerminalState {
  const worksheet = worksheetWith(transcript, people, items, stale);
  return {
    worksheet,
    items: worksheet.items.map((one) => ({
      ...{ item: one.item, decided: undefined, stale: one.stale },
    })),
    ...{ position: 0, person: "Sana", file: "agreed/decisions.csv" },
    size: { columns: 80, rows: 24 },
    ...{ only: [], asksReason: true, mode: { kind: "look" }, notice: "" },
    ...{ scroll: undefined, made: [] },
  };
}

export const desk: TerminalState = deskOf(talk, coders, talkItems);
