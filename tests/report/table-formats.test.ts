import { describe, expect, test } from "vitest";
import { readCsv } from "../../src/csv/read.ts";
import { readSafeCell } from "../../src/csv/write.ts";
import { fixed } from "../../src/report/fixed.ts";
import { type TableFormat, tableFormats } from "../../src/report/table-formats/registry.ts";
import { displayWidth } from "../../src/report/width.ts";
import { examples, options } from "./example-tables.ts";

const formats = Object.keys(tableFormats) as TableFormat[];
const extensions: Readonly<Record<TableFormat, string>> = {
  terminal: "txt",
  csv: "csv",
  markdown: "md",
  json: "json",
  latex: "tex",
};

describe.each(Object.entries(examples))("%s", (name, report) => {
  test.each(formats)("as %s", async (format) => {
    const file = `../golden/tables/${name}.${extensions[format]}`;
    await expect(tableFormats[format](report, options)).toMatchFileSnapshot(file);
  });

  test("terminal lines fit, at the usual width and far below", () => {
    for (const width of [80, 60, 120]) {
      const lines = tableFormats.terminal(report, { ...options, width }).split("\n");
      expect(
        lines.filter((line) => displayWidth(line.replaceAll(/[\u2066-\u2069]/g, "")) > width),
      ).toEqual([]);
    }
  });

  test("csv and json have the same numbers", () => {
    const [header, ...rows] = readCsv("t.csv", tableFormats.csv(report, options)).value?.rows ?? [];
    const table = JSON.parse(tableFormats.json(report, options)) as JsonTable;
    expect(header?.cells).toEqual(table.columns.map((column) => readSafeHeader(column.name)));
    expect(rows.map(({ cells }) => cells.map(readSafeCell))).toEqual(
      table.rows.map((row) =>
        table.columns.map((column, at) => {
          const from = column.in === undefined ? row : (row[column.in] as typeof row);
          const value = from[column.name];
          const { decimals } = report.data.columns[at] ?? {};
          if (value === null) return "";
          return typeof value === "number" && decimals !== undefined
            ? fixed(value, decimals)
            : String(value);
        }),
      ),
    );
  });

  test("every column of csv is explained in json", () => {
    const table = JSON.parse(tableFormats.json(report, options)) as JsonTable;
    expect(table.columns.filter(({ counts }) => counts.length < 10)).toEqual([]);
    expect(table.columns.map(({ name: key }) => key)).toEqual(
      report.data.columns.map(({ key }) => key),
    );
  });
});

type JsonTable = {
  readonly columns: readonly {
    readonly name: string;
    readonly counts: string;
    readonly in?: string;
  }[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
};

/** A code's id may begin like a formula and is then guarded in the header. */
function readSafeHeader(name: string): string {
  return /^[=+\-@]/.test(name) ? `'${name}` : name;
}

test("the columns of theme-frequency.csv are those of the file format", () => {
  expect(examples.frequency.data.columns.map(({ key }) => key).join(",")).toBe(
    "level,id,name,codings,excerpts,transcripts,participants,participants_total,participants_percent,ci_low,ci_high,words,codings_per_1000_words,top_participant,top_share",
  );
});

test("what is undefined is an empty cell in csv, null with its reason in json", () => {
  const [, first] = tableFormats.csv(examples.nobody, options).split("\n");
  expect(first).toBe("theme,tech,Technology in the way,0,0,0,0,0,,,,0,,,");
  const { rows } = JSON.parse(tableFormats.json(examples.nobody, options)) as JsonTable;
  expect(rows[0]).toMatchObject({
    participants_percent: null,
    codings_per_1000_words: null,
    undefined: { participants_percent: "no-participants", codings_per_1000_words: "no-words" },
  });
});

test("a narrow terminal says which columns it leaves out, a wide one leaves out none", () => {
  const at = (width: number) => tableFormats.terminal(examples.frequency, { ...options, width });
  expect(at(80)).toContain("Not shown at this width: Transcripts, Words");
  expect(at(140)).not.toContain("Not shown");
  expect(at(140)).toContain("Top share");
});

test("a terminal gets no control character from a codebook", () => {
  expect(tableFormats.terminal(examples.odd, options)).not.toContain("\u001b");
});

test("no cell of a markdown table adds a cell or a row", () => {
  const lines = tableFormats.markdown(examples.odd, options).split("\n");
  const table = lines.filter((line) => line.startsWith("|"));
  expect(table.length).toBe(2 + examples.odd.data.rows.length);
  const cells = table.map((line) => line.replaceAll(/\\./g, "").split("|").length);
  expect(new Set(cells).size).toBe(1);
});

test("a code's id over a narrow column is broken after its hyphens, not inside its words", () => {
  const report = {
    ...examples["matrix-people"],
    display: {
      columns: ["Participant", "leadership-and-culture", "reimbursement"].map((heading, at) => {
        return {
          heading,
          align: at === 0 ? "left" : "right",
          legend: undefined,
          rank: at,
        } as const;
      }),
      rows: [{ depth: 0, strong: false, cells: ["P1", "1", "0"] }],
      notes: [],
      overflow: "panels" as const,
    },
  };
  const lines = tableFormats.terminal(report, options).split("\n");
  expect(lines.slice(2, 4).map((line) => line.trim())).toEqual([
    "leadership-",
    "Participant  and-culture  reimbursement",
  ]);
});
