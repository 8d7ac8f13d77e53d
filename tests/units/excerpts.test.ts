import { expect, test } from "vitest";
import type { Turn } from "../../src/model/transcript.ts";
import { segmentExcerpts } from "../../src/units/excerpts.ts";

const text = "Ali: It is slow. We wait\n[00:10] here. Yes.\nTail. More.";

function turn(...paragraphs: string[]): Turn {
  const spans = paragraphs.map((paragraph) => {
    const start = text.indexOf(paragraph);
    return { start, end: start + paragraph.length };
  });
  const span = { start: 0, end: text.length };
  return {
    span,
    speaker: "Ali",
    role: "participant",
    participant: undefined,
    paragraphs: spans,
    times: [],
  };
}

function excerpts(of: Turn, kind: Parameters<typeof segmentExcerpts>[2]): string[] {
  return segmentExcerpts(text, of, kind).map(({ start, end }) => text.slice(start, end));
}

test("sentences never leave their paragraph", () => {
  expect(excerpts(turn("It is slow. We wait", "here. Yes."), "sentence")).toEqual([
    "It is slow.",
    "We wait",
    "here.",
    "Yes.",
  ]);
});

test("paragraphs are as they are", () => {
  expect(excerpts(turn("It is slow.", "here. Yes."), "paragraph")).toEqual([
    "It is slow.",
    "here. Yes.",
  ]);
});

test("a turn goes from its first paragraph to its last, without the label", () => {
  expect(excerpts(turn("It is slow.", "here. Yes."), "turn")).toEqual([
    "It is slow. We wait\n[00:10] here. Yes.",
  ]);
  expect(excerpts(turn(), "turn")).toEqual([]);
});
