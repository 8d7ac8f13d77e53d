import { expect, test } from "vitest";
import { readSrt } from "../../src/transcript/captions/srt.ts";
import { shownDiagnostics, shownTimes, shownTurns, transcriptText } from "./turns-shown.ts";

const nobody: ReadonlySet<string> = new Set();
const readFixture = (name: string) => readSrt(name, transcriptText(`srt/${name}`), nobody);

test("a label opens a turn, also in the middle of a caption, and holds until the next", () => {
  const read = readFixture("labelled.srt");
  expect(shownTurns(read)).toEqual([
    "Interviewer: What gets in your way?",
    "Farah: The login. It takes two minutes each time. And then it locks me out.",
    "Interviewer: And the helpdesk?",
    "Farah: Asleep, at night.",
  ]);
  expect(shownTimes(read)).toEqual([
    "1000 What gets in your way?",
    "3500 The login. It takes two minutes each time.",
    "6200 And then it locks me out.",
    "8500 And the helpdesk?",
    "8500 Asleep, at night.",
  ]);
});

test("speakers in brackets", () => {
  expect(shownTurns(readFixture("brackets.srt"))).toEqual([
    "Moderator: Who goes first?",
    "Ayesha: I do.",
    "Moderator: Please.",
    "Ayesha: The screen is too small.",
  ]);
});

test("without speakers a dash opens a turn, and a pause does", () => {
  expect(shownTurns(readFixture("dashes.srt"))).toEqual([
    "Did it work?",
    "Not once. Not even at night.",
    "The next day I tried again.",
  ]);
});

test("a damaged file: every word is kept, and each place is named", () => {
  const text = transcriptText("srt/damaged.srt");
  const read = readFixture("damaged.srt");
  expect(shownTimes(read)).toEqual([
    "1000 No index, and points for commas. A caption without a time line.",
    "3000 Then a caption",
    "4000 without an empty line before it, and with one inside.",
    "6000 42",
  ]);
  expect(shownDiagnostics(text, read)).toEqual([
    "cues/bad-timing: 2",
    "cues/untimed-text: with one inside.",
  ]);
});
