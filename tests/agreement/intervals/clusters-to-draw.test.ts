import { expect, test } from "vitest";
import type { ComparedTranscript } from "../../../src/agreement/comparison.ts";
import { clustersToDraw } from "../../../src/agreement/intervals/clusters-to-draw.ts";
import { transcriptId } from "../../../src/model/ids.ts";

/** A transcript of as many turns, two units in each. */
function transcriptOf(turns: number): ComparedTranscript {
  const unit = { span: { start: 0, end: 0 }, weight: 1, participant: undefined };
  return {
    transcript: transcriptId("t"),
    text: "",
    units: Array.from({ length: 2 * turns }, (_, at) => ({ ...unit, turn: Math.floor(at / 2) })),
    used: new Map(),
    segments: [],
    turns: [],
    characters: 0,
    leftOut: {},
    uncounted: [],
  };
}

const draw = (count: number, turns: number) =>
  clustersToDraw({ transcripts: Array.from({ length: count }, () => transcriptOf(turns)) });

test("eight transcripts are drawn themselves", () => {
  const { kind, optimistic, clusters } = draw(8, 27);
  expect([kind, optimistic, clusters.length]).toEqual(["transcript", false, 8]);
});

test("seven are cut into blocks of three of their 27 turns", () => {
  const { kind, optimistic, clusters } = draw(7, 27);
  expect([kind, optimistic, clusters.length]).toEqual(["block-of-turns", true, 63]);
  expect(clusters.map(({ first, last }) => last - first)).toEqual(new Array(63).fill(6));
});

test("nothing to compare: nothing to draw", () => {
  expect(clustersToDraw({ transcripts: [] }).clusters).toEqual([]);
});
