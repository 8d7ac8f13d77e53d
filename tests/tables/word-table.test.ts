import { expect, test } from "vitest";
import { WordTable } from "../../src/tables/word-table.ts";

function tableOf(...paragraphs: readonly string[]): WordTable {
  const table = new WordTable();
  const text = paragraphs.join("\n");
  let start = 0;
  for (const paragraph of paragraphs) {
    table.add(text, { start, end: start + paragraph.length });
    start += paragraph.length + 1;
  }
  return table;
}

test("words of paragraphs of any length and script are all kept", () => {
  expect(tableOf("a b", "c").count).toBe(3);
  expect(tableOf("系统又坏了".repeat(100)).count).toBe(500);
  expect(tableOf(...Array.from({ length: 200 }, () => "x y z")).count).toBe(600);
});

test("a word that spans touch twice, or in part, counts once", () => {
  const table = tableOf("the link dropped");
  expect(table.countTouched([{ start: 0, end: 5 }])).toBe(2);
  expect(
    table.countTouched([
      { start: 0, end: 8 },
      { start: 4, end: 16 },
    ]),
  ).toBe(3);
  expect(table.countTouched([{ start: 3, end: 4 }])).toBe(0);
});
