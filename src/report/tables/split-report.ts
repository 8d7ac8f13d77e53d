import type { FrequencyRow, FrequencyTable, SplitTable } from "../../model/frequency.ts";
import { fixed } from "../fixed.ts";
import { conventions, frequencyCells, frequencyColumns } from "./frequency-columns.ts";
import { corpusInWords, displayDecimals, roundingNote } from "./frequency-report.ts";
import type { DataTable, DisplayColumn, Legend, TableReport } from "./table-report.ts";
import { missingFiguresNote, noFigure } from "./undefined-reasons.ts";

const notStated = "(not stated)";

export function splitReport({ attribute, everyone, groups }: SplitTable): TableReport {
  const named = groups.map(({ value, table }) => ({ value: value ?? notStated, table }));
  const data = longTable(attribute, named);
  const shown = [...named, { value: "All", table: everyone }];
  return {
    label: `theme-frequency-by-${attribute}`,
    caption: `Theme frequencies by ${attribute}: ${corpusInWords(everyone.corpus)}`,
    notes: outsideNote(everyone.corpus.codingsOfOthers),
    data,
    display: {
      columns: [
        { heading: "Theme or code", align: "left", legend: undefined, rank: 0 },
        ...shown.flatMap(({ value, table }) => groupColumns(value, table)),
      ],
      rows: everyone.rows.map((row, at) => ({
        depth: row.depth,
        strong: row.level !== "code",
        cells: [row.name, ...shown.flatMap(({ table }) => groupCells(table.rows[at]))],
      })),
      notes: [roundingNote, ...missingFiguresNote(everyone.rows.map((row) => row.ofParticipants))],
      overflow: "panels",
    },
  };
}

type NamedGroup = { readonly value: string; readonly table: FrequencyTable };

/** One row for each node and value, with all columns of the frequency table: what R and pandas take. */
function longTable(attribute: string, groups: readonly NamedGroup[]): DataTable {
  return {
    columns: [
      {
        key: "attribute",
        convention: "the column of participants.csv by which people are grouped",
      },
      {
        key: "value",
        convention: `the group: participants with this ${attribute}; ${notStated}: those without one. All counts of the row are of this group`,
      },
      ...frequencyColumns,
    ],
    rows: groups.flatMap(({ value, table }) =>
      table.rows.map((row) => [attribute, value, ...frequencyCells(row)]),
    ),
  };
}

const participantsLegend: Legend = {
  term: "Participants (%)",
  text: `${conventions.participants}, and their per cent of the N participants of the group`,
};
const codingsLegend: Legend = { term: "Codings", text: conventions.codings };

function groupColumns(value: string, { corpus }: FrequencyTable): DisplayColumn[] {
  const over = `${value} (N = ${corpus.participants})`;
  return [participantsLegend, codingsLegend].map((legend) => {
    return { over, heading: legend.term, align: "right", legend, rank: 1 };
  });
}

function groupCells(row: FrequencyRow | undefined): string[] {
  // Every group's table is made from the same nodes, so the row is always there.
  if (row === undefined) return [noFigure, noFigure];
  const { ofParticipants: of, participants, codings } = row;
  const percent = of.kind === "undefined" ? noFigure : fixed(of.percent, displayDecimals);
  return [`${participants} (${percent})`, String(codings)];
}

function outsideNote(codings: number): string[] {
  if (codings === 0) return [];
  return [
    `Codings of speech by no participant (an interviewer, an unknown speaker): ${codings}. They are in no group and count under All only.`,
  ];
}
