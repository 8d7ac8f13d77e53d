import type { SpeakerSummary, TranscriptSummary } from "../../model/transcript-summary.ts";
import type { DisplayRow, TableReport } from "./table-report.ts";

const conventions = {
  transcript: "the transcript's id: its path under the transcripts' folder without the extension",
  file: "the file it was read from",
  format: "the format it was read as",
  speaker: "the label as written; empty in a text without labels",
  role: "interviewer, participant or other; by default only participants' speech is coded",
  turns: "times the speaker takes the floor",
  words: "words that the speaker says, without labels and time stamps",
} as const;

/** What was read from each transcript: a row for each speaker. */
export function transcriptsReport(transcripts: readonly TranscriptSummary[]): TableReport {
  return {
    label: "transcripts",
    caption: "What was read from each transcript",
    notes: [],
    data: {
      columns: Object.entries(conventions).map(([key, convention]) => ({ key, convention })),
      rows: transcripts.flatMap(({ id, file, format, speakers }) =>
        (speakers.length === 0 ? [nobody] : speakers).map(
          ({ speaker = "", role, turns, words }) => {
            return [id, file, format, speaker, role, turns, words];
          },
        ),
      ),
    },
    display: {
      columns: [
        { heading: "Transcript", align: "left", legend: undefined, rank: 0 },
        { heading: "Format", align: "left", legend: undefined, rank: 3 },
        { heading: "Role", align: "left", legend: legend("role"), rank: 1 },
        { heading: "Turns", align: "right", legend: legend("turns"), rank: 2 },
        { heading: "Words", align: "right", legend: legend("words"), rank: 1 },
      ],
      rows: transcripts.flatMap(displayRows),
      notes: [],
      overflow: "drop",
    },
  };
}

const nobody: SpeakerSummary = { speaker: undefined, role: "other", turns: 0, words: 0 };

function legend(key: "role" | "turns" | "words") {
  return { term: `${key.slice(0, 1).toUpperCase()}${key.slice(1)}`, text: conventions[key] };
}

function displayRows({ id, format, turns, words, speakers }: TranscriptSummary): DisplayRow[] {
  return [
    { depth: 0, strong: true, cells: [id, format, "", String(turns), String(words)] },
    ...speakers.map(({ speaker = "(no label)", role, ...counts }) => {
      const cells = [speaker, "", role, String(counts.turns), String(counts.words)];
      return { depth: 1, strong: false, cells };
    }),
  ];
}
