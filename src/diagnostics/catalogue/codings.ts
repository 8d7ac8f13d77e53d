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
  | "codings/other-codebook"
  | "codings/other-speech"
  | "codings/row-length"
  | "codings/unknown-code"
  | "codings/unknown-transcript";

export const codingsEntries: Readonly<Record<CodingsDiagnostic, CatalogueEntry>> = {
  "codings/ambiguous": {
    severity: "warning",
    title: "an excerpt of which it is not sure where it stands",
    why: "The transcript was edited since it was coded, or the row has no offsets, and the same words occur more than once, or are so few that they may be others. The likeliest place was taken. Look at it, and make the excerpt longer if it is the wrong one.",
  },
  "codings/assigned-missing": {
    severity: "error",
    title: "a transcript that was coded is not there",
    why: "codings.meta.json lists it among those that were coded, perhaps without a coding. Without it the number of participants is too small and every share too large. Put it back, or code again without it.",
  },
  "codings/bad-offset": {
    severity: "error",
    title: "start and end are not a place in a text",
    why: "Offsets count Unicode characters from 0; `end` is the first character that is no longer coded, so it is larger than `start`. Both are given or neither.",
  },
  "codings/duplicate": {
    severity: "warning",
    title: "the same coding twice",
    why: "One coder has put one code on one place twice, perhaps once under a former id. It is counted once; delete one of the rows.",
  },
  "codings/edited-transcript": {
    severity: "warning",
    title: "a transcript was edited since it was coded",
    why: "Its text is not the one that codings.meta.json names. Codings are found again by their excerpts, but nobody has looked at what was added. Code it again.",
  },
  "codings/empty-cell": {
    severity: "error",
    title: "a coding without transcript, code or coder",
    why: "Without one of these a coding cannot be counted or compared, so the row is left out.",
  },
  "codings/former-code": {
    severity: "info",
    title: "a coding uses a former id of a code",
    why: "The codebook says that another code replaces this id. The coding is read as that code; the file itself is not changed.",
  },
  "codings/lost": {
    severity: "error",
    title: "a coding's excerpt is no longer in its transcript",
    why: "The transcript was edited since it was coded, and the words of the excerpt are gone. The coding cannot be counted. Code the passage again, or restore its wording.",
  },
  "codings/missing-column": {
    severity: "error",
    title: "a codings file without a needed column",
    why: "Needed are `transcript`, `code` and `coder`, and to find the place either `start` and `end` or `excerpt`. Column names are in the first row.",
  },
  "codings/moved": {
    severity: "info",
    title: "excerpts were found at another place",
    why: "The transcript was edited since it was coded. The words of the excerpts stand elsewhere now, without doubt where, and the codings follow them.",
  },
  "codings/no-place": {
    severity: "error",
    title: "a coding that names no place",
    why: "A coding needs `start` and `end`, or an `excerpt` to look for, so the row is left out.",
  },
  "codings/not-an-object": {
    severity: "error",
    title: "a line that is not a JSON object",
    why: "A JSON Lines file has one coding a line, each an object with the columns of codings.csv as its keys.",
  },
  "codings/not-assigned": {
    severity: "warning",
    title: "a transcript that was not coded",
    why: "It is not among those that codings.meta.json lists, so nobody knows whether codes apply to it. It is left out of every count; run `code` again to have it in.",
  },
  "codings/other-codebook": {
    severity: "warning",
    title: "the codings were made with another codebook",
    why: "codings.meta.json names another codebook, or another state of this one. Codes may have changed their rules or their meaning since; code again, or name the codebook that was used.",
  },
  "codings/other-speech": {
    severity: "error",
    title: "other people are counted than were coded",
    why: "Who counts as a participant here is not who counted when the transcript was coded, so shares and rates would have the wrong denominator. Give the command the same --participants, --interviewer and survey columns as `code`.",
  },
  "codings/row-length": {
    severity: "error",
    title: "a row with more or fewer cells than the header",
    why: "The cells would land in wrong columns. Most often a comma or a quote in an excerpt was not quoted: save the file again from the spreadsheet as CSV.",
  },
  "codings/unknown-code": {
    severity: "error",
    title: "a coding with a code that the codebook does not have",
    why: "It cannot be counted under any theme. Correct the id, add the code to the codebook, or list the old id under `replaces` of the code that took its place.",
  },
  "codings/unknown-transcript": {
    severity: "error",
    title: "a coding of a transcript that is not there",
    why: "A transcript's id is its path under the transcripts' folder without the extension. The coding cannot be placed; name the folder that holds the transcript, or correct the id.",
  },
};
