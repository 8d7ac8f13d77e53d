import { coderId } from "../../../src/model/ids.ts";
import type { ReconcileItem } from "../../../src/model/reconciliation.ts";
import type { Transcript } from "../../../src/model/transcript.ts";
import type { StaleDecision, Worksheet } from "../../../src/model/worksheet.ts";
import { worksheetOf } from "../../../src/reconcile/worksheet.ts";
import { codebook } from "../../coding/small-study.ts";

/** A worksheet of items about one transcript, all open but those that are agreed. */
export function worksheetWith(
  transcript: Transcript,
  coders: readonly string[],
  items: readonly ReconcileItem[],
  stale: readonly StaleDecision[] = [],
): Worksheet {
  const rows = items.map((item, at) => ({
    item,
    settlement:
      item.kind === "agreed"
        ? ({ by: "agreement", codings: [] } as const)
        : ({ by: "nobody" } as const),
    stale: at === 0 ? stale : [],
  }));
  return worksheetOf(codebook, coders.map(coderId), [transcript], rows);
}
