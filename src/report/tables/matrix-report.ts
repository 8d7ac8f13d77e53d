import type { CodeMatrix, MatrixBy } from "../../model/matrix.ts";
import type { DataColumn, Legend, TableReport } from "./table-report.ts";

const rowConventions: Readonly<Record<MatrixBy, string>> = {
  participant: "the participant; one row each, over all their transcripts",
  transcript: "the transcript",
};

const noParticipant = "(no participant)";

export function matrixReport(matrix: CodeMatrix): TableReport {
  const { by, level, cells, columns, rows } = matrix;
  const holds = cells === "counts" ? countsWords[level] : binaryWords[level];
  const legend: Legend = { term: "Cells", text: holds };
  const body = rows.map(({ id, values }) => ({ id: id ?? noParticipant, values }));
  return {
    label: `${level}-matrix-by-${by}`,
    caption: `${cells === "counts" ? "Codings" : "Presence"} of each ${level} by ${by}`,
    notes: [
      ...outsideNote(matrix),
      ...(rows.some(({ id }) => id === undefined)
        ? [`${noParticipant}: codings of an interviewer's or an unknown speaker's speech.`]
        : []),
    ],
    data: {
      columns: [
        { key: by, convention: rowConventions[by] },
        ...columns.map(
          ({ id, name }): DataColumn => ({
            key: id,
            convention: `${name}: ${holds}`,
            group: cells === "counts" ? "codings" : "present",
          }),
        ),
      ],
      rows: body.map(({ id, values }) => [id, ...values]),
    },
    display: {
      columns: [
        {
          heading: by === "participant" ? "Participant" : "Transcript",
          align: "left",
          legend: undefined,
          rank: 0,
        },
        ...columns.map(({ id }) => ({ heading: id, align: "right" as const, legend, rank: 1 })),
      ],
      rows: body.map(({ id, values }) => ({
        depth: 0,
        strong: false,
        cells: [id, ...values.map(String)],
      })),
      notes: [],
      overflow: "panels",
    },
  };
}

const countsWords = {
  code: "times the code was put on an excerpt (codings)",
  theme: "codings of all the theme's codes and sub-themes and of the theme itself",
} as const;

const binaryWords = {
  code: "1 where the code was put on at least one excerpt, else 0",
  theme: "1 where the theme or anything in it was put on at least one excerpt, else 0",
} as const;

function outsideNote({ level, codingsOutside }: CodeMatrix): string[] {
  if (codingsOutside === 0) return [];
  const what = level === "code" ? "name a theme itself" : "are of codes in no theme";
  return [`Codings that ${what} are in no column: ${codingsOutside}.`];
}
