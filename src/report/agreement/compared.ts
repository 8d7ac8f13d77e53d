import type {
  AgreementReport,
  AgreementTable,
  ComparedCoder,
  TranscriptNotCompared,
} from "../../model/agreement-report.ts";
import type { Role } from "../../model/transcript.ts";
import { count, listed, thousands } from "./numbers.ts";
import { coverRules, unitNoun } from "./wording.ts";

/** What was compared and what was not, with the reasons: sentences. */
export function comparedItems(report: AgreementReport): readonly string[] {
  const { coders, transcripts, notCompared } = report;
  return [
    `Transcripts compared, those that every coder ${isKnown(report) ? "was to code" : "coded something in"}: ${listed(transcripts)} (${transcripts.length}).`,
    ...notComparedItems(notCompared, isKnown(report)),
    ...coders.map(coderItem),
    ...assignmentItems(coders),
    ...report.tables.map((table) => unitsItem(report, table)),
    ...report.tables.flatMap((table) => uncountedItems(table)),
  ];
}

/** Whether it is stated which transcripts were whose, rather than concluded from the codings. */
export function isKnown({ coders }: Pick<AgreementReport, "coders">): boolean {
  return coders.every(({ assignment }) => assignment !== "coded");
}

function notComparedItems(
  all: readonly TranscriptNotCompared[],
  known: boolean,
): readonly string[] {
  const notComparedReasons: Readonly<Record<TranscriptNotCompared["reason"], string>> = {
    "not-assigned": known ? "not to be coded by" : "without a coding by",
    "edited-since": "changed since it was coded by",
    missing: "not there, though coded by",
  };
  const groups = new Map<string, string[]>();
  for (const { transcript, reason, coders } of all) {
    const why = `${notComparedReasons[reason]} ${listed(coders)}`;
    groups.set(why, [...(groups.get(why) ?? []), transcript]);
  }
  return [...groups].map(([why, ids]) => `Left out, ${why}: ${listed(ids)} (${ids.length}).`);
}

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

/** The units and the cover rule, and what is not among the units. */
function unitsItem(
  { speakers }: Pick<AgreementReport, "speakers">,
  { unit, cover, units, leftOut, codedOnly }: AgreementTable,
): string {
  const all = `${thousands(units)} ${unitNoun(unit, units)} of ${speech[speakers]}`;
  const rule =
    cover === undefined ? "" : ` A ${unitNoun(unit, 1)} has a code where ${coverRules[cover]}.`;
  const reasons = Object.keys(leftOutNames) as (keyof typeof leftOutNames)[];
  const out = reasons.flatMap((reason) => {
    const number = leftOut[reason] ?? 0;
    return number === 0 ? [] : [`${thousands(number)} ${leftOutNames[reason]}`];
  });
  const rest = out.length === 0 ? "" : ` Left out: ${out.join(", ")}.`;
  const silence = codedOnly
    ? " Only text that somebody coded is compared, so that agreement to leave text uncoded is not seen, and no coefficient that allows for chance can be computed for a code."
    : ` A coder's silence counts as "the code does not apply", and units that nobody coded are among them.`;
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
