import type { CatalogueEntry } from "./entry.ts";

export type TranscriptDiagnostic =
  | "transcript/empty"
  | "transcript/label-misspelt"
  | "transcript/label-once"
  | "transcript/label-variants"
  | "transcript/no-interviewer"
  | "transcript/no-labels"
  | "transcript/no-participant"
  | "transcript/no-speech"
  | "transcript/unlabelled-start"
  | "transcript/unnamed-speaker";

export const transcriptEntries: Readonly<Record<TranscriptDiagnostic, CatalogueEntry>> = {
  "transcript/empty": {
    severity: "error",
    title: "the file holds no text",
    why: "An empty file would count as an interview in which nobody said anything, and lower every percentage.",
    mend: "Restore the transcript, or take the file out of the folder.",
  },
  "transcript/label-misspelt": {
    severity: "warning",
    title: "a speaker label that seems to be a slip of another",
    why: "A label that occurs once and is one letter away from a label of the file is read as that label, so that the speech stays with its speaker. If it is another person, their words are counted for the wrong participant.",
    mend: "Correct the label in the file, or give the speaker a row in participants.csv if it is another person.",
  },
  "transcript/label-variants": {
    severity: "warning",
    title: "labels that differ only in capitals, blanks or points",
    why: "`P01` and `p01` are read as two speakers and counted as two participants, so that the number of participants is too large.",
    mend: "Write the label in one way, or give both the same `participant` in participants.csv.",
  },
  "transcript/label-once": {
    severity: "warning",
    title: "a possible speaker label that occurs once",
    why: "Speaker labels are told from annotations such as `Note:` by their recurring. What follows a label that occurs once is read as speech of the speaker before, and counted for that speaker.",
    mend: "If it is a speaker (somebody who says one thing in a focus group), name the label in participants.csv or with --interviewer. If it is an annotation, there is nothing to do.",
  },
  "transcript/no-interviewer": {
    severity: "warning",
    title: "several speakers, none of them known as interviewer",
    why: "Everyone in the transcript is counted as a participant, so that questions are coded as if they were answers.",
    mend: "Say who asks: with --interviewer LABEL, or with a row in participants.csv whose role is interviewer. In a group talk without a moderator, give each speaker a row there with the role participant.",
  },
  "transcript/no-labels": {
    severity: "info",
    title: "no speaker label was found",
    why: "All that the file holds is read as the speech of one participant. That is right for a monologue, a diary or a letter; in an interview the questions are coded as if they were answers.",
    mend: "In an interview, write who speaks before each turn, in one way throughout the file (`INT: ...` and `P01: ...`, a name and a time on a line of its own, or a name and a tab before the speech), or name the labels in participants.csv. In a monologue there is nothing to do.",
  },
  "transcript/no-participant": {
    severity: "warning",
    title: "only interviewers speak",
    why: "No speech in the transcript is a participant's, so nothing in it is coded. Perhaps a label that means the participant (Q, I, Host) is taken for an interviewer's.",
    mend: "Give the speaker a row in participants.csv with the role participant.",
  },
  "transcript/no-speech": {
    severity: "error",
    title: "the file has text but no speech",
    why: "There are only headings, comments, labels or time stamps. Such a transcript would count as an interview in which nobody said anything, and lower every percentage.",
    mend: "Restore the speech, or take the file out of the folder.",
  },
  "transcript/unlabelled-start": {
    severity: "warning",
    title: "a long paragraph before the first speaker label",
    why: "What stands before the first label (title, date, notes) is not read as speech. A paragraph as long as this one may be speech whose label is missing; as it is, it is not coded.",
    mend: "If somebody says it, write the label of its speaker before it. If it is a note, there is nothing to do.",
  },
  "transcript/unnamed-speaker": {
    severity: "warning",
    title: "a turn whose speaker is not named",
    why: "Other turns of the transcript have a speaker and this one has none (a service wrote a time without a name, or a caption comes before the first label). It is not known whether the interviewer or a participant speaks, so it has the role other and is not coded by default.",
    mend: "Write the name before it, as at the other turns.",
  },
};
