import type { NodeId } from "../../model/ids.ts";
import type { CodedWords, LessonPlace, Proposal } from "../../model/reconciliation-report.ts";

/**
 * What a decision about a place shows of codes: the excerpt is an example of the code that was decided
 * where somebody had not put it there, and a near-miss of each code that somebody put there and that was
 * not decided. An excerpt that got several codes is an example of none of them: it shows both. Without a
 * decision by a person (a policy has no reasons) there is nothing.
 */
export function proposalsOf({ id, sides, outcome }: LessonPlace): readonly Proposal[] {
  if (outcome.by !== "decision") return [];
  const { reason, codings: decided } = outcome;
  const codes = [...new Set(decided.map(({ code }) => code))];
  const [only, ...others] = codes;
  const examples = decided.filter(
    ({ code }) =>
      others.length === 0 &&
      sides.some(({ codings }) => !codings.some((coding) => coding.code === code)),
  );
  const rejected = distinct(
    sides.flatMap(({ codings }) => codings).filter(({ code }) => !codes.includes(code)),
  );
  const hasReason = reason !== "";
  return [
    ...distinct(examples).map(({ code, text }): Proposal => {
      return { code, as: "example", text: text.trim(), because: "", hasReason, item: id };
    }),
    ...rejected.map(({ code, text }): Proposal => {
      const because = hasReason ? reason : withoutReason(only, others);
      return { code, as: "near-miss", text: text.trim(), because, hasReason, item: id };
    }),
  ].filter(({ text }) => text !== "");
}

function withoutReason(only: NodeId | undefined, others: readonly NodeId[]): string {
  if (only === undefined) return "No code applies here.";
  return others.length === 0 ? `This is ${only}.` : `This is ${[only, ...others].join(" and ")}.`;
}

function distinct(codings: readonly CodedWords[]): readonly CodedWords[] {
  return [...new Map(codings.map((one) => [JSON.stringify([one.code, one.text]), one])).values()];
}
