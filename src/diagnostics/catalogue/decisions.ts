import type { CatalogueEntry } from "./entry.ts";

export type DecisionsDiagnostic =
  | "decisions/ambiguous"
  | "decisions/bad-date"
  | "decisions/bad-offset"
  | "decisions/conflicting"
  | "decisions/elsewhere"
  | "decisions/git-conflict"
  | "decisions/missing-column"
  | "decisions/no-code"
  | "decisions/no-decision"
  | "decisions/no-excerpt"
  | "decisions/no-id"
  | "decisions/no-place"
  | "decisions/not-assigned"
  | "decisions/row-length"
  | "decisions/stale"
  | "decisions/unknown-code"
  | "decisions/unknown-decision"
  | "decisions/unknown-letter";

export const decisionsEntries: Readonly<Record<DecisionsDiagnostic, CatalogueEntry>> = {
  "decisions/ambiguous": {
    severity: "warning",
    title: "an edit of which it is not sure which words it means",
    why: "The excerpt of the edit occurs more than once, or is so short that it may be said elsewhere too. The place nearest to the disagreement was taken; if it is the wrong one, the consensus codes the wrong words.",
    mend: "Make the excerpt longer, so that it occurs once, or give start and end too.",
  },
  "decisions/bad-date": {
    severity: "error",
    title: "a date that cannot be read",
    why: "Of several decisions about one disagreement the latest counts, so a date must mean one day: 03/04/2026 is in March to some and in April to others. The decision is not applied.",
    mend: "Write year, month and day as 2026-11-22, or leave the cell empty. A spreadsheet may change dates as it saves them; format the column as text there.",
  },
  "decisions/bad-offset": {
    severity: "error",
    title: "start and end of an edit are not a place in a text",
    why: "Without a place nobody can tell which words get the code, so the decision is not applied. Offsets count Unicode characters from 0; `end` is the first character that is no longer coded, so it is larger than `start`, and no larger than the transcript is long.",
    mend: "Correct both numbers, or empty both cells and give the words in the column of the excerpt, which are then looked for.",
  },
  "decisions/conflicting": {
    severity: "warning",
    title: "two people decided one disagreement in different ways",
    why: "The later decision counts. That may be right, where the second has corrected the first, or nobody may have noticed, where two worked side by side and git put their rows together.",
    mend: "Talk about it, and let the one who gives way decide again as the other did, or delete the row that does not hold.",
  },
  "decisions/elsewhere": {
    severity: "warning",
    title: "an edit that codes words outside the disagreement",
    why: "It was applied as it stands. Most often a number was mistyped, or a row was copied and its place was not changed, and then the consensus has a code where nobody put one.",
    mend: "Compare the excerpt with the disagreement in the worksheet, and correct start, end and excerpt.",
  },
  "decisions/git-conflict": {
    severity: "error",
    title: "a file of decisions in which git has left a conflict",
    why: "Two people have added rows at the end, and git wrote both versions into the file with marks between them. None of the decisions is read until somebody has looked at it, because one side may have been meant to go.",
    mend: "Delete the lines with the marks and keep the rows of both sides: the latest decision about each disagreement counts. `decisions.csv merge=union` in .gitattributes makes git do so by itself.",
  },
  "decisions/missing-column": {
    severity: "error",
    title: "a column is missing in a file of decisions",
    why: "Without the id of the disagreement and the decision about it there is nothing to apply.",
    mend: "Give the file a first line with the names of its columns, `id` and `decision` among them.",
  },
  "decisions/no-code": {
    severity: "error",
    title: "an edit without a code",
    why: "An edit puts a code of the reviewer's own on the text. Without one it says nothing, so it is not applied.",
    mend: "Write the id of a code, or several parted by `;`. If no code belongs there, decide `neither`.",
  },
  "decisions/no-decision": {
    severity: "warning",
    title: "a row with words in it and no decision",
    why: "Rows without a decision are passed over. Here somebody has written a reason or a code, so a decision may have been meant, and the disagreement is still open.",
    mend: "Write the letter or the name of a coder, `both`, `neither` or `edit` in the column `decision`; nothing needs to be done if it is not decided yet.",
  },
  "decisions/no-excerpt": {
    severity: "warning",
    title: "an edit that names only offsets",
    why: "Start and end alone cannot be checked against the text. They were taken as they stand; if the transcript was edited since the decision, or a number was mistyped, the consensus codes the wrong words and nothing shows it.",
    mend: "Look at the words that stand there, and add the ones that are meant in the column `excerpt`; they are then found again in an edited transcript, too.",
  },
  "decisions/no-id": {
    severity: "error",
    title: "a decision that does not say what it is about",
    why: "Decisions belong to disagreements by their id. Without one the decision cannot be applied.",
    mend: "Copy the id of the disagreement from the worksheet.",
  },
  "decisions/no-place": {
    severity: "error",
    title: "an edit without a place",
    why: "The coders may have marked different words, so an edit in decisions.csv has to say which words it means. It is not applied.",
    mend: "Give the words in `excerpt`, as they stand in the transcript; `start` and `end` beside it say which, where they occur more than once.",
  },
  "decisions/not-assigned": {
    severity: "error",
    title: "a decision for a coder who was not assigned the transcript",
    why: "That coder was not asked about this text, so there is nothing of theirs to choose; it is not the same as having seen nothing there. The decision is not applied.",
    mend: "Choose one of the coders whom the worksheet shows there.",
  },
  "decisions/row-length": {
    severity: "error",
    title: "a decision with more cells than the header",
    why: "The cells would land in wrong columns, so the row is left out. Most often a comma in a reason is not within quotes.",
    mend: "Put the reason in quotes, its own quotes doubled, or save the file again from the spreadsheet as CSV (UTF-8).",
  },
  "decisions/stale": {
    severity: "warning",
    title: "a decision about something that is no longer as it was",
    why: "A coder has changed a coding there since, or the words of an edit have left the transcript. A decision about other codes or other words is not carried over: whoever made it has not seen what is there now.",
    mend: "Decide what is there now; the worksheet shows the earlier decision beside it. The old row may stay, as part of the record, or be taken back with a row that decides `open`.",
  },
  "decisions/unknown-code": {
    severity: "error",
    title: "an edit with a code that the codebook does not have",
    why: "It could not be counted under any theme, so the decision is not applied.",
    mend: "Correct the id, or add the code to the codebook.",
  },
  "decisions/unknown-decision": {
    severity: "error",
    title: "a word that is no decision",
    why: "It cannot be applied, and guessing what was meant would put words into the reviewer's mouth.",
    mend: "Write the letter or the name of a coder, `both`, `neither`, `edit`, or `open` to take an earlier decision back.",
  },
  "decisions/unknown-letter": {
    severity: "error",
    title: "a letter that stands for no coder",
    why: "Coders have letters in the order of their names; the column `coders` says who they were when the decision was made. This letter is nobody's, so the decision is not applied.",
    mend: "Write the letter or the name of one of the coders of the transcript, which the worksheet shows.",
  },
};
