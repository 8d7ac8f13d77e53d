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
    why: "A picture, a recording, a PDF or another program's own format holds no text that could be coded as it is. Export the transcript from that program as docx, txt, vtt, srt or csv. Nothing of this file is counted.",
  },
  "encoding/undecodable-byte": {
    severity: "error",
    title: "the file's characters cannot be read",
    why: "Letters are stored as bytes, and these bytes belong to none of UTF-8, UTF-16 and Windows-1252, or the file is damaged at the byte named. To guess would turn accents or whole words into others without a word of warning, so the file is not read. Open it in the program that wrote it and save it as UTF-8.",
  },
  "cues/bad-timing": {
    severity: "warning",
    title: "a caption has no readable time line",
    why: "The words of the caption are kept and coded; only their time in the recording is unknown. A time line looks like 00:01:02.500 --> 00:01:04.000 and stands directly above the words.",
  },
  "cues/no-cues": {
    severity: "error",
    title: "a caption file without captions",
    why: "Not one time line was found in a vtt or srt file. If it is a plain transcript, name it .txt; if the export failed, export it again.",
  },
  "cues/no-header": {
    severity: "info",
    title: "a vtt file that does not begin with WEBVTT",
    why: "The standard wants WEBVTT as the first word. The captions are read all the same; other programs may refuse the file.",
  },
  "cues/no-speaker": {
    severity: "warning",
    title: "captions without a speaker among captions with one",
    why: "To give these words to whoever spoke last could count an interviewer's words as a participant's. They are kept as an unknown speaker, which you can give a role in participants.csv.",
  },
  "cues/rolling-captions": {
    severity: "info",
    title: "rolling captions were read once",
    why: "YouTube shows each line twice, as the new line and then as the one above it. Counted as they stand, every word would count double, so a line that only repeats the end of the caption before is left out.",
  },
  "cues/untimed-text": {
    severity: "warning",
    title: "text in a caption file that belongs to no caption",
    why: "An empty line ends a caption, and this text comes after one without a time line of its own. It is kept as part of the caption before it. Delete it if it is not speech.",
  },
  "docx/changes-dropped": {
    severity: "info",
    title: "deletions of tracked changes were left out",
    why: "The document has tracked changes that nobody accepted or rejected. It is read as if all were accepted: insertions are in the text, deletions are not. Accept or reject them in Word to be sure of the wording.",
  },
  "docx/damaged": {
    severity: "error",
    title: "a damaged Word document",
    why: "The archive or the XML inside it breaks off or contradicts itself, so that text could be missing. Open the document in Word, let it repair it, and save it again.",
  },
  "docx/no-document": {
    severity: "error",
    title: "a zip archive that is not a Word document",
    why: "A docx is a zip archive with the text in word/document.xml, and this archive has none. It may be another kind of file with the wrong ending; save the transcript from Word as docx.",
  },
  "docx/not-a-docx": {
    severity: "error",
    title: "a file named docx that is none",
    why: "Old Word files (.doc) and documents with a password are stored in another way and cannot be read. In Word, remove the password and save as Word document (.docx).",
  },
  "docx/too-large": {
    severity: "error",
    title: "a Word document whose text is implausibly large",
    why: "A few kilobytes can unpack to gigabytes and bring a computer to a halt. No interview is this long; if this one is, split it, or save it as txt.",
  },
  "survey/duplicate-respondent": {
    severity: "error",
    title: "two rows of a survey have the same respondent id",
    why: "A respondent is counted once, so two rows under one id make n wrong in every table. Until the ids are mended the rows are read as two transcripts of one participant. Give each respondent an id, or name another id column.",
  },
  "survey/extra-cells": {
    severity: "error",
    title: "a survey row has more cells than the header",
    why: "Words in a cell without a column would be lost, and an unquoted comma in an answer moves all cells after it into the wrong columns. Save the file again from the spreadsheet so that answers stand in quotes.",
  },
  "survey/no-rows": {
    severity: "error",
    title: "a survey without respondents",
    why: "The table has a header, or not even that, and no row of answers below it.",
  },
  "survey/no-text-column": {
    severity: "error",
    title: "no open question was found in a survey",
    why: "Columns with long answers that differ from respondent to respondent are taken for open questions, and none is like that here. Name the columns that hold the answers.",
  },
  "survey/previews-dropped": {
    severity: "info",
    title: "survey previews were left out",
    why: "Qualtrics keeps the researchers' own trial runs among the responses (Status 1, 2, 9 or 17: survey preview, survey test). They are no respondents and would be counted in N.",
  },
  "survey/private-columns": {
    severity: "info",
    title: "columns that identify people were left out",
    why: "Names, e-mail and IP addresses, and locations are not needed to code answers and must not end up in tables and reports, so they do not become attributes.",
  },
  "survey/unknown-column": {
    severity: "error",
    title: "a column that the survey does not have",
    why: "A column is named as in the first row of the file, or, where an export has two, by its question. Spelling and case must match.",
  },
  "survey/unnamed-respondent": {
    severity: "warning",
    title: "a survey row without a respondent id",
    why: "The id column is empty in this row, so its row number stands in. A row number changes when rows are sorted or deleted, and codings would then be found under another respondent.",
  },
};
