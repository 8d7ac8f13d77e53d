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
    why: "A transcript's id is its path under the transcripts' folder without the extension, and codings refer to it. With two files of one id nobody could tell which of them a coding is of. Rename one.",
  },
  "files/no-rules-for-language": {
    severity: "warning",
    title: "the codebook has no rules for a transcript's language",
    why: "The rules found nothing in this transcript because none of them applies to its language. Its participants still count, as people without a coding. Add rules for the language to the codebook, or correct the language in participants.csv.",
  },
  "files/passed-over": {
    severity: "info",
    title: "a file in the folder that is no transcript",
    why: "Only txt, md, docx, vtt, srt and csv files are read; the file was left alone.",
  },
  "files/unknown-format": {
    severity: "error",
    title: "a file that was named is of no known format",
    why: "Transcripts are txt, md, docx, vtt, srt or (surveys) csv, told by the extension. Export or save the file as one of these.",
  },
  "files/unknown-interviewer": {
    severity: "warning",
    title: "an interviewer whom no transcript has",
    why: "A label given with --interviewer, or under `interviewers` in study.yaml, is in none of the transcripts. If it is misspelt, the interviewer's questions are coded and counted as a participant's.",
  },
  "files/unreadable": {
    severity: "error",
    title: "a file or folder cannot be read",
    why: "It is not there, is a folder where a file is needed, or you may not read it. The other files are read; their counts do not include this one.",
  },
};
