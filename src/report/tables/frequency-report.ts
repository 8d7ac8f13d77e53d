import type { Corpus, FrequencyRow, FrequencyTable } from "../../model/frequency.ts";
import { fixed } from "../fixed.ts";
import { conventions, frequencyCells, frequencyColumns } from "./frequency-columns.ts";
import type { DisplayColumn, Legend, TableReport } from "./table-report.ts";
import { missingFiguresNote, noFigure } from "./undefined-reasons.ts";

/** Decimals of per cents and rates in the tables for readers. */
export const displayDecimals: number = 1;

export const roundingNote: string = `Percentages and rates are rounded half up to ${displayDecimals} decimal.`;

export function frequencyReport(table: FrequencyTable): TableReport {
  const data = { columns: frequencyColumns, rows: table.rows.map(frequencyCells) };
  return {
    label: "theme-frequency",
    caption: `Theme frequencies: ${corpusInWords(table.corpus)}`,
    notes: othersNote(table.corpus),
    data,
    display: {
      columns: columns.map(({ column }) => column),
      rows: table.rows.map((row) => ({
        depth: row.depth,
        strong: row.level !== "code",
        cells: columns.map(({ cell }) => cell(row)),
      })),
      notes: [roundingNote, ...missingFiguresNote(data.rows.flat())],
      overflow: "drop",
    },
  };
}

/** `214 codings in 16 transcripts; 16 participants, who say 18342 words`. */
export function corpusInWords({ codings, transcripts, participants, words }: Corpus): string {
  const people = count(participants, "participant");
  const say = participants === 1 ? "says" : "say";
  const spoken =
    participants === 0 ? "no participants" : `${people}, who ${say} ${count(words, "word")}`;
  return `${count(codings, "coding")} in ${count(transcripts, "transcript")}; ${spoken}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** Codings of people whose views are not counted weigh in some columns only: says in which. */
function othersNote({ codingsOfOthers }: Corpus): string[] {
  if (codingsOfOthers === 0) return [];
  return [
    `Codings of speech by no participant (an interviewer, an unknown speaker): ${codingsOfOthers}. They count in codings, excerpts, transcripts and words, but not in participants or the rate per 1,000 words.`,
  ];
}

const participantsLegend: Legend = {
  term: "Participants",
  text: `n of N: ${conventions.participants}, of ${conventions.participants_total}`,
};

type ReaderColumn = {
  readonly column: DisplayColumn;
  readonly cell: (row: FrequencyRow) => string;
};

const columns: readonly ReaderColumn[] = [
  {
    column: { heading: "Theme or code", align: "left", legend: undefined, rank: 0 },
    cell: (row) => row.name,
  },
  counting("Codings", conventions.codings, 4, (row) => String(row.codings)),
  counting("Excerpts", conventions.excerpts, 5, (row) => String(row.excerpts)),
  counting("Transcripts", conventions.transcripts, 8, (row) => String(row.transcripts)),
  {
    column: { heading: "Participants", align: "right", legend: participantsLegend, rank: 1 },
    cell: (row) => `${row.participants} of ${row.participantsTotal}`,
  },
  counting("%", "participants n in per cent of N", 2, ({ ofParticipants: of }) =>
    of.kind === "undefined" ? noFigure : fixed(of.percent, displayDecimals),
  ),
  counting(
    "95 % interval",
    "Wilson score interval of the per cent of participants, without continuity correction",
    3,
    ({ ofParticipants: of }) =>
      of.kind === "undefined"
        ? noFigure
        : `${fixed(of.low, displayDecimals)}–${fixed(of.high, displayDecimals)}`,
  ),
  counting("Words", conventions.words, 9, (row) => String(row.words)),
  counting(
    "Per 1000 words",
    conventions.codings_per_1000_words,
    7,
    ({ codingsPer1000Words: rate }) =>
      rate.kind === "undefined" ? noFigure : fixed(rate.value, displayDecimals),
  ),
  counting(
    "Top share",
    "the participant with most codings of the row (of several, the first by id) and their per cent of its codings",
    6,
    ({ top }) =>
      top.kind === "undefined"
        ? noFigure
        : `${top.participant} ${fixed(top.percent, displayDecimals)} %`,
  ),
];

function counting(
  heading: string,
  text: string,
  rank: number,
  cell: (row: FrequencyRow) => string,
): ReaderColumn {
  return {
    column: { heading, align: "right", legend: { term: heading, text }, rank },
    cell,
  };
}
