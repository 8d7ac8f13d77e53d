import type { NodeId } from "../../model/ids.ts";
import type { SettledItem } from "../../model/reconciliation.ts";
import type { Proposal } from "../../model/reconciliation-report.ts";
import type { CodeOnWords, Consensus } from "./consensus.ts";

/**
 * What a decision about a place shows of codes: the excerpt is an example of the code that was decided
 * where somebody had not put it there, and a near-miss of each code that somebody put there and that was
 * not decided. What else stands on the words counts too, be it of another item: an excerpt with several
 * codes is an example of none of them, and none is a near-miss of a code that it has. Without a decision
 * by a person (a policy has no reasons) there is nothing.
 */
export function proposalsOf(
  { item, settlement }: SettledItem,
  consensus: Consensus,
): readonly Proposal[] {
  if (settlement.by !== "decision") return [];
  const { id, transcript, coders, codings } = item;
  const reason = settlement.reason.trim();
  const hasReason = reason !== "";
  const decided = new Set(settlement.codings.map(({ code }) => code));
  const missed = (code: NodeId) =>
    coders.some((coder) => !codings.some((one) => one.coder === coder && one.code === code));
  const examples = settlement.codings
    .filter(({ code, span }) => missed(code) && consensus.codesOn(transcript, span).length === 1)
    .map(({ code, span }): Proposal => {
      const text = consensus.textOf(transcript, span).trim();
      return { code, as: "example", text, because: "", hasReason, item: id };
    });
  const nearMisses = codings.flatMap(({ code, span, excerpt }): readonly Proposal[] => {
    const there = consensus.codesOn(transcript, span);
    if (decided.has(code) || there.includes(code)) return [];
    const because = hasReason ? reason : withoutReason(there);
    return [{ code, as: "near-miss", text: excerpt.trim(), because, hasReason, item: id }];
  });
  return [...distinct(examples), ...distinct(nearMisses)].filter(({ text }) => text !== "");
}

function withoutReason(there: readonly NodeId[]): string {
  return there.length === 0 ? "No code applies here." : `This is ${there.join(" and ")}.`;
}

function distinct<Words extends CodeOnWords>(all: readonly Words[]): readonly Words[] {
  return [...new Map(all.map((one) => [JSON.stringify([one.code, one.text]), one])).values()];
}
