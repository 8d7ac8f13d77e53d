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
    why: "A participant may have several rows, one for each interview, but is counted once in a table by attribute. With two values it is not known where; the first one is used.",
    mend: "Make the values the same in all rows of the participant. What changes between interviews cannot be an attribute: leave its cell empty in all rows but one, or delete the column.",
  },
  "participants/duplicate-column": {
    severity: "error",
    title: "two columns with one name",
    why: "It is not known which of the two columns is meant, and tables could be split by the wrong one; the first is used.",
    mend: "Rename one of the columns, or delete it.",
  },
  "participants/duplicate-speaker": {
    severity: "error",
    title: "two rows for one speaker",
    why: "A label in a transcript is one person. With two rows, the words of that person could be counted for either of two participants; only the first row is used.",
    mend: "Delete one of the rows. Where one label stands for different people in different transcripts, say in `transcript` which row is for which.",
  },
  "participants/long-row": {
    severity: "error",
    title: "a row with more cells than the header",
    why: "Most often a cell holds a comma and is not in quotes, so that all cells after it stand one column too far to the right, and participants get wrong attributes.",
    mend: "Put the cell in quotes, or save the table from the spreadsheet as CSV (UTF-8).",
  },
  "participants/missing-column": {
    severity: "error",
    title: "no column of participants",
    why: "Tables count participants, and without the column `participant` it is not known who they are, so the table cannot be used.",
    mend: "Name the columns in the first row, `participant` (the id of the person) among them. `transcript`, `speaker` and `role` are known too; every other column is an attribute by which tables can be split.",
  },
  "participants/no-participant": {
    severity: "error",
    title: "a participant's row without an id",
    why: "Tables count participants by id. A row without one is not used: its attributes are lost, and the speaker is counted under an id made of the transcript and the label.",
    mend: "Write the person's id into the column `participant`, or the role interviewer or other into the column `role`.",
  },
  "participants/no-speaker": {
    severity: "error",
    title: "a row that says a role but not whose",
    why: "The role interviewer or other belongs to a speaker's label. Without a label the row is not used, and an interviewer's questions may be coded as answers.",
    mend: "Write the label, as it stands in the transcript, into the column `speaker`.",
  },
  "participants/short-row": {
    severity: "warning",
    title: "a row with fewer cells than the header",
    why: "The missing cells are read as empty. If a comma is missing in the midst of the row, the cells after it stand in the wrong column, and the participant gets wrong attributes.",
    mend: "Add the missing commas, or save the table from the spreadsheet as CSV (UTF-8).",
  },
  "participants/unknown-role": {
    severity: "error",
    title: "a role that is none of interviewer, participant, other",
    why: "Roles decide whose speech is coded and counted. Until the role is mended, the speaker has the role other and is not coded by default.",
    mend: "Write interviewer, participant or other into the column `role`; an empty cell means participant.",
  },
  "participants/unnamed-column": {
    severity: "warning",
    title: "a column without a name",
    why: "Its cells are not read, because no table could be split by them.",
    mend: "Write a name into the first row, or delete the column.",
  },
  "participants/unused-speaker": {
    severity: "warning",
    title: "a row about a speaker who does not speak",
    why: "No turn has this label, so the person counts nowhere, and whoever does speak is counted under another id and without attributes.",
    mend: "Write the label as it stands in the transcript; `sixphase transcripts` lists the speakers.",
  },
  "participants/unused-transcript": {
    severity: "warning",
    title: "a row about a transcript that is not there",
    why: "Until the names agree, this row's participant and attributes are used nowhere. A transcript's id is its path under the transcripts' folder without the extension, as in lahore/P01.",
    mend: "Write the id as `sixphase transcripts` lists it. If you read only some of the transcripts, there is nothing to do.",
  },
};
