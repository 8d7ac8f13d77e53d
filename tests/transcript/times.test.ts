import { expect, test } from "vitest";
import { timeCodeAt } from "../../src/transcript/labels/time-code.ts";
import { readPlainText } from "../../src/transcript/plain-text/text-readers.ts";
import { nobody, parseFixture, spoken, timed } from "./spoken.ts";

test("stamps before a label and in a label are times of their turn", () => {
  expect(timed(parseFixture("txt/stamp-before-label.txt").value)).toEqual([
    [5_000, "[00:00:05] J"],
    [7_000, "[00:00:07] S"],
    [3_609_000, "[01:00:09] J"],
  ]);
  expect(timed(parseFixture("txt/stamp-in-label.txt").value)).toEqual([
    [83_000, "Interviewer "],
    [90_000, "Nurse Amin ["],
    [124_500, "Interviewer "],
    [126_250, "Nurse Amin ["],
  ]);
});

test("a stamp at the end of a paragraph (f4) is the time at which the next one starts", () => {
  expect(timed(parseFixture("txt/f4.txt").value)).toEqual([
    [5_200, "#00:00:05-2#"],
    [5_200, "B: Gut, dank"],
    [9_800, "#00:00:09-8#"],
    [9_800, "I: Schön. #0"],
    [72_000, "#00:01:12-0#"],
  ]);
});

test("a stamp in the midst of speech stays in the text and marks its place", () => {
  const { value } = parseFixture("txt/inline-stamps.txt");
  expect(timed(value)).toEqual([
    [60_000, "[00:01:00] H"],
    [67_000, "[00:01:07] T"],
  ]);
  expect(spoken(value)[0]).toEqual(["INT", "Tell me about the pilot. [00:01:00] How long was it?"]);
});

test("Zoom's times of day count from the first caption", () => {
  expect(timed(parseFixture("txt/zoom-captions.txt").value).map(([at]) => at)).toEqual([
    0, 5_000, 38_000,
  ]);
});

test("a sentence above a time is no name, and a time of day in brackets is speech", () => {
  const text = "Fine.\n00:00:02\nWe met at lunch (12:30)\n";
  const { value } = readPlainText("t.txt", text, nobody);
  expect(spoken(value)).toEqual([
    [undefined, "Fine."],
    [undefined, "We met at lunch (12:30)"],
  ]);
});

test("a recording that runs over midnight goes on", () => {
  const text = "[Ann] 23:59:50\nHi.\n\n[Ben] 00:00:10\nHi.\n";
  const { value } = readPlainText("t.txt", text, nobody);
  expect(timed(value).map(([at]) => at)).toEqual([0, 20_000]);
});

test("a range counts from its first time", () => {
  const { value } = parseFixture("txt/stamped-unlabelled.txt");
  expect(timed(value).map(([at]) => at)).toEqual([0, 4_000]);
  expect(spoken(value)).toEqual([
    [undefined, "We open the app in the morning."],
    [undefined, "And in the evening again."],
  ]);
});

test.each([
  ["0:03", 3_000],
  ["55:21", 3_321_000],
  ["1:02:09", 3_729_000],
  ["00:00:05-2", 5_200],
  ["00:00:59.13", 59_130],
  ["00:00:09,125", 9_125],
  ["00:00:01:05", 1_050],
  ["100:00:00", 360_000_000],
])("%s is a time", (text, milliseconds) => {
  expect(timeCodeAt(text, 0, text.length)).toMatchObject({ end: text.length, milliseconds });
});

test.each(["12", "12:5", "12:60", "1:99:00", "a:10", "1234:00", ""])("%s is no time", (text) => {
  expect(timeCodeAt(text, 0, text.length)).toBeUndefined();
});
