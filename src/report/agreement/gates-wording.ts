import type { NoAgreementReason } from "../../model/agreement.ts";
import type { GatesOutcome, Shortfall } from "../../model/agreement-gates.ts";
import type { NoIntervalReason } from "../../model/agreement-report.ts";
import { count, listed, signed } from "./numbers.ts";
import { capital } from "./overall.ts";
import { figureReasons, intervalReasons, statisticName, unitAndCover } from "./wording.ts";

/** What falls short, a sentence each; or that nothing does. */
export function gateLines(outcome: GatesOutcome): readonly string[] {
  const { shortfalls, notJudged, minUnits } = outcome;
  const exempt =
    notJudged.length === 0
      ? []
      : [
          `Not judged one by one, with fewer than ${count(minUnits, "unit")} that anybody gave the code: ${notJudged.join(", ")} (${notJudged.length}).`,
        ];
  return [
    ...(shortfalls.length === 0
      ? ["Every gate is reached."]
      : shortfalls.map((one) => `${capital(shortfallText(one))}.`)),
    ...exempt,
    ...otherTranscriptsLines(outcome),
  ];
}

/** A change of alpha may then be one of the transcripts, and not of the coders. */
function otherTranscriptsLines({ otherTranscripts }: GatesOutcome): readonly string[] {
  if (otherTranscripts === undefined) return [];
  const { onlyBefore, onlyNow } = otherTranscripts;
  const parts = [
    onlyBefore.length === 0 ? [] : [`in the baseline alone ${listed(onlyBefore)}`],
    onlyNow.length === 0 ? [] : [`here alone ${listed(onlyNow)}`],
  ].flat();
  return [
    `The baseline is of other transcripts (${parts.join("; ")}), so that a change of alpha may come from them.`,
  ];
}

export function shortfallText(shortfall: Shortfall): string {
  const { code, statistic, on, needed, found, isFall } = shortfall;
  const what = code === undefined ? meanName(statistic) : `${statisticName(statistic)} of ${code}`;
  const limit = on === "lower" ? "the lower limit of " : "";
  const where = ` (${unitAndCover(shortfall)})`;
  if (found === "no-code-judged")
    return `no code was judged by ${statisticName(statistic)}${where}: too few units have each of them`;
  if (found === "code-gone")
    return `${what} is no longer computed${where}: it was ${signed(needed ?? 0, 3)} before, and the codebook has no such code`;
  if (needed === undefined) return `${limit}${what} cannot be compared${where}: ${reason(found)}`;
  const demand = isFall ? `it was ${signed(needed, 3)} before` : `${signed(needed, 3)} is asked`;
  if (typeof found === "string")
    return `${limit}${what} does not exist${where}, and ${demand}: ${reason(found)}`;
  return `${limit}${what} is ${signed(found, 3)}${where}, and ${demand}`;
}

function meanName(statistic: string): string {
  const name = statisticName(statistic);
  return isOfSets(statistic) ? name : `mean ${name}`;
}

function isOfSets(statistic: string): boolean {
  return statistic === "krippendorff_alpha[jaccard]" || statistic === "krippendorff_alpha[masi]";
}

function reason(found: number | string): string {
  if (found === "not-computed") return "it is not computed here";
  const known: Readonly<Record<string, string>> = { ...intervalReasons, ...figureReasons };
  return known[found as NoAgreementReason | NoIntervalReason] ?? String(found);
}
