import { Chalk } from "chalk";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainPaint } from "../../../../src/report/paint.ts";
import { displayWidth } from "../../../../src/report/width.ts";
import { terminalFrame } from "../../../../src/report/worksheet/terminal/frame.ts";
import type { TerminalState } from "../../../../src/report/worksheet/terminal/state.ts";
import { press } from "../../../cli/reconcile/terminal/press.ts";
import { transcriptOf } from "../../../coding/small-study.ts";
import { itemOf } from "../../../reconcile/settle/small-items.ts";
import { coders, desk, deskOf } from "./small-desk.ts";

/** As one would see it, the cursor as a sign of its own. */
function screenOf(state: TerminalState): string {
  const { lines, cursor } = terminalFrame(state, plainPaint);
  const shown = lines.map((line, row) => {
    if (cursor?.row !== row) return line;
    return `${line.padEnd(cursor.column).slice(0, cursor.column)}█${line.slice(cursor.column)}`;
  });
  return `${shown.map((line) => line.trimEnd()).join("\n")}\n`;
}

const urdu = "P: آن لائن کلینک میں بجلی بند ہو جاتی ہے اور مریض انتظار کرتے ہیں۔ 電源が落ちる 😀\n";
const hostile = "\u001b[2J\u001b]0;owned\u0007 \u202Eevil\u202C \u009b31m \r\u0000 end";
const stale = {
  ...{ id: "dead", decision: "b", reason: hostile, decidedBy: "Sana", date: "2026-11-20" },
  ...{ transcript: "P01", about: "omission: slow (ayesha) / nothing (daniyal)" },
};

function urduDesk(): TerminalState {
  const transcript = transcriptOf(urdu);
  const item = itemOf("0dd", "sibling", transcript, coders, [
    ["ayesha", "crash", "بجلی بند ہو جاتی ہے"],
    ["daniyal", "slow", "بند ہو جاتی ہے اور مریض انتظار کرتے ہیں۔ 電源"],
  ]);
  return deskOf(transcript, coders, [item]);
}

function hostileDesk(): TerminalState {
  const transcript = transcriptOf(`P: before ${hostile} after\n`);
  const people = ["a\u001b[31m", "b\u202E"];
  const item = itemOf("bad\u001b[0m", "conflict", transcript, people, [
    ["a\u001b[31m", "slow\u0007", transcript.text.slice(3, 30), hostile],
    ["b\u202E", "crash", transcript.text.slice(6, 40)],
  ]);
  return { ...deskOf(transcript, people, [item], [stale]), person: hostile, notice: hostile };
}

describe("80 columns and 24 rows", () => {
  test.each([
    ["look", desk, ""],
    ["decided", desk, "asure<return>p"],
    ["last-decided", desk, "Rano"],
    ["reason", desk, "amore than slow"],
    ["codes", desk, "e"],
    ["codes-typed", desk, "e<tab>mon"],
    ["extent", desk, "e<return><right><right>"],
    ["extent-start", desk, "e<return><tab><left>"],
    ["filter", desk, "f"],
    ["number", desk, "g2"],
    ["help", desk, "?"],
    ["definitions", desk, "d"],
    ["text", desk, "t"],
    ["urdu", urduDesk(), ""],
    ["hostile", hostileDesk(), ""],
    ["hostile-definitions", hostileDesk(), "d"],
    ["small", { ...desk, size: { columns: 60, rows: 20 } }, ""],
  ])("%s", async (name, start, keys) => {
    const { state } = press(start, keys);
    await expect(screenOf(state)).toMatchFileSnapshot(`golden/${name}.txt`);
  });
});

test("however long a choice is, there is room for what is typed after it", () => {
  const people = ["a".repeat(70), "b"];
  const transcript = transcriptOf("P: It was slow.\n");
  const item = itemOf("10ng", "omission", transcript, people, [[people[0] ?? "", "slow", "slow"]]);
  const { state } = press(deskOf(transcript, people, [item]), "aso it is");
  expect(screenOf(state)).toMatch(/\n a{20,}…, because: so it is█\n/);
});

test("what coders marked is to be seen without colours", () => {
  const coloured = terminalFrame(desk, new Chalk({ level: 1 })).lines.join("\n");
  const plain = terminalFrame(desk, plainPaint).lines.join("\n");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are what is looked for
  expect(coloured.replaceAll(/\u001b\[\d+m/g, "")).toBe(plain);
  expect(coloured).not.toBe(plain);
  expect(plain.replaceAll("\u00a0", " ")).toContain("{b {a slow a} and the screen froze. b}");
});

const anything = fc.array(
  fc.constantFrom(
    ...[
      "\u001b[2J",
      "\u001b]0;x\u0007",
      "\u009b",
      "\u202e",
      "\u2066",
      "\u0000",
      "\u007f",
      "\u2028",
    ],
    ...[
      "\n",
      "\t",
      " ",
      "word ",
      "電源",
      "😀",
      "👨‍👩‍👧",
      "بجلی ",
      "e\u0301",
      "{a",
      "x".repeat(100),
      "\ud800",
    ],
  ),
  { minLength: 1, maxLength: 80 },
);
const keys = fc.array(
  fc.constantFrom(
    ...["a", "b", "o", "n", "e", "s", "p", "u", "g", "f", "t", "d", "?", "R", "1", " ", "<"],
    ...[
      "<return>",
      "<escape>",
      "<tab>",
      "<up>",
      "<down>",
      "<left>",
      "<right>",
      "<pagedown>",
      "<end>",
    ],
  ),
  { maxLength: 12 },
);

test("whatever the text and the keys: the screen is filled, no row is too long, nothing is run", () => {
  fc.assert(
    fc.property(
      anything,
      keys,
      fc.integer({ min: 1, max: 140 }),
      fc.integer({ min: 1, max: 60 }),
      (pieces, pressed, columns, rows) => {
        const words = pieces.join("");
        const transcript = transcriptOf(`P: ${words}. And more.\n`);
        const { length } = transcript.text;
        const item = itemOf(
          words,
          "conflict",
          transcript,
          [`a${words}`, "b"],
          [
            [`a${words}`, "slow", { start: 1, end: length - 2 }, words],
            ["b", words, { start: Math.floor(length / 2), end: length }, words],
          ],
        );
        const start = deskOf(transcript, [`a${words}`, "b"], [item, item]);
        const named = { ...start, person: words, size: { columns: 80, rows: 24 } };
        const { state } = press(named, pressed.join(""));
        const frame = terminalFrame({ ...state, size: { columns, rows } }, plainPaint);
        expect(frame.lines).toHaveLength(rows);
        const wide = columns < 80 ? [] : frame.lines.filter((line) => displayWidth(line) > columns);
        expect(wide).toEqual([]);
        expect(frame.lines.join("")).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      },
    ),
    { numRuns: Number(process.env["SIXPHASE_RUNS"] ?? 150) },
  );
});
