import type { FrequencyRow } from "../../model/frequency.ts";
import type { DataCell, DataColumn } from "./table-report.ts";

/** Columns of `theme-frequency.csv`; others read that file, so order and names are fixed. */
export type FrequencyKey =
  | "level"
  | "id"
  | "name"
  | "codings"
  | "excerpts"
  | "transcripts"
  | "participants"
  | "participants_total"
  | "participants_percent"
  | "ci_low"
  | "ci_high"
  | "words"
  | "codings_per_1000_words"
  | "top_participant"
  | "top_share";

/**
 * What each column counts. Codings, excerpts and participants are all called "frequency" in
 * published tables, so every format says which is which.
 */
export const conventions: Readonly<Record<FrequencyKey, string>> = {
  level: "theme, subtheme or code",
  id: "the id in the codebook",
  name: "the name in the codebook",
  codings:
    "times a code was put on an excerpt; a theme has those of all its codes and sub-themes and those that name the theme itself",
  excerpts:
    "distinct pieces of transcript that were coded; for a theme each counts once, however many of its codes are on it",
  transcripts: "transcripts with at least one coding",
  participants: "people with at least one coding, each counted once",
  participants_total: "all participants in the transcripts, also those without a coding (N)",
  participants_percent: "participants in per cent of participants_total",
  ci_low:
    "lower bound of the 95 % Wilson score interval of participants_percent, without continuity correction",
  ci_high:
    "upper bound of the 95 % Wilson score interval of participants_percent, without continuity correction",
  words: "words of speech in the coded excerpts; where excerpts overlap, a word counts once",
  codings_per_1000_words:
    "codings of participants' speech per 1,000 words that participants say, coded or not",
  top_participant: "the participant with most codings of the row; of several, the first by id",
  top_share: "codings of top_participant in per cent of the row's codings",
};

/**
 * Decimals of a csv cell that is not a whole number: enough that a table of any rounding can be made
 * from it, also of a code that occurs once in a million words.
 */
const decimals = 4;

const columns: readonly {
  readonly key: FrequencyKey;
  readonly decimals?: number;
  readonly cell: (row: FrequencyRow) => DataCell;
}[] = [
  { key: "level", cell: (row) => row.level },
  { key: "id", cell: (row) => row.id },
  { key: "name", cell: (row) => row.name },
  { key: "codings", cell: (row) => row.codings },
  { key: "excerpts", cell: (row) => row.excerpts },
  { key: "transcripts", cell: (row) => row.transcripts },
  { key: "participants", cell: (row) => row.participants },
  { key: "participants_total", cell: (row) => row.participantsTotal },
  {
    key: "participants_percent",
    decimals,
    cell: ({ ofParticipants: of }) => (of.kind === "undefined" ? of : of.percent),
  },
  {
    key: "ci_low",
    decimals,
    cell: ({ ofParticipants: of }) => (of.kind === "undefined" ? of : of.low),
  },
  {
    key: "ci_high",
    decimals,
    cell: ({ ofParticipants: of }) => (of.kind === "undefined" ? of : of.high),
  },
  { key: "words", cell: (row) => row.words },
  {
    key: "codings_per_1000_words",
    decimals,
    cell: ({ codingsPer1000Words: rate }) => (rate.kind === "undefined" ? rate : rate.value),
  },
  {
    key: "top_participant",
    cell: ({ top }) => (top.kind === "undefined" ? top : top.participant),
  },
  {
    key: "top_share",
    decimals,
    cell: ({ top }) => (top.kind === "undefined" ? top : top.percent),
  },
];

/** The columns of the frequency table for csv and json, in the order of the file format. */
export const frequencyColumns: readonly DataColumn[] = columns.map(
  ({ key, decimals: places }): DataColumn => ({
    key,
    convention: conventions[key],
    ...(places === undefined ? {} : { decimals: places }),
  }),
);

/** One row's cells under `frequencyColumns`. */
export function frequencyCells(row: FrequencyRow): DataCell[] {
  return columns.map(({ cell }) => cell(row));
}
