import { type Checked, type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { type ParticipantId, participantId, transcriptId } from "../../model/ids.ts";
import type { Participant, Participants, SpeakerEntry } from "../../model/participant.ts";
import type { Role } from "../../model/transcript.ts";
import { nearest } from "../../text/nearest.ts";
import { type Cell, type ParticipantsRow, readParticipantsTable } from "./participants-table.ts";
import { labelKey } from "./speaker-roles.ts";

const roles: Readonly<Record<Role, Role>> = {
  interviewer: "interviewer",
  participant: "participant",
  other: "other",
};

/**
 * Reads `participants.csv`: `participant,transcript,speaker,role` and a column for each attribute.
 * Only `participant` is needed. An empty role is `participant`. A row with neither transcript nor
 * speaker is found by its participant's id, which is then the transcript's id or the label. A
 * participant may have several rows (several interviews); their attributes are put together.
 *
 * `text`: decoded, line ends `\n`, no BOM. A row that is of no use is reported and left out.
 */
export function readParticipants(file: string, text: string): Checked<Participants> {
  const { value: table, diagnostics: shape } = readParticipantsTable(file, text);
  if (table === undefined) return { value: undefined, diagnostics: shape };
  const diagnostics = [...shape];
  const report = (found: Diagnostic | undefined) => {
    if (found !== undefined) diagnostics.push(found);
    return found !== undefined;
  };
  const speakers: SpeakerEntry[] = [];
  const firstRows = new Map<string, ParticipantsRow>();
  const people = new Map<ParticipantId, Map<string, Cell>>();
  for (const row of table.rows) {
    const { participant, transcript, speaker } = row.keys;
    const role = roleOf(row.keys.role);
    if (role === undefined) report(unknownRole(file, row.keys.role));
    if (report(uselessRow(file, row, role ?? "participant"))) continue;
    const key = labelKey(
      JSON.stringify([
        transcript.text,
        speaker.text,
        transcript.text === "" && speaker.text === "" ? participant.text : "",
      ]),
    );
    const first = firstRows.get(key);
    if (first !== undefined) {
      report(duplicateRow(file, row, first));
      continue;
    }
    firstRows.set(key, row);
    const isCounted = participant.text !== "" && role === "participant";
    const person = participantId(labelKey(participant.text));
    if (isCounted) {
      const known = people.get(person) ?? new Map<string, Cell>();
      people.set(person, known);
      for (const [at, name] of table.attributeNames.entries())
        report(addAttribute(file, participant.text, known, name, row.attributes[at]));
    }
    // A row whose role cannot be read still says whose words these are; it counts for nobody.
    speakers.push({
      participant: isCounted ? person : undefined,
      transcript: transcript.text === "" ? undefined : transcriptId(labelKey(transcript.text)),
      speaker: speaker.text === "" ? speakerOfBareRow(row, role) : speaker.text,
      role: role ?? "other",
    });
  }
  const { attributeNames } = table;
  return {
    value: { attributeNames, people: [...people].map(toPerson), speakers },
    diagnostics,
  };
}

function roleOf(cell: Cell): Role | undefined {
  const name = cell.text.toLowerCase();
  if (name === "") return "participant";
  return Object.hasOwn(roles, name) ? roles[name as Role] : undefined;
}

/**
 * Of a row without a speaker: an interviewer is named by their label, and so is whoever else counts
 * for nobody, unless the row is about a whole transcript.
 */
function speakerOfBareRow({ keys }: ParticipantsRow, role: Role | undefined): string | undefined {
  const isWhole = role !== "interviewer" && keys.transcript.text !== "";
  if (role === "participant" || isWhole || keys.participant.text === "") return undefined;
  return keys.participant.text;
}

/** A blank cell states nothing, so that it does not hide what a survey says of the person. */
function toPerson([id, cells]: readonly [ParticipantId, ReadonlyMap<string, Cell>]): Participant {
  return { id, attributes: Object.fromEntries([...cells].map(([name, { text }]) => [name, text])) };
}

function addAttribute(
  file: string,
  participant: string,
  known: Map<string, Cell>,
  name: string,
  cell: Cell | undefined,
): Diagnostic | undefined {
  if (cell === undefined || cell.text === "") return undefined;
  const earlier = known.get(name);
  if (earlier === undefined) known.set(name, cell);
  if (earlier === undefined || earlier.text === cell.text) return undefined;
  return diagnose("participants/conflicting-attribute", {
    file,
    span: cell.span,
    message: `${name} of ${participant} is "${cell.text}" here and "${earlier.text}" before; the first is used`,
    related: [{ span: earlier.span, message: "the first" }],
  });
}

function unknownRole(file: string, { text, span }: Cell): Diagnostic {
  const near = nearest(text, Object.keys(roles));
  return diagnose("participants/unknown-role", {
    file,
    span,
    message: `the role "${text}" is none of ${Object.keys(roles).join(", ")}`,
    ...(near === undefined ? {} : { hint: `did you mean ${near}?` }),
  });
}

function uselessRow(file: string, row: ParticipantsRow, role: Role): Diagnostic | undefined {
  const { participant, speaker } = row.keys;
  if (role === "participant" && participant.text === "") {
    const message = "this row names no participant";
    const hint = "give the person an id, or the row the role interviewer or other";
    return diagnose("participants/no-participant", { file, span: row.span, message, hint });
  }
  if (role !== "participant" && speaker.text === "" && participant.text === "") {
    const message = `this row with the role ${role} does not say which speaker it is about`;
    const hint = "write the label, as it stands in the transcript, into the column speaker";
    return diagnose("participants/no-speaker", { file, span: row.span, message, hint });
  }
  return undefined;
}

function duplicateRow(file: string, row: ParticipantsRow, first: ParticipantsRow): Diagnostic {
  const { transcript, speaker, participant } = row.keys;
  const whose = [speaker, transcript].filter(({ text }) => text !== "").map(({ text }) => text);
  const hint =
    speaker.text === "" && participant.text !== first.keys.participant.text
      ? "where several people speak in a transcript, the column speaker says which label is whose"
      : "leave one of the rows out";
  return diagnose("participants/duplicate-speaker", {
    file,
    span: row.span,
    message: `there is already a row for ${whose.join(" in ") || participant.text}; this one is not used`,
    related: [{ span: first.span, message: "the first" }],
    hint,
  });
}
