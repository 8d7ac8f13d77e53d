import type { CatalogueEntry } from "./entry.ts";

export type MediaDiagnostic =
  | "encoding/not-text"
  | "encoding/undecodable-byte"
  | "cues/bad-timing"
  | "cues/no-cues"
  | "cues/no-header"
  | "cues/no-speaker"
  | "cues/rolling-captions"
  | "cues/untimed-text"
  | "docx/changes-dropped"
  | "docx/damaged"
  | "docx/no-document"
  | "docx/not-a-docx"
  | "docx/too-large"
  | "survey/duplicate-respondent"
  | "survey/extra-cells"
  | "survey/no-rows"
  | "survey/no-text-column"
  | "survey/previews-dropped"
  | "survey/private-columns"
  | "survey/unknown-column"
  | "survey/unnamed-respondent";

/** What can be wrong with the files in which transcripts come: bytes, captions, Word, surveys. */
export const mediaEntries: Readonly<Record<MediaDiagnostic, CatalogueEntry>> = {
  "encoding/not-text": {
    severity: "error",
    title: "the file is not text",
    why: "A picture, a recording, a PDF or another program's own format holds no text that could be read as it is. Nothing of this file is counted.",
    mend: "Export a transcript from that program as docx, txt, vtt, srt or csv; save a codebook or a table as plain text (UTF-8).",
  },
  "encoding/undecodable-byte": {
    severity: "error",
    title: "the file's characters cannot be read",
    why: "Letters are stored as bytes, and these bytes belong to none of UTF-8, UTF-16 and Windows-1252, or the file is damaged at the byte named. To guess would turn accents or whole words into others without a word of warning, so the file is not read.",
    mend: "Open it in the program that wrote it and save it as UTF-8.",
  },
  "cues/bad-timing": {
    severity: "warning",
    title: "a caption has no readable time line",
    why: "The words of the caption are kept and coded; only their time in the recording is unknown, so their codings have no timestamp.",
    mend: "Write a time line such as 00:01:02.500 --> 00:01:04.000 directly above the words.",
  },
  "cues/no-cues": {
    severity: "error",
    title: "a caption file without captions",
    why: "Not one time line was found in a vtt or srt file, so it is not known what in it is speech. The file is not read, and its participants are missing from every count.",
    mend: "If it is a plain transcript, name it .txt; if the export failed, export it again.",
  },
  "cues/no-header": {
    severity: "info",
    title: "a vtt file that does not begin with WEBVTT",
    why: "The standard wants WEBVTT as the first word of a vtt file. The captions are read all the same; other programs may refuse the file.",
    mend: "There is nothing to do for sixphase; for other programs, write WEBVTT on a first line of its own, with an empty line after it.",
  },
  "cues/no-speaker": {
    severity: "warning",
    title: "captions without a speaker among captions with one",
    why: "To give these words to whoever spoke last could count an interviewer's words as a participant's. They are kept as the speech of an unknown speaker.",
    mend: 'Write the speaker\'s name into these captions, as the others have it, or give "Unknown speaker" a row with a role in participants.csv.',
  },
  "cues/rolling-captions": {
    severity: "info",
    title: "rolling captions were read once",
    why: "YouTube shows each line twice, as the new line and then as the one above it. Counted as they stand, every word would count double, so a line that only repeats the end of the caption before is left out.",
    mend: "There is nothing to do. `sixphase transcripts --write-text FOLDER` saves the text that is read, should you want to look at it.",
  },
  "cues/untimed-text": {
    severity: "warning",
    title: "text in a caption file that belongs to no caption",
    why: "An empty line ends a caption, and this text comes after one without a time line of its own. It is kept as part of the caption before it, and so counted as that speaker's.",
    mend: "Delete it if it is not speech; give it a time line if it is a caption of its own.",
  },
  "docx/changes-dropped": {
    severity: "info",
    title: "deletions of tracked changes were left out",
    why: "The document has tracked changes that nobody accepted or rejected. It is read as if all were accepted: insertions are in the text and can be coded, deletions are not.",
    mend: "Accept or reject the changes in Word, to be sure of the wording.",
  },
  "docx/damaged": {
    severity: "error",
    title: "a damaged Word document",
    why: "The file breaks off or contradicts itself inside, so that a part of the interview could be missing without a sign. It is not read.",
    mend: "Open the document in Word, let it repair it, and save it again; or take it from a backup.",
  },
  "docx/no-document": {
    severity: "error",
    title: "a zip archive that is not a Word document",
    why: "A docx file holds its text at a certain place inside, and this one has none there. It may be another kind of file with the wrong ending; none of it is counted.",
    mend: "Open it in the program that wrote it, and save the transcript as Word document (.docx) or txt.",
  },
  "docx/not-a-docx": {
    severity: "error",
    title: "a file named docx that is none",
    why: "Old Word files (.doc) and documents with a password are stored in another way and cannot be read, so the interview is missing from every count.",
    mend: "Open it in Word, remove the password, and save it as Word document (.docx).",
  },
  "docx/too-large": {
    severity: "error",
    title: "a Word document whose text is implausibly large",
    why: "A small file can unpack to so much that it brings a computer to a halt, so a document with more text than any interview has is not read.",
    mend: "Split the document into one file for each interview, or save it as txt.",
  },
  "survey/duplicate-respondent": {
    severity: "error",
    title: "two rows of a survey have the same respondent id",
    why: "A respondent is counted once, so two rows under one id make the number of participants wrong in every table. Until the ids are mended, the rows are read as two transcripts of one participant.",
    mend: "Give each respondent an id of their own, or name another id column with --id-column (`id-column` in study.yaml).",
  },
  "survey/extra-cells": {
    severity: "error",
    title: "a survey row has more cells than the header",
    why: "Words in a cell without a column are lost, and an unquoted comma in an answer moves all cells after it into the wrong columns.",
    mend: "Put the answer in quotes, or save the file again from the survey tool or the spreadsheet as CSV (UTF-8).",
  },
  "survey/no-rows": {
    severity: "error",
    title: "a survey without respondents",
    why: "The table has a header, or not even that, and no row of answers below it. There is nobody to count.",
    mend: "Export the responses again, or name the file that holds them.",
  },
  "survey/no-text-column": {
    severity: "error",
    title: "no open question was found in a survey",
    why: "Columns with long answers that differ from respondent to respondent are taken for open questions, and none is like that here. Nothing of this survey is coded or counted.",
    mend: "Name the columns that hold the answers: with --text-column, or as `text-columns` in study.yaml.",
  },
  "survey/previews-dropped": {
    severity: "info",
    title: "survey previews were left out",
    why: "Qualtrics keeps the researchers' own trial runs among the responses (Status 1, 2, 9 or 17: survey preview, survey test). They are no respondents, and would make the number of participants too large.",
    mend: "There is nothing to do. If such a row is a respondent after all, change its Status in the file.",
  },
  "survey/private-columns": {
    severity: "info",
    title: "columns that identify people were left out",
    why: "Names, e-mail and IP addresses, and locations are not needed to code answers and must not end up in tables and reports, so they do not become attributes.",
    mend: "There is nothing to do. If you need such a column in tables, give it another name in the file.",
  },
  "survey/unknown-column": {
    severity: "error",
    title: "a column that the survey does not have",
    why: "Without the column that you named it is not known what the answers, or who the respondents are, so the survey is not read.",
    mend: "Write the column as in the first row of the file or, where an export has two such rows, as its question; spelling and capitals must match.",
  },
  "survey/unnamed-respondent": {
    severity: "warning",
    title: "a survey row without a respondent id",
    why: "The id column is empty in this row, so its row number stands in. A row number changes when rows are sorted or deleted, and codings would then be found under another respondent.",
    mend: "Fill in the id, or name a column that every respondent has with --id-column (`id-column` in study.yaml).",
  },
};
