import fc from "fast-check";
import { expect, test } from "vitest";
import { readCsv } from "../../src/csv/read.ts";
import { csvRecord, readSafeCell } from "../../src/csv/write.ts";

test("records keep their line and their exact place", () => {
  const text = 'a,b\n\n"two\nlines",x\nlast,"say ""yes"""\n';
  const rows = readCsv("t.csv", text).value?.rows ?? [];
  expect(rows.map(({ cells, line }) => [line, ...cells])).toEqual([
    [1, "a", "b"],
    [3, "two\nlines", "x"],
    [5, "last", 'say "yes"'],
  ]);
  expect(rows.map(({ span }) => text.slice(span.start, span.end))).toEqual([
    "a,b",
    '"two\nlines",x',
    'last,"say ""yes"""',
  ]);
});

test("the delimiter is what splits the header", () => {
  expect(readCsv("t.csv", '"a,b";c;d\n1;2;3\n').value?.delimiter).toBe(";");
  expect(readCsv("t.csv", "a\tb\n").value?.delimiter).toBe("\t");
});

test("a quote that is not closed is found, not swallowed", () => {
  const text = 'a,b\n1,"open\n2,3\n';
  const { value, diagnostics } = readCsv("t.csv", text);
  expect(value).toBeUndefined();
  expect(diagnostics.map((found) => found.code)).toEqual(["csv/syntax"]);
});

test("what is written is read back, formulas and quotes too", () => {
  const cell = fc.string({ unit: fc.constantFrom(..."=+-@'\t\n\",;ab ") });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (records) => {
      const header = csvRecord(["one", "two", "three"]);
      const text = header + records.map((cells) => csvRecord(cells)).join("");
      const rows = readCsv("t.csv", text).value?.rows.slice(1) ?? [];
      const kept = records.filter((cells) => cells.some((value) => value !== ""));
      expect(rows.map(({ cells }) => cells.map(readSafeCell))).toEqual(kept);
    }),
  );
});

test("no cell that is written begins like a formula", () => {
  for (const start of ["=1+1", "+1", "-1", "@x", "\tx", "'=1"]) {
    expect(csvRecord([start]).replace(/^"/, "")[0]).toBe("'");
  }
});
