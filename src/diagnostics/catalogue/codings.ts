import type { CatalogueEntry } from "./entry.ts";

export type CodingsDiagnostic =
  | "codings/ambiguous"
  | "codings/assigned-missing"
  | "codings/bad-offset"
  | "codings/duplicate"
  | "codings/edited-transcript"
  | "codings/empty-cell"
  | "codings/former-code"
  | "codings/lost"
  | "codings/missing-column"
  | "codings/moved"
  | "codings/no-place"
  | "codings/not-an-object"
  | "codings/not-assigned"
  | "codings/not-by-rules"
  | "codings/other-codebook"
  | "codings/other-speech"
  | "codings/retired-code"
  | "codings/row-length"
  | "codings/sheet-blanks"
  | "codings/sheet-empty"
  | "codings/sheet-untouched"
  | "codings/unknown-code"
  | "codings/unknown-coder"
  | "codings/unknown-transcript";

export const codingsEntries: Readonly<Record<CodingsDiagnostic, CatalogueEntry>> = {
  "codings/ambiguous": {
    severity: "warning",
    title: "an excerpt of which it is not sure where it stands",
    why: "The transcript was edited since it was coded, or the row has no offsets, and the same words occur more than once, or are so few that they may be others. The likeliest place was taken; if it is the wrong one, the coding counts for the wrong turn, perhaps the wrong participant.",
    mend: "Look at the place in the transcript. If it is the wrong one, make the excerpt in the row longer, so that it occurs once.",
  },
  "codings/assigned-missing": {
    severity: "error",
    title: "a transcript that was coded is not there",
    why: "codings.meta.json lists it among those that were coded, perhaps without a coding. Without it the number of participants is too small and every share too large.",
    mend: "Put the transcript back into the folder, or run `sixphase code` again without it.",
  },
  "codings/bad-offset": {
    severity: "error",
    title: "start and end are not a place in a text",
    why: "Without a place the coding cannot be counted, so the row is left out. Offsets count Unicode characters from 0; `end` is the first character that is no longer coded, so it is larger than `start`.",
    mend: "Correct both numbers, or empty both cells and give the words in `excerpt`, which are then looked for.",
  },
  "codings/duplicate": {
    severity: "warning",
    title: "the same coding twice",
    why: "One coder has put one code on one place twice, perhaps once under a former id. Counted twice, one statement would weigh as much as two; it is counted once.",
    mend: "Delete one of the rows.",
  },
  "codings/edited-transcript": {
    severity: "warning",
    title: "a transcript was edited since it was coded",
    why: "Its text is not the one that codings.meta.json names. Codings are found again by their excerpts, but nobody has looked at what was added, so codes may be missing there.",
    mend: "Run `sixphase code` again.",
  },
  "codings/empty-cell": {
    severity: "error",
    title: "a coding without transcript, code or coder",
    why: "Without one of these a coding cannot be counted or compared, so the row is left out.",
    mend: "Fill in the cell that the message names, or delete the row.",
  },
  "codings/former-code": {
    severity: "info",
    title: "a coding uses a former id of a code",
    why: "The codebook says that another code replaces this id. The coding is counted under that code; the file itself is not changed.",
    mend: "There is nothing to do, unless the passage no longer fits the new code: then give it another one.",
  },
  "codings/lost": {
    severity: "error",
    title: "a coding's excerpt is no longer in its transcript",
    why: "The transcript was edited since it was coded, and the words of the excerpt are gone. The coding is left out of every count.",
    mend: "Code the passage again, or restore its wording in the transcript.",
  },
  "codings/missing-column": {
    severity: "error",
    title: "a codings file without a needed column",
    why: "Without these columns it is not known who put which code on which words, so none of the rows can be counted.",
    mend: "Name the columns in the first row: `transcript`, `code` and `coder`, and for the place either `start` and `end` or `excerpt`. A codings sheet has `codes` and `text` instead of `code` and `excerpt`.",
  },
  "codings/moved": {
    severity: "info",
    title: "excerpts were found at another place",
    why: "The transcript was edited since it was coded. The words of the excerpts stand elsewhere now, without doubt where, and the codings follow them; no count changes.",
    mend: "There is nothing to do.",
  },
  "codings/no-place": {
    severity: "error",
    title: "a coding that names no place",
    why: "A coding that names no words cannot be counted or compared, so the row is left out.",
    mend: "Fill in `start` and `end`, or give the coded words in `excerpt`, which are then looked for.",
  },
  "codings/not-an-object": {
    severity: "error",
    title: "a line that is not a JSON object",
    why: "A JSON Lines file has one coding a line. What stands on this line cannot be read as one, so it is missing from every count.",
    mend: "Write each coding on one line, as an object whose keys are the columns of codings.csv, or save the codings as CSV.",
  },
  "codings/not-assigned": {
    severity: "warning",
    title: "a transcript that was not coded",
    why: "It is not among those that codings.meta.json lists, so nobody knows whether codes apply to it. It is left out of every count.",
    mend: "Run `sixphase code` again, so that it is coded too; if it is not to be counted, there is nothing to do.",
  },
  "codings/not-by-rules": {
    severity: "info",
    title: "people gave a code where its rules would not",
    why: "People read what is meant, rules only what is said, so some of this is to be expected. Where it is most of a code's excerpts, the frequencies that `sixphase code` counts are not about what the people coded. Rules are tried on each sentence of participants' speech, and count as agreeing where they code any part of the excerpt.",
    mend: "Read the excerpts, with `sixphase explain` beside them: add a rule where the words are telling, correct the coding where it is a slip, and leave the rest to people.",
  },
  "codings/other-codebook": {
    severity: "warning",
    title: "the codings were made with another codebook",
    why: "codings.meta.json names another codebook, or another state of this one. Codes may have changed their rules or their meaning since, so a count may stand under a name that it was not made for.",
    mend: "Run `sixphase code` again, or name the codebook that was used with --codebook.",
  },
  "codings/other-speech": {
    severity: "error",
    title: "other people are counted than were coded",
    why: "Who counts as a participant here is not who counted when the transcript was coded, so shares and rates would be taken of the wrong number of people and words.",
    mend: "Give this command the same --participants, --interviewer, --text-column and --id-column as `sixphase code`.",
  },
  "codings/retired-code": {
    severity: "warning",
    title: "codings use a code or theme that is retired",
    why: "The codebook keeps a retired code only so that old codings can be read. New frequencies and agreement would be about a code that the analysis has given up.",
    mend: "Give the excerpts the code that took its place. If one code has taken over all of them, delete the retired code and list its id under `replaces` of that code.",
  },
  "codings/row-length": {
    severity: "error",
    title: "a row with more or fewer cells than the header",
    why: "The cells would land in wrong columns, so the row is left out. Most often a comma or a quote in an excerpt is not within quotes.",
    mend: "Put the excerpt in quotes, or save the file again from the spreadsheet as CSV (UTF-8).",
  },
  "codings/sheet-blanks": {
    severity: "info",
    title: "blanks around the codes of a codings sheet",
    why: "An id has no blanks, so `cost ; time` was read as `cost;time`. No count changes.",
    mend: "There is nothing to do.",
  },
  "codings/sheet-empty": {
    severity: "warning",
    title: "a codings sheet without a single code",
    why: "Where codings.meta.json lies beside the sheet, its transcripts count as coded with nothing found in them. If the sheet was only not filled in yet, every figure of this coder is wrong.",
    mend: "Ask the coder for the filled sheet. A spreadsheet saves it under another name at times, or as a workbook: save it as CSV (UTF-8).",
  },
  "codings/sheet-untouched": {
    severity: "info",
    title: "a transcript of a codings sheet without a single code",
    why: "It counts as coded, with no code applying, where codings.meta.json beside the sheet lists it; else it is left out. If the coder has not come to it yet, neither is right.",
    mend: "Ask the coder whether the transcript is finished. If no code applies in it, there is nothing to do.",
  },
  "codings/unknown-code": {
    severity: "error",
    title: "a coding with a code that the codebook does not have",
    why: "It cannot be counted under any theme, so the coding is left out.",
    mend: "Correct the id, add the code to the codebook, or list the old id under `replaces` of the code that took its place.",
  },
  "codings/unknown-coder": {
    severity: "warning",
    title: "codings by somebody whom the study does not list",
    why: "Coders are told apart by name. One who is spelt in two ways counts as two people, and agreement between them is computed as if they were.",
    mend: "Correct the name in the column `coder`, or add it to `coders` in study.yaml.",
  },
  "codings/unknown-transcript": {
    severity: "error",
    title: "a coding of a transcript that is not there",
    why: "The words that were coded are not at hand, so the codings are left out of every count. A transcript's id is its path under the transcripts' folder without the extension.",
    mend: "Name the folder that holds the transcript, or correct the id in the column `transcript`; `sixphase transcripts` lists the ids.",
  },
};
