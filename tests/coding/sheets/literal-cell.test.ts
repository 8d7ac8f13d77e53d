import { expect, test } from "vitest";
import { literalCell, readLiteralCell } from "../../../src/coding/sheets/literal-cell.ts";

test.each([
  ...["01", "7", "3-4", "12/5", "1e5", "12:30", "5 pm", "50%", "$5", "-3", "(4)", "1,000.50"],
  ...["Mar 5", "5 May 2020", "MARCH1", "SEPT2", "true", "FALSE", "2024-03-05", "'01", "''7"],
])("a spreadsheet would change %s", (text) => {
  expect(literalCell(text)).toBe(`'${text}`);
  expect(readLiteralCell(literalCell(text))).toBe(text);
});

test.each([
  "P01",
  "E5",
  "lahore/P01",
  "Yes.",
  "It is 5.",
  "May I?",
  "'tis",
  "",
  "5 people",
  "3 a day",
])("it would not change %j", (text) => {
  expect(literalCell(text)).toBe(text);
  expect(readLiteralCell(text)).toBe(text);
});

test("a long run of digits and blanks is looked at in no time", () => {
  expect(literalCell(`${"1 ".repeat(100_000)}x`)).toHaveLength(200_001);
});
