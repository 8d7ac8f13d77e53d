import { expect, test } from "vitest";
import { readCsv } from "../../../src/csv/read.ts";
import { readSafeCell } from "../../../src/csv/write.ts";
import { worksheetCsv } from "../../../src/report/worksheet/csv.ts";
import { transcriptOf } from "../../coding/small-study.ts";
import { itemOf, type Mark } from "../../reconcile/settle/small-items.ts";
import { worksheetWith } from "./small-worksheet.ts";

const text = "I: 😀 Why?\n\nP: It is slow and the screen froze.\nVery.\n";
const transcript = transcriptOf(text);
const coders = ["ayesha", "daniyal", "zara"];
const item = (id: string, assigned: readonly string[], ...marks: readonly Mark[]) =>
  itemOf(id, marks.length > 1 ? "conflict" : "omission", transcript, assigned, marks);

function rowsOf(csv: string) {
  expect(csv.startsWith("\uFEFF")).toBe(true);
  const [header, ...body] = readCsv("worksheet.csv", csv.slice(1)).value?.rows ?? [];
  const names = header?.cells ?? [];
  return body.map(({ cells }) =>
    Object.fromEntries(names.map((name, at) => [name, readSafeCell(cells[at] ?? "")])),
  );
}

test("one row a disagreement, with all that is needed to decide and empty cells to fill in", () => {
  const conflict = item(
    "c0ffee",
    ["ayesha", "daniyal"],
    ["ayesha", "slow", "It is slow and", "=sure?"],
    ["daniyal", "crash", "the screen froze."],
    ["daniyal", "slow", "slow and"],
  );
  const stale = {
    ...{ id: "old", decision: "b", reason: "clear", decidedBy: "Sana", date: "2026-11-22" },
    ...{ transcript: "P01", about: "omission: slow (ayesha) / nothing (daniyal)" },
  };
  const worksheet = worksheetWith(transcript, coders, [conflict], [stale]);
  expect(rowsOf(worksheetCsv(worksheet))).toEqual([
    {
      ...{ id: "c0ffee", kind: "conflict", transcript: "P01", line: "3", turn: "2", speaker: "P" },
      before: "I: 😀 Why? P:",
      excerpt: "It is slow and the screen froze.",
      after: "Very.",
      ...{ "a=ayesha": "slow", a_excerpt: "It is slow and", a_note: "=sure?" },
      ...{ "b=daniyal": "crash; slow", b_note: "" },
      b_excerpt: "crash: the screen froze. | slow: slow and",
      ...{ "c=zara": "(not assigned)", c_excerpt: "", c_note: "" },
      ...{ decision: "", edit_code: "", edit_excerpt: "", reason: "", decided_by: "", date: "" },
      a_definition: "slow (It is slow)\nin: Technology in the way",
      b_definition: "crash (It crashes)\nin: Technology in the way\n\nslow: as a",
      c_definition: "",
      earlier_decision:
        "b (Sana, 2026-11-22); about omission: slow (ayesha) / nothing (daniyal); reason: clear",
      ...{ start: "14", end: "46", edit_start: "", edit_end: "" },
      coders: "a=ayesha;b=daniyal",
      about: "conflict: slow (ayesha) / crash, slow (daniyal)",
    },
  ]);
});

test("whoever was asked and saw nothing is told from whoever was not asked", () => {
  const omission = item("1", ["daniyal", "zara"], ["zara", "slow", "slow"]);
  const [row] = rowsOf(worksheetCsv(worksheetWith(transcript, coders, [omission])));
  expect([row?.["a=ayesha"], row?.["b=daniyal"], row?.["c=zara"]]).toEqual([
    "(not assigned)",
    "(nothing)",
    "slow",
  ]);
  expect(row?.["coders"]).toBe("b=daniyal;c=zara");
});

test("what is agreed is not in it", () => {
  const agreed = itemOf("1", "agreed", transcript, coders, [["ayesha", "slow", "slow"]]);
  expect(rowsOf(worksheetCsv(worksheetWith(transcript, coders, [agreed])))).toEqual([]);
});

test("a cell never holds more than a spreadsheet does", () => {
  const long = transcriptOf(`P: ${"slow 😀 ".repeat(20_000)}`);
  const whole = itemOf(
    "1",
    "omission",
    long,
    ["ayesha", "daniyal"],
    [["ayesha", "slow", { start: 3, end: long.text.trimEnd().length }]],
  );
  const [row] = rowsOf(worksheetCsv(worksheetWith(long, ["ayesha", "daniyal"], [whole])));
  const lengths = Object.values(row ?? {}).map((cell) => cell.length);
  expect(Math.max(...lengths)).toBeLessThan(32_767);
  expect(row?.["excerpt"]).toContain(" […] ");
  expect(Number(row?.["end"])).toBe([...long.text.trimEnd()].length);
});
