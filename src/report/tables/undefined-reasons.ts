import type { Proportion, UndefinedReason } from "../../model/frequency.ts";
import type { DataCell } from "./table-report.ts";

/** Stands in a reader's table for a figure that cannot be computed. */
export const noFigure = "–";

/** Why a figure is missing, as the end of "cannot be computed: ...". */
export const undefinedReasons: Readonly<Record<UndefinedReason, string>> = {
  "no-participants": "no participants",
  "no-words": "the participants say nothing",
  "no-codings": "nothing was coded",
};

/** A note for the figures that a table lacks, where it lacks any. */
export function missingFiguresNote(cells: readonly (DataCell | Proportion)[]): string[] {
  const reasons = new Set<UndefinedReason>();
  for (const cell of cells) {
    if (typeof cell === "object" && cell.kind === "undefined") reasons.add(cell.reason);
  }
  if (reasons.size === 0) return [];
  const known = Object.keys(undefinedReasons) as UndefinedReason[];
  const said = known.filter((reason) => reasons.has(reason));
  const why = said.map((reason) => undefinedReasons[reason]).join("; ");
  return [`A ${noFigure} stands for a figure that cannot be computed: ${why}.`];
}
