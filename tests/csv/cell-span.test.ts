import fc from "fast-check";
import { expect, test } from "vitest";
import { cellSpan } from "../../src/csv/cell-span.ts";
import { readCsv } from "../../src/csv/read.ts";
import { csvRecord } from "../../src/csv/write.ts";

test("the span of a cell is its text, without quotes", () => {
  const cell = fc.string({ unit: fc.constantFrom(...'ab ,;"\n') });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (records) => {
      const text = csvRecord(["x", "y", "z"]) + records.map((cells) => csvRecord(cells)).join("");
      const table = readCsv("t.csv", text).value;
      for (const row of table?.rows ?? []) {
        for (const [at, value] of row.cells.entries()) {
          const { start, end } = cellSpan(text, table?.delimiter ?? ",", row, at);
          expect(text.slice(start, end).replaceAll('""', '"')).toBe(value);
        }
      }
    }),
  );
});

test("a cell that a short row does not have is at its end", () => {
  const text = "a,b\nx\n";
  const [, row] = readCsv("t.csv", text).value?.rows ?? [];
  expect(row && cellSpan(text, ",", row, 1)).toEqual({ start: 5, end: 5 });
});
