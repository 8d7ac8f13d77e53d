import type { CatalogueEntry } from "./entry.ts";

export type FilesDiagnostic =
  | "files/id-clash"
  | "files/no-rules-for-language"
  | "files/passed-over"
  | "files/unknown-format"
  | "files/unknown-interviewer"
  | "files/unreadable";

export const filesEntries: Readonly<Record<FilesDiagnostic, CatalogueEntry>> = {
  "files/id-clash": {
    severity: "error",
    title: "two files would have the same transcript id",
    why: "Codings refer to a transcript by its id: its path under the transcripts' folder without the extension. With two files of one id nobody could tell which of them a coding is of, so nothing is read.",
    mend: "Rename one of the two files, or move it to another folder.",
  },
  "files/no-rules-for-language": {
    severity: "warning",
    title: "the codebook has no rules for a transcript's language",
    why: "Nothing in this transcript is coded, because none of the rules is for its language. Its participants still count in every total, as people to whom no code applies, so every share is too small.",
    mend: "Write rules for the language in the codebook (`rules: {en: [...], ur: [...]}`), or correct the language: in the column `language` of participants.csv, under `languages` in study.yaml, or with --language.",
  },
  "files/passed-over": {
    severity: "info",
    title: "a file in the folder that is no transcript",
    why: "Transcripts are txt, md, docx, vtt, srt and csv files. This file was left alone, so nothing in it is coded or counted.",
    mend: "There is nothing to do, unless it is a transcript: then save it in one of these formats.",
  },
  "files/unknown-format": {
    severity: "error",
    title: "a file that was named is of no known format",
    why: "Transcripts are txt, md, docx, vtt, srt or (surveys) csv, told by the extension. This file was not read, so its participants are missing from every count.",
    mend: "Open the file in the program that wrote it, and export or save it as one of these.",
  },
  "files/unknown-interviewer": {
    severity: "warning",
    title: "an interviewer whom no transcript has",
    why: "A label given with --interviewer, or under `interviewers` in study.yaml, is in none of the transcripts. If it is misspelt, the interviewer's questions are coded and counted as a participant's.",
    mend: "Write the label as it stands in the transcripts; `sixphase transcripts` lists the speakers.",
  },
  "files/unreadable": {
    severity: "error",
    title: "a file or folder cannot be read",
    why: "It is not there, is a folder where a file is needed, or you may not read it. The other files are read, and their counts do not include this one.",
    mend: "Correct its name, close it in the program that has it open, or change who may read it; the message gives the computer's own reason.",
  },
};
