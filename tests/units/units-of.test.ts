import { expect, test } from "vitest";
import type { Transcript } from "../../src/model/transcript.ts";
import { type SegmentedKind, unitsOf } from "../../src/units/units-of.ts";
import { heard, transcriptOf } from "../agreement/compare/build.ts";

const talk = transcriptOf([
  { role: "interviewer", paragraphs: ["Is it slow? Why?"] },
  { role: "participant", paragraphs: ["It is slow. We wait", "here."] },
  { role: "other", paragraphs: ["A phone rings."] },
  { role: "participant", paragraphs: [] },
  { role: "participant", paragraphs: ["Yes."] },
]);

function units(kind: SegmentedKind, of: Transcript = talk) {
  const { units: found, leftOut } = unitsOf(of, kind, heard);
  const shown = found.map(({ span, turn, participant }) => {
    return [of.text.slice(span.start, span.end), turn, participant];
  });
  return { shown, leftOut };
}

test("turns of those who are heard, and why the others are left out", () => {
  expect(units("turn")).toEqual({
    shown: [
      ["It is slow. We wait\n[00:10] here.", 1, "P1"],
      ["Yes.", 4, "P0"],
    ],
    leftOut: { interviewer: 1, other: 1, empty: 1 },
  });
});

test("sentences and paragraphs are counted as such among what is left out too", () => {
  expect(units("sentence").leftOut).toEqual({ interviewer: 2, other: 1, empty: 1 });
  expect(units("sentence").shown.map(([text]) => text)).toEqual([
    "It is slow.",
    "We wait",
    "here.",
    "Yes.",
  ]);
  expect(units("paragraph").shown.map(([text]) => text)).toEqual([
    "It is slow. We wait",
    "here.",
    "Yes.",
  ]);
});

test("a transcript is one unit, of a participant only where nobody else is heard", () => {
  expect(units("transcript").shown).toEqual([
    [expect.stringMatching(/^It is slow\. [\s\S]*Yes\.$/), 1, undefined],
  ]);
  const alone = transcriptOf([{ role: "participant", paragraphs: ["Yes."] }]);
  expect(units("transcript", alone)).toEqual({ shown: [["Yes.", 0, "P0"]], leftOut: {} });
  const silent = transcriptOf([{ role: "interviewer", paragraphs: ["Yes?"] }]);
  expect(units("transcript", silent)).toEqual({ shown: [], leftOut: { empty: 1 } });
});
