import type { Coding } from "../model/coding.ts";
import type { CoderId } from "../model/ids.ts";
import type { AgreedCoding, SettledItem } from "../model/reconciliation.ts";
import type { CoderAgainstConsensus } from "../model/reconciliation-report.ts";
import { overlaps } from "../model/span.ts";

/** What became of a coding when its item was settled. */
type Fate = "kept" | "moved" | "recoded" | "dropped";

export type CodingFates = Pick<CoderAgainstConsensus, "codings" | Fate | "open" | "lacked">;

/**
 * What became of one coder's codings, item by item. A coding of the consensus is lacked where the coder,
 * who was assigned the transcript, has no coding in its item with the same code on words that overlap.
 */
export function codingFates(settled: readonly SettledItem[], coder: CoderId): CodingFates {
  const fates = { codings: 0, kept: 0, moved: 0, recoded: 0, dropped: 0, open: 0, lacked: 0 };
  for (const { item, settlement } of settled) {
    if (!item.coders.includes(coder)) continue;
    const own = item.codings.filter((coding) => coding.coder === coder);
    fates.codings += own.length;
    if (settlement.by === "nobody") {
      fates.open += own.length;
      continue;
    }
    const { codings } = settlement;
    for (const coding of own) fates[fateOf(coding, codings)] += 1;
    fates.lacked += codings.filter((agreed) => !own.some((one) => isSameThing(one, agreed))).length;
  }
  return fates;
}

function fateOf(coding: Coding, agreed: readonly AgreedCoding[]): Fate {
  const { span } = coding;
  const same = agreed.filter((one) => isSameThing(coding, one));
  if (same.some((one) => one.span.start === span.start && one.span.end === span.end)) return "kept";
  if (same.length > 0) return "moved";
  return agreed.some((one) => overlaps(one.span, span)) ? "recoded" : "dropped";
}

function isSameThing(coding: Coding, agreed: AgreedCoding): boolean {
  return coding.code === agreed.code && overlaps(coding.span, agreed.span);
}
