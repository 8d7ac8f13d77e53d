import { expect, test } from "vitest";
import { compareTranscript } from "../../../src/agreement/compare/compare-transcript.ts";
import { type CodedSpan, placeCodings } from "../../../src/agreement/compare/place-codings.ts";
import { codeId, themeId } from "../../../src/model/ids.ts";
import type { Cover, UnitKind } from "../../../src/model/unit-kind.ts";
import { coded, heard, itself, transcriptOf } from "./build.ts";

const talk = transcriptOf([
  { role: "interviewer", paragraphs: ["What about the cost of the whole thing, then?"] },
  { role: "participant", paragraphs: ["Dear. It cost us a year of savings."] },
  { role: "interviewer", paragraphs: ["And time?"] },
  { role: "participant", paragraphs: ["It took ages."] },
]);

function compare(codings: readonly CodedSpan[], kind: UnitKind, cover: Cover = "half") {
  const placed = placeCodings(talk, codings, itself("cost", "time"), heard);
  const { units, used, uncounted, leftOut } = compareTranscript(placed, 2, kind, cover);
  const text = ({ start, end }: { start: number; end: number }) => talk.text.slice(start, end);
  return {
    units: units.map(({ span }) => text(span)),
    used: Object.fromEntries(used),
    uncounted: uncounted.map(({ span, reason }) => [text(span), reason]),
    leftOut,
  };
}

test("of a question coded with its answer the answer counts, however long the question", () => {
  const [question, answer] = [talk.text.indexOf("What"), talk.text.indexOf("Dear.") + 5];
  const both = [{ span: { start: question, end: answer }, code: codeId("cost"), coder: 0 }];
  expect(compare(both, "sentence").used).toEqual({ cost: [[0], []] });
  expect(compare(both, "turn", "starts-in").used).toEqual({ cost: [[0], []] });
  expect(compare(both, "turn", "half-unit").uncounted).toEqual([
    [expect.stringContaining("What about"), "covers-no-unit"],
  ]);
});

test("a coding of the question alone is not counted, and said", () => {
  const { used, uncounted } = compare([coded(talk, 0, "time", "And time?")], "turn", "any");
  expect(used).toEqual({});
  expect(uncounted).toEqual([["And time?", "no-compared-speech"]]);
});

test("excerpts: what the one coder said of the places of the other", () => {
  const codings = [
    coded(talk, 0, "cost", "a year of savings"),
    coded(talk, 1, "cost", "It cost us a year of savings."),
    coded(talk, 1, "time", "a year of savings"),
    coded(talk, 0, "time", "It took ages."),
  ];
  expect(compare(codings, "excerpt")).toEqual({
    units: ["It cost us a year of savings.", "a year of savings", "It took ages."],
    used: {
      cost: [
        [0, 1],
        [0, 1],
      ],
      time: [[2], [0, 1]],
    },
    uncounted: [],
    leftOut: {},
  });
});

test("runs of characters end where a coding or a turn does", () => {
  const result = compare([coded(talk, 0, "cost", "year of")], "character", "starts-in");
  expect(result).toEqual({
    units: ["Dear. It cost us a", "year of", "savings.", "It took ages."],
    used: { cost: [[1], []] },
    uncounted: [],
    // "Whataboutthecostofthewholething,then?" and "Andtime?".
    leftOut: { interviewer: 37 + 8 },
  });
});

test("one code of one coder is on one place once, white space aside", () => {
  const codings = [
    coded(talk, 0, "time", "It took ages."),
    coded(talk, 0, "time", "It took ages.\n"),
  ];
  const placed = placeCodings(talk, codings, itself("time"), heard);
  expect(placed.segments).toHaveLength(1);
  expect(compareTranscript(placed, 2, "turn", "half").used.get(codeId("time"))).toEqual([[1], []]);
});

test("where themes are compared, a theme is used once however many of its codes are", () => {
  const counts = new Map([
    [codeId("cost"), [themeId("barriers")]],
    [codeId("time"), [themeId("barriers")]],
    [codeId("mood"), []],
  ]);
  const codings = ["cost", "time", "mood"].map((code) => coded(talk, 1, code, "It took ages."));
  const placed = placeCodings(talk, codings, counts, heard);
  const { used, segments, uncounted } = compareTranscript(placed, 2, "turn", "half");
  expect(Object.fromEntries(used)).toEqual({ barriers: [[], [1]] });
  expect(segments.map(({ code }) => code)).toEqual(["barriers"]);
  expect(uncounted.map(({ code, reason }) => [code, reason])).toEqual([["mood", "in-no-theme"]]);
});
