import { expect, test } from "vitest";
import { readParticipants } from "../../src/transcript/people/participants.ts";
import { transcriptFormat } from "../../src/transcript/read-transcript.ts";
import { noStudy, quoted, readFixture } from "./spoken.ts";

test("the extension says the format, in any case", () => {
  expect(transcriptFormat("a/b.c/P01.TXT")).toBe("txt");
  expect(transcriptFormat("P01.markdown")).toBe("md");
  expect(["a.docx", "a.vtt", "a.srt", "a.csv"].map(transcriptFormat)).toEqual([
    ...["docx", "vtt", "srt", "csv"],
  ]);
  expect(["a.pdf", "txt.", "constructor", "a"].map(transcriptFormat)).toEqual([
    ...[undefined, undefined, undefined, undefined],
  ]);
});

test("an empty file is no transcript", () => {
  const { value, diagnostics } = readFixture("txt/empty.txt");
  expect(value).toBeUndefined();
  expect(quoted("", diagnostics)).toEqual([["transcript/empty"]]);
});

test("a file in which nobody speaks is reported at its first line", () => {
  const { value, diagnostics } = readFixture("txt/no-speech.txt");
  expect(value?.turns).toEqual([]);
  expect(quoted(value?.text ?? "", diagnostics)).toEqual([["transcript/no-speech", "INT:"]]);
});

test("a label that participants.csv names counts where it occurs once", () => {
  const { value: participants = noStudy.participants } = readParticipants(
    "participants.csv",
    "participant,transcript,speaker\nP02,t,Rabia\n",
  );
  const { value, diagnostics } = readFixture("txt/label-once.txt", { ...noStudy, participants });
  expect(diagnostics).toEqual([]);
  expect(value?.turns.map(({ participant }) => participant)).toEqual([
    ...[undefined, "t/P01", "P02", undefined, "t/P01"],
  ]);
});

test("a label that it names in another transcript does not", () => {
  const { value: participants = noStudy.participants } = readParticipants(
    "participants.csv",
    "participant,transcript,speaker\nP02,other,Rabia\n",
  );
  const { diagnostics } = readFixture("txt/label-once.txt", { ...noStudy, participants });
  expect(diagnostics.map(({ code }) => code)).toEqual(["transcript/label-once"]);
});
