import type { AgreementReport } from "../../model/agreement-report.ts";
import { hasIntervals, haveInterval } from "./figure-notes.ts";

/** What a reader must know before they quote a number. */
export function cautions(report: AgreementReport): readonly string[] {
  const { tables, spans, interval } = report;
  const optimistic =
    tables.some(
      (table) =>
        table.drawn?.optimistic === true && (hasIntervals(table) || haveInterval(table.sets)),
    ) ||
    (spans.drawn?.optimistic === true && haveInterval(spans.figures));
  const percent = `${Math.round(100 * interval.level)} %`;
  return [
    ...otherSpeech(report),
    ...(optimistic
      ? [
          `Fewer than 8 transcripts: the intervals are drawn from blocks of neighbouring turns, and turns of one transcript are alike. They are too narrow: in simulations of such studies, made for this program, ${percent} intervals covered the true value only 62 to 84 % of the time. Do not read a lower limit as a guarantee.`,
        ]
      : []),
    ...(interval.method === "analytic"
      ? [
          "The intervals take units as independent of each other. Units of one transcript are not, so the intervals are too narrow.",
        ]
      : []),
    "The program cannot see whether the coders worked independently of each other; agreement says something about reliability only if they did.",
  ];
}

const whose = {
  participant: "participants'",
  interviewer: "interviewers'",
  all: "everybody's",
} as const;

/** Of coders whose silence on a part of the compared speech says nothing, for they were not to code it. */
function otherSpeech({ coders, speakers }: AgreementReport): readonly string[] {
  return coders.flatMap(({ coder, codedSpeakers }) =>
    codedSpeakers === undefined || codedSpeakers === "all" || codedSpeakers === speakers
      ? []
      : [
          `${coder} was to code ${whose[codedSpeakers]} speech only, as codings.meta.json says, and ${whose[speakers]} speech is compared: silence of ${coder} on the rest counts as “no code” here, though nobody asked for a code there. Compare with --speakers ${codedSpeakers}.`,
        ],
  );
}
