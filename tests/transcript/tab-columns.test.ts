import { expect, test } from "vitest";
import { segmentText } from "../../src/transcript/plain-text/segment.ts";
import { readPlainText } from "../../src/transcript/plain-text/text-readers.ts";
import { nobody, parseFixture, spoken, timed } from "./spoken.ts";

const read = (text: string) => spoken(readPlainText("t.txt", text, nobody).value);
const unspoken = (text: string) =>
  segmentText(text, "txt", nobody).unspoken.map(({ start, end }) => text.slice(start, end));

test("a name, a tab and the speech; a row without name and a line without tab go on", () => {
  const { value, diagnostics } = parseFixture("txt/tab-columns.txt");
  expect(spoken(value)).toEqual([
    ["INT", "How do you book a visit?"],
    ["P01", "By telephone, mostly. Note: the line is busy until ten.", "Then I try again."],
    ["INT", "And after ten?"],
    ["P01", "After ten it is closed.", "We laugh about it."],
  ]);
  expect(diagnostics).toEqual([]);
});

test("headings are no speech, times are marks, tabs in the last column are text", () => {
  const { value, diagnostics } = parseFixture("txt/tab-header.txt");
  expect(spoken(value)).toEqual([
    ["Khan, Sara (Researcher)", "Who helps you with the app?"],
    ["Bilal", "My son does.", "When he is at home."],
    ["Hina", "Nobody."],
    ["Bilal", "Nobody\tat night."],
  ]);
  expect(timed(value)).toEqual([
    [4000, "00:00:04\tKha"],
    [8500, "00:00:08.5\tB"],
    [11_000, "00:00:11\t\tWh"],
    [15_000, "00:00:15\tHin"],
    [3_723_000, "1:02:03 - 1:"],
  ]);
  expect(diagnostics).toEqual([]);
  expect(unspoken(value?.text ?? "")).toContain("Timespan\tSpeaker\tContent");
});

test("a column behind the speech is none of it", () => {
  const { value } = parseFixture("txt/tab-time-last.txt");
  expect(spoken(value)).toEqual([
    ["Sara", "Shall we begin?"],
    ["Bilal", "Yes."],
    ["Sara", "What is hard?"],
  ]);
  expect(value?.turns.map(({ times }) => times[0]?.milliseconds)).toEqual([5000, 9000, 12_000]);
});

test("times and names without headings", () => {
  expect(
    read("0:05\tINT\tWhen?\n0:09\tP01\tSoon.\n0:12\tINT\tHow soon?\n0:15\tP01\tNow.\n"),
  ).toEqual([
    ["INT", "When?"],
    ["P01", "Soon."],
    ["INT", "How soon?"],
    ["P01", "Now."],
  ]);
});

test("in a file with headings a speaker needs no second row", () => {
  expect(read("Speaker\tText\nSara\tShall we?\nBilal\tYes.\n")).toEqual([
    ["Sara", "Shall we?"],
    ["Bilal", "Yes."],
  ]);
});

test("headings that come again, as in joined files, are no speech", () => {
  const part = "Time\tSpeaker\tText\n0:05\tSara\tShall we?\n0:09\tBilal\tYes.\n";
  expect(read(part + part).map(([name]) => name)).toEqual(["Sara", "Bilal", "Sara", "Bilal"]);
});

test("what is known of the talk stands above the rows and is no speech", () => {
  const rows = "INT\tWhen did it start?\nP01\tIn the winter.\n".repeat(3);
  expect(read(`City\tMultan\nDate\t3 May\n\n${rows}`).map(([name]) => name)).toEqual([
    ...["INT", "P01", "INT", "P01", "INT", "P01"],
  ]);
});

test("also where headings follow it", () => {
  const rows = "Speaker\tText\nSara\tShall we?\nBilal\tYes.\n";
  expect(read(`City\tMultan\nDate\t3 May\n\n${rows}`).map(([name]) => name)).toEqual([
    ...["Sara", "Bilal"],
  ]);
});

test("a first row of nothing but a time is not taken for the time of the headings", () => {
  const text = "Time\tSpeaker\tText\n0:02\t\t\n0:05\tSara\tShall we?\n0:09\tBilal\tYes.\n";
  expect(read(text)).toEqual([
    ["Sara", "Shall we?"],
    ["Bilal", "Yes."],
  ]);
});

test("labels with a colon stay labels, with a tab behind them or not", () => {
  const rows = "INT:\tWhen?\nP01:\tSoon.\nINT:\tHow?\nP01:\tSlowly.\n";
  expect(read(`${rows}${rows}Note:\tthe bell rings.\n`).at(-1)).toEqual([
    "P01",
    "Slowly.",
    "Note:\tthe bell rings.",
  ]);
});

test.each([
  ["indented paragraphs", "\tWe waited long.\n\tThen we left.\n\tNobody called.\n"],
  ["words and what they mean", "ward\twhere the beds are\nclerk\twho books\nslip\tthe number\n"],
  ["a few lines with tabs in a longer talk", `We\tleft.\nWe\tcame.\n${"It was late.\n".repeat(5)}`],
  ["headings of a small table in it", `Speaker\tText\nSara\tYes.\n${"It was late.\n".repeat(5)}`],
  ["indented paragraphs and a short list", `${"\tWe waited.\n".repeat(9)}Mon\ttwo\nMon\tthree\n`],
  ["numbered lines", "1\tWe waited long.\n2\tThen we left.\n3\tNobody called.\n"],
])("%s are no rows of speakers", (_name, text) => {
  expect(new Set(read(text).map(([name]) => name))).toEqual(new Set([undefined]));
});

test("a cell that is too long for a name is speech of the speaker before", () => {
  const long = "one two three four five six seven";
  const rows = "Time\tSpeaker\tText\n0:05\tSara\tShall we?\n0:09\tBilal\tYes.\n";
  expect(read(`${rows}${long}\tof\tthem\n`).at(-1)).toEqual(["Bilal", "Yes.", `${long}\tof\tthem`]);
});

test("takes linear time on many lines, of which few have tabs", () => {
  const start = performance.now();
  expect(read(`${"INT: Why?\nP01: So.\n".repeat(50_000)}a\tb\n`).length).toBe(100_000);
  expect(performance.now() - start).toBeLessThan(4000);
});
