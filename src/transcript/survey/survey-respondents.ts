import { type Checked, type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import {
  type ParticipantId,
  participantId,
  type TranscriptId,
  transcriptId,
} from "../../model/ids.ts";
import type { Participants, SpeakerEntry } from "../../model/participant.ts";
import type { Span } from "../../model/span.ts";
import type { Transcript } from "../../model/transcript.ts";
import type { RespondentEntry } from "../people/respondent-roles.ts";
import { labelKey } from "../people/speaker-roles.ts";
import { renderAnswers } from "./survey-answers.ts";
import type { SurveyRoles } from "./survey-columns.ts";
import type { SurveyRow } from "./survey-header.ts";

export type Respondents = {
  readonly transcripts: readonly Transcript[];
  readonly participants: Participants;
};

/** Where a respondent stands in the file, for messages: the id's cell, or the row. */
type RowSpan = (row: SurveyRow, column: number | undefined) => Span;

/**
 * One transcript a row, in the order of the file; a respondent who answered nothing has one without
 * turns, because they were asked, and is in no N, which is of people who say something. Rows with one
 * id are one participant.
 *
 * `entryOf`: what participants.csv says of a transcript. Where it names a participant for one of a
 * respondent's transcripts, the others are that person's too, unless it says else.
 *
 * Diagnostics: `survey/duplicate-respondent`, `survey/unnamed-respondent`.
 */
export function readRespondents(
  file: string,
  surveyId: TranscriptId,
  rows: readonly SurveyRow[],
  roles: SurveyRoles,
  spanOf: RowSpan,
  entryOf: RespondentEntry,
): Checked<Respondents> {
  const diagnostics: Diagnostic[] = [];
  const firstRows = new Map<string, SurveyRow>();
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  const at = (row: SurveyRow) => spanOf(row, roles.id?.index);

  const responses = rows.map((row) => {
    const respondent = labelKey(`${surveyId}/${respondentName(row)}`);
    const occasion = labelKey([respondent, ...cellsOf(row, roles.occasions)].join("/"));
    const first = firstRows.get(occasion);
    if (first === undefined) firstRows.set(occasion, row);
    else diagnostics.push(duplicate(row, first));
    return { row, respondent, id: transcriptId(untaken(occasion)) };
  });
  const persons = new Map<string, ParticipantId>();
  for (const { respondent, id } of responses) {
    const person = entryOf(id)?.participant;
    if (person !== undefined && !persons.has(respondent)) persons.set(respondent, person);
  }

  const transcripts: Transcript[] = [];
  const speakers: SpeakerEntry[] = [];
  const attributes = new Map<ParticipantId, Record<string, string>>();
  for (const { row, respondent, id } of responses) {
    const own = {
      role: "participant",
      participant: persons.get(respondent) ?? participantId(respondent),
    } as const;
    const answers = roles.texts.map(({ name, index }) => ({
      question: name,
      text: row.cells[index] ?? "",
    }));
    const parsed = renderAnswers(answers);
    const turns = parsed.turns.map((turn) => {
      const { role, participant } = entryOf(id, turn.speaker) ?? own;
      return { ...turn, role, participant };
    });
    transcripts.push({ id, file, format: "csv", text: parsed.text, turns });
    const { role, participant } = entryOf(id) ?? own;
    speakers.push({ participant, transcript: id, speaker: undefined, role });
    if (participant !== undefined)
      attributes.set(participant, { ...attributesOf(row), ...attributes.get(participant) });
  }
  const people = [...attributes].map(([id, known]) => ({ id, attributes: known }));
  const attributeNames = roles.attributes.map(({ name }) => name);
  return {
    value: { transcripts, participants: { attributeNames, people, speakers } },
    diagnostics,
  };

  /** Counts on from the last number, because the wrong id column makes thousands of duplicates. */
  function untaken(wanted: string): string {
    let number = (numbers.get(wanted) ?? 0) + 1;
    while (taken.has(numbered(wanted, number))) number += 1;
    numbers.set(wanted, number);
    const id = numbered(wanted, number);
    taken.add(id);
    return id;
  }

  function respondentName(row: SurveyRow): string {
    if (roles.id === undefined) return String(row.number);
    const id = (row.cells[roles.id.index] ?? "").trim();
    if (id !== "") return id;
    const message = `the id column "${roles.id.name}" is empty here; the respondent is called row-${row.number}`;
    diagnostics.push(
      diagnose("survey/unnamed-respondent", { file, span: spanOf(row, undefined), message }),
    );
    return `row-${row.number}`;
  }

  /** Empty cells are left out, so that a respondent's other rows can fill them. */
  function attributesOf(row: SurveyRow): Record<string, string> {
    const filled = roles.attributes.flatMap(({ name, index }) => {
      const cell = (row.cells[index] ?? "").trim();
      return cell === "" ? [] : [[name, cell] as const];
    });
    return Object.fromEntries(filled);
  }

  function duplicate(row: SurveyRow, first: SurveyRow): Diagnostic {
    const id = row.cells[roles.id?.index ?? 0]?.trim() ?? "";
    return diagnose("survey/duplicate-respondent", {
      file,
      span: at(row),
      message: `respondent "${id}" stands on line ${first.line} and again on line ${row.line}`,
      related: [{ span: at(first), message: "first here" }],
    });
  }
}

function numbered(id: string, number: number): string {
  return number === 1 ? id : `${id} (${number})`;
}

function cellsOf(
  row: SurveyRow,
  columns: readonly { readonly index: number }[],
): readonly string[] {
  return columns.flatMap(({ index }) => {
    const cell = (row.cells[index] ?? "").trim();
    return cell === "" ? [] : [cell];
  });
}
