import fc from "fast-check";
import { expect, test } from "vitest";
import { compareTranscript } from "../../../src/agreement/compare/compare-transcript.ts";
import {
  allCodesContinua,
  codeContinua,
  codeSetContinua,
} from "../../../src/agreement/compare/continua.ts";
import { type CodedSpan, placeCodings } from "../../../src/agreement/compare/place-codings.ts";
import type { Comparison } from "../../../src/agreement/comparison.ts";
import type { Continuum } from "../../../src/agreement/measure.ts";
import { codeId, coderId } from "../../../src/model/ids.ts";
import type { Transcript } from "../../../src/model/transcript.ts";
import { coded, codedTranscript, codes, heard, itself, transcriptOf } from "./build.ts";
import { joinContinua } from "./join-continua.ts";

function comparisonOf(transcript: Transcript, codings: readonly CodedSpan[]): Comparison {
  const placed = placeCodings(transcript, codings, itself(...codes), heard);
  return {
    coders: ["A", "B", "C"].map(coderId),
    codes: codes.map(codeId),
    unit: "character",
    cover: undefined,
    transcripts: [compareTranscript(placed, 3, "character", "half")],
  };
}

const talk = transcriptOf([
  { role: "participant", paragraphs: ["One two. Three."] },
  { role: "interviewer", paragraphs: ["Go on."] },
  { role: "participant", paragraphs: ["Four."] },
]);

function segmentsOf({ transcripts }: Comparison) {
  return transcripts.flatMap(({ segments }) => segments);
}

function shown([continuum]: readonly Continuum[]) {
  return continuum?.segments.map(({ coder, label, start, end }) => [coder, label, start, end]);
}

test("one coder's stretches of one code are joined where they overlap or touch in the text", () => {
  const of = comparisonOf(talk, [
    coded(talk, 0, "a", "One two."),
    coded(talk, 0, "a", "Three."),
    coded(talk, 0, "a", "Four."),
    coded(talk, 1, "a", "One two"),
    coded(talk, 1, "a", "two. Three."),
    coded(talk, 0, "b", "Three."),
  ]);
  const a = codeContinua(of).get(codeId("a")) ?? [];
  expect(a[0]).toMatchObject({ begin: 0, length: 18, labels: ["a"], coders: ["A", "B", "C"] });
  // The two answers stay two: there is a question between them.
  expect(shown(a)).toEqual([
    [1, "a", 0, 13],
    [0, "a", 0, 13],
    [0, "a", 13, 18],
  ]);
  expect(codeContinua(of).get(codeId("c"))?.[0]?.segments).toEqual([]);
  expect(shown(allCodesContinua(of))).toContainEqual([0, "b", 7, 13]);
});

test("where a coder put several codes on the same words, sets of codes are the labels", () => {
  const of = comparisonOf(talk, [
    coded(talk, 0, "b", "One two."),
    coded(talk, 0, "a", "two. Three."),
    coded(talk, 1, "a", "Three."),
  ]);
  expect(shown(codeSetContinua(of))).toEqual([
    [0, "b", 0, 3],
    [0, "a + b", 3, 7],
    [0, "a", 7, 13],
    [1, "a", 7, 13],
  ]);
});

test("a code that ends where its next stretch begins goes on as another piece", () => {
  const of = comparisonOf(talk, [coded(talk, 0, "a", "Three."), coded(talk, 0, "a", "Four.")]);
  expect(shown(codeSetContinua(of))).toEqual([
    [0, "a", 7, 13],
    [0, "a", 13, 18],
  ]);
});

test("transcripts are laid end to end", () => {
  const of = comparisonOf(talk, [coded(talk, 0, "a", "Four.")]);
  const twice = joinContinua([...allCodesContinua(of), ...allCodesContinua(of)]);
  expect(twice).toMatchObject({ length: 36, labels: ["a", "b", "c"] });
  expect(shown([twice])).toEqual([
    [0, "a", 13, 18],
    [0, "a", 31, 36],
  ]);
});

test("what is marked, and with what, is the same in every form", () => {
  fc.assert(
    fc.property(codedTranscript, ({ transcript, codings }) => {
      const of = comparisonOf(transcript, codings);
      const marks = new Set<string>();
      for (const { speech, code, coder } of segmentsOf(of))
        for (let at = speech.start; at < speech.end; at++) marks.add(`${coder} ${code} ${at}`);
      const marked = (continua: readonly Continuum[]) =>
        continua.flatMap(({ segments }) =>
          segments.flatMap(({ start, end, coder, label }) =>
            Array.from({ length: end - start }, (_, index) =>
              label.split(" + ").map((code) => `${coder} ${code} ${start + index}`),
            ).flat(),
          ),
        );
      const expected = [...marks].sort();
      expect(marked(allCodesContinua(of)).sort()).toEqual(expected);
      expect(marked([...codeContinua(of).values()].flat()).sort()).toEqual(expected);
      // Each once: so pieces with sets never overlap.
      expect(marked(codeSetContinua(of)).sort()).toEqual(expected);
    }),
  );
});
