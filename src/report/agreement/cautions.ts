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
  const drawn = [...tables, spans].flatMap((one) => one.drawn ?? []);
  const few = drawn.find(({ kind, clusters }) => kind === "transcript" && clusters < enough);
  return [
    ...otherSpeech(report),
    ...silentCoders(report),
    ...(few === undefined || optimistic
      ? []
      : [
          `Fewer than ${enough} transcripts: the intervals are somewhat too narrow. In simulations of such studies, made for this program, ${percent} intervals covered the true value 83 to 90 % of the time with 8 transcripts, and 92 % of the time with 20.`,
        ]),
    ...(optimistic
      ? [
          `Fewer than 8 transcripts: the intervals are drawn from blocks of neighbouring turns, and turns of one transcript are alike. They are too narrow: ${blocksCover(percent)}. Do not read a lower limit as a guarantee.`,
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

/** Transcripts from which on intervals cover about as often as they say. */
const enough = 20;

/** What was found of intervals from blocks of turns; see tests/reference/coverage.test.ts. */
export function blocksCover(percent: string): string {
  return `in simulations of such studies, made for this program, ${percent} intervals covered the true value only 62 to 84 % of the time`;
}

/** Of coders who are taken to have coded what they may never have seen. */
function silentCoders({ coders, transcripts }: AgreementReport): readonly string[] {
  return coders.flatMap(({ coder, assignment, silentTranscripts }) =>
    assignment !== "all" || silentTranscripts === 0
      ? []
      : [
          `${coder} has no coding in ${silentTranscripts} of ${transcripts.length} compared transcripts, and --assigned all takes that for “no code applies”. If ${coder} did not read them, the figures say nothing.`,
        ],
  );
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
