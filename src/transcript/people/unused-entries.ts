import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { nearest } from "../../text/nearest.ts";
import { type Cell, type ParticipantsRow, readParticipantsTable } from "./participants-table.ts";
import { labelKey } from "./speaker-roles.ts";

/** A transcript that was read, and the labels in it. */
export type SpeakersOf = { readonly id: string; readonly speakers: ReadonlySet<string> };

/** What was read, as it is compared. */
type Known = {
  readonly labelsById: ReadonlyMap<string, ReadonlySet<string>>;
  readonly everybody: ReadonlySet<string>;
};

type Finding = {
  readonly code: "participants/unused-transcript" | "participants/unused-speaker";
  readonly cell: Cell;
  readonly message: string;
  /** Looks for the nearest name, which takes time: only for what is shown. */
  readonly hint: () => string;
};

// A table of another study is wrong in every row; nobody reads thousands of findings.
const mostOfOneCode = 20;

/**
 * The rows of `participants.csv` that name a transcript or a speaker that does not exist, each with
 * the nearest name that does. For the end of a run, when all transcripts have been read. Of each code
 * 20 are given in full, and one that says how many more there are.
 *
 * `file`, `text`: the table, as for `readParticipants`.
 */
export function unusedEntries(
  file: string,
  text: string,
  transcripts: readonly SpeakersOf[],
): Diagnostic[] {
  const { value: table } = readParticipantsTable(file, text);
  if (table === undefined) return [];
  const labelsById = new Map(
    transcripts.map(({ id, speakers }) => [labelKey(id), new Set([...speakers].map(labelKey))]),
  );
  const everybody = new Set([...labelsById.values()].flatMap((labels) => [...labels]));
  const known = { labelsById, everybody };
  const findings = table.rows.flatMap((row) => unused(row, known) ?? []);
  const ofCode = (code: Finding["code"]) => findings.filter((finding) => finding.code === code);
  return [
    ...shortened(file, ofCode("participants/unused-transcript"), "transcript"),
    ...shortened(file, ofCode("participants/unused-speaker"), "speaker"),
  ];
}

function shortened(file: string, findings: readonly Finding[], what: string): Diagnostic[] {
  const shown = findings
    .slice(0, mostOfOneCode)
    .map(({ code, cell, message, hint }) =>
      diagnose(code, { file, span: cell.span, message, hint: hint() }),
    );
  const rest = findings.slice(mostOfOneCode);
  const [next] = rest;
  if (next === undefined) return shown;
  const message = `rows from here on that name an unknown ${what}, not listed one by one: ${rest.length}`;
  return [...shown, diagnose(next.code, { file, span: next.cell.span, message })];
}

function unused(
  { keys: { participant, transcript, speaker } }: ParticipantsRow,
  { labelsById, everybody }: Known,
): Finding | undefined {
  const ids = labelsById.keys();
  if (transcript.text === "" && speaker.text === "") {
    const name = labelKey(participant.text);
    if (name === "" || labelsById.has(name) || everybody.has(name)) return undefined;
    const message = `neither a transcript nor a speaker is called "${participant.text}"`;
    return unusedTranscript(participant, message, ids);
  }
  const here = labelsById.get(labelKey(transcript.text));
  if (transcript.text !== "" && here === undefined) {
    return unusedTranscript(transcript, `no transcript has the id "${transcript.text}"`, ids);
  }
  const labels = here ?? everybody;
  if (speaker.text === "" || labels.has(labelKey(speaker.text))) return undefined;
  const where = here === undefined ? "in any transcript" : `in ${transcript.text}`;
  return {
    code: "participants/unused-speaker",
    cell: speaker,
    message: `nobody speaks under the label "${speaker.text}" ${where}`,
    hint: () => nameHint(speaker.text, [...labels]),
  };
}

function unusedTranscript(cell: Cell, message: string, ids: Iterable<string>): Finding {
  const hint = () => {
    const name = labelKey(cell.text);
    const known = [...ids];
    // The commonest slips: to leave the folder out, or the occasion of a survey's respondent.
    const near = known.find((id) => id.endsWith(`/${name}`) || id.startsWith(`${name}/`));
    return near === undefined ? nameHint(name, known) : `did you mean ${near}?`;
  };
  return { code: "participants/unused-transcript", cell, message, hint };
}

function nameHint(text: string, known: readonly string[]): string {
  const near = nearest(labelKey(text), known);
  if (near !== undefined) return `did you mean ${near}?`;
  const some = known.slice(0, 5).join(", ");
  return known.length === 0
    ? "there is none"
    : `there are ${some}${known.length > 5 ? ", ..." : ""}`;
}
