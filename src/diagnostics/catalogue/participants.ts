import type { CatalogueEntry } from "./entry.ts";

export type ParticipantsDiagnostic =
  | "participants/conflicting-attribute"
  | "participants/duplicate-column"
  | "participants/duplicate-speaker"
  | "participants/long-row"
  | "participants/missing-column"
  | "participants/no-participant"
  | "participants/no-speaker"
  | "participants/short-row"
  | "participants/unknown-role"
  | "participants/unnamed-column"
  | "participants/unused-speaker"
  | "participants/unused-transcript";

export const participantsEntries: Readonly<Record<ParticipantsDiagnostic, CatalogueEntry>> = {
  "participants/conflicting-attribute": {
    severity: "error",
    title: "one participant with two values of an attribute",
    why: "A participant may have several rows, one for each interview, but is counted once in a table by attribute. Make the values the same, or use a column for what changes between interviews.",
  },
  "participants/duplicate-column": {
    severity: "error",
    title: "two columns with one name",
    why: "It cannot be known which of the columns is meant. Rename one of them.",
  },
  "participants/duplicate-speaker": {
    severity: "error",
    title: "two rows for one speaker",
    why: "A label in a transcript is one person. With two rows, words would be counted for one of them by chance of order; only the first row is used.",
  },
  "participants/long-row": {
    severity: "error",
    title: "a row with more cells than the header",
    why: "Mostly a cell holds a comma and is not in quotes, so that all cells after it stand one column too far to the right. Put the cell in quotes, or save the table from the spreadsheet as CSV (UTF-8).",
  },
  "participants/missing-column": {
    severity: "error",
    title: "no column of participants",
    why: "The first row must name the columns, and `participant` (the id of the person) among them. `transcript`, `speaker` and `role` are known too; every other column is an attribute by which tables can be split.",
  },
  "participants/no-participant": {
    severity: "error",
    title: "a participant's row without an id",
    why: "Tables count participants by id. A row without one is not used, and the speaker is counted under an id made of the transcript and the label.",
  },
  "participants/no-speaker": {
    severity: "error",
    title: "a row that says a role but not whose",
    why: "The role interviewer or other belongs to a speaker's label. Without a label the row cannot be applied and is not used.",
  },
  "participants/short-row": {
    severity: "warning",
    title: "a row with fewer cells than the header",
    why: "The missing cells are read as empty. If a separator is missing in the midst of the row, the cells after it stand in the wrong column.",
  },
  "participants/unknown-role": {
    severity: "error",
    title: "a role that is none of interviewer, participant, other",
    why: "Roles decide whose speech is coded and counted. Until the role is mended, the speaker has the role other and is not coded by default.",
  },
  "participants/unnamed-column": {
    severity: "warning",
    title: "a column without a name",
    why: "Its cells are not read, because no table could be split by them. Name the column.",
  },
  "participants/unused-speaker": {
    severity: "warning",
    title: "a row about a speaker who does not speak",
    why: "No turn has this label, so the person counts nowhere and whoever does speak is counted under another id. Labels are compared as they are written, capitals and all.",
  },
  "participants/unused-transcript": {
    severity: "warning",
    title: "a row about a transcript that is not there",
    why: "A transcript's id is its path below the folder of transcripts, without the extension, as in lahore/P01. Until the names agree, this row's participant and attributes are used nowhere. If you read only some of the transcripts, there is nothing to do.",
  },
};
