import type {
  AgreementReport,
  AgreementTable,
  ComparedCoder,
  TranscriptNotCompared,
} from "../../model/agreement-report.ts";
import type { TranscriptId } from "../../model/ids.ts";
import type { Role } from "../../model/transcript.ts";
import { count, listed, thousands } from "./numbers.ts";
import { coverRules, unitNoun } from "./wording.ts";

/** What was compared and what was not, with the reasons: sentences. */
export function comparedItems(report: AgreementReport): readonly string[] {
  const { coders, transcripts } = report;
  return [
    `Transcripts compared, ${whoseTranscripts(report)}: ${listed(transcripts)} (${transcripts.length}).`,
    ...leftOutGroups(report).map(({ why, transcripts: ids }) => {
      return `Left out, ${why}: ${listed(ids)} (${ids.length}).`;
    }),
    ...coders.map(coderItem),
    ...assignmentItems(coders),
    ...report.tables.map((table) => unitsItem(report, table)),
    ...report.tables.flatMap((table) => uncountedItems(table)),
  ];
}

/** `those that every coder was to code`: how the compared transcripts were chosen, as far as it is known. */
export function whoseTranscripts({ coders }: Pick<AgreementReport, "coders">): string {
  const named = (basis: ComparedCoder["assignment"]) =>
    coders.filter(({ assignment }) => assignment === basis).map(({ coder }) => coder);
  const [stated, coded] = [named("stated"), named("coded")];
  if (named("all").length > 0) return "taken as coded by every coder";
  if (coded.length === 0) return "those that every coder was to code";
  if (stated.length === 0) return "those that every coder coded something in";
  return `those that ${listed(stated)} ${stated.length === 1 ? "was" : "were"} to code and ${listed(coded)} coded something in`;
}

/** Transcripts that are not compared, by the reason, which is said so that it can follow "left out,". */
export function leftOutGroups({
  coders: all,
  notCompared,
}: Pick<AgreementReport, "coders" | "notCompared">): readonly {
  readonly why: string;
  readonly transcripts: readonly TranscriptId[];
}[] {
  const isCoded = (name: string) =>
    all.some(({ coder, assignment }) => coder === name && assignment === "coded");
  const groups = new Map<string, TranscriptId[]>();
  for (const { transcript, reason, coders } of notCompared) {
    const [coded, known] = [coders.filter(isCoded), coders.filter((name) => !isCoded(name))];
    const unassigned = [
      known.length === 0 ? [] : [`not to be coded by ${listed(known)}`],
      coded.length === 0 ? [] : [`without a coding by ${listed(coded)}`],
    ].flat();
    const why =
      reason === "not-assigned"
        ? unassigned.join(", and ")
        : `${notComparedReasons[reason]} ${listed(coders)}`;
    groups.set(why, [...(groups.get(why) ?? []), transcript]);
  }
  return [...groups].map(([why, transcripts]) => ({ why, transcripts }));
}

const notComparedReasons: Readonly<
  Record<Exclude<TranscriptNotCompared["reason"], "not-assigned">, string>
> = {
  "edited-since": "changed since it was coded by",
  missing: "not there, though coded by",
};

function coderItem(coder: ComparedCoder): string {
  const { rows, compared } = coder;
  const rest = [
    part(coder.elsewhere, "in transcripts that are not compared"),
    part(coder.lost, "not found again in their transcripts"),
    part(coder.unknownCode, "with a code that the codebook does not have"),
    part(coder.repeated, "the same code on the same place again"),
  ].flatMap((text) => text ?? []);
  const others = rest.length === 0 ? "" : `; the others: ${rest.join(", ")}`;
  return `${coder.coder}: ${thousands(compared)} of ${count(rows, "coding")} compared${others}.`;
}

function part(number: number, text: string): string | undefined {
  return number === 0 ? undefined : `${thousands(number)} ${text}`;
}

/** From what it is known that silence means something: reviewers ask. */
function assignmentItems(coders: readonly ComparedCoder[]): readonly string[] {
  const named = (basis: ComparedCoder["assignment"]) =>
    coders.filter(({ assignment }) => assignment === basis).map(({ coder }) => coder);
  const coded = named("coded");
  const all = named("all");
  return [
    ...(coded.length === 0
      ? []
      : [
          `No codings.meta.json says which transcripts ${listed(coded)} ${coded.length === 1 ? "was" : "were"} to code. Those with a coding are taken for them, so a transcript that was read and found to hold nothing is missing here (--assigned all counts it).`,
        ]),
    ...(all.length === 0
      ? []
      : [`Every transcript is taken as coded by ${listed(all)}, because --assigned all says so.`]),
  ];
}

const speech = {
  participant: "participants' speech",
  interviewer: "interviewers' speech",
  all: "everybody's speech",
} as const;

const leftOutNames: Readonly<Record<Role | "empty", string>> = {
  interviewer: "of interviewers' speech",
  participant: "of participants' speech",
  other: "of others' speech",
  empty: "without speech",
};

/** `7 of interviewers' speech`: units that are not compared, by whose they are. */
export function leftOutUnits(leftOut: AgreementTable["leftOut"]): readonly string[] {
  const reasons = Object.keys(leftOutNames) as (keyof typeof leftOutNames)[];
  return reasons.flatMap((reason) => {
    const number = leftOut[reason] ?? 0;
    return number === 0 ? [] : [`${thousands(number)} ${leftOutNames[reason]}`];
  });
}

/** The units and the cover rule, and what is not among the units. */
function unitsItem(
  { speakers, level }: Pick<AgreementReport, "speakers" | "level">,
  { unit, cover, units, leftOut, codedOnly }: AgreementTable,
): string {
  const all =
    unit === "transcript"
      ? `${thousands(units)} ${unitNoun(unit, units)}, as far as they are ${speech[speakers]}`
      : `${thousands(units)} ${unitNoun(unit, units)} of ${speech[speakers]}`;
  const rule =
    cover === undefined ? "" : ` A ${unitNoun(unit, 1)} has a ${level} where ${coverRules[cover]}.`;
  const out = leftOutUnits(leftOut);
  const rest = out.length === 0 ? "" : ` Left out: ${out.join(", ")}.`;
  const silence = codedOnly
    ? " Only text that somebody coded is compared, so that agreement to leave text uncoded is not seen, and no coefficient that allows for chance can be computed for a code."
    : ` A coder's silence counts as "the ${level} does not apply", and units that nobody coded are among them.`;
  return `Units: ${all}.${rule}${rest}${silence}`;
}

const uncountedReasons: Readonly<Record<AgreementTable["uncounted"][number]["reason"], string>> = {
  "no-compared-speech": "on speech that is not compared",
  "covers-no-unit": "cover no unit by this rule",
  "in-no-theme": "are of codes in no theme",
};

function uncountedItems({ uncounted }: AgreementTable): readonly string[] {
  if (uncounted.length === 0) return [];
  const parts = uncounted.map(
    ({ coder, reason, codings }) => `${thousands(codings)} by ${coder} ${uncountedReasons[reason]}`,
  );
  return [`Codings that are in no number: ${parts.join(", ")}.`];
}
