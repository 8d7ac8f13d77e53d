import fc from "fast-check";
import { expect, test } from "vitest";
import { compareTranscript } from "../../../src/agreement/compare/compare-transcript.ts";
import { placeCodings } from "../../../src/agreement/compare/place-codings.ts";
import type { Comparison } from "../../../src/agreement/comparison.ts";
import { codingsOnUnits } from "../../../src/agreement/evaluate/codings-on-units.ts";
import { evaluationErrors } from "../../../src/agreement/evaluate/errors.ts";
import type { Coding } from "../../../src/model/coding.ts";
import { codeId, coderId } from "../../../src/model/ids.ts";
import type { Cover } from "../../../src/model/unit-kind.ts";
import { codedTranscript, codes, heard, itself } from "../compare/build.ts";

const units = ["turn", "paragraph", "sentence", "excerpt", "transcript"] as const;
const covers: readonly Cover[] = ["half", "any", "half-unit", "starts-in"];
const coders = ["Ann", "rules"].map(coderId);

test("the codings behind a unit are those by which it is counted", () => {
  fc.assert(
    fc.property(
      codedTranscript,
      fc.constantFrom(...units),
      fc.constantFrom(...covers),
      ({ transcript, codings: all }, unit, cover) => {
        const spans = all.filter(({ coder }) => coder < 2);
        const codings = spans.map(({ span, code, coder }): Coding => {
          const excerpt = transcript.text.slice(span.start, span.end);
          return {
            ...{
              transcript: transcript.id,
              span,
              code,
              excerpt,
              coder: coders[coder] ?? coderId(""),
            },
            ...{ theme: undefined, participant: undefined, speaker: undefined, turn: 1, line: 1 },
            ...{ milliseconds: undefined, rules: [], evidence: [], note: "", extra: {} },
          };
        });
        const placed = placeCodings(transcript, spans, itself(...codes), heard);
        const compared = compareTranscript(placed, 2, unit, cover);
        const onUnits = codingsOnUnits(placed, compared.units, codings, cover);
        for (const code of codes.map(codeId))
          coders.forEach((coder, at) => {
            const behind = [...onUnits]
              .filter(([, on]) => on.some((one) => one.code === code && one.coder === coder))
              .map(([index]) => index);
            expect(behind.sort((a, b) => a - b)).toEqual(compared.used.get(code)?.[at] ?? []);
          });
        const comparison: Comparison = {
          ...{ coders, unit, cover, transcripts: [compared] },
          codes: codes.map(codeId),
        };
        const errors = evaluationErrors({
          comparison,
          codings: new Map([[transcript.id, onUnits]]),
        });
        const points = [...transcript.text];
        for (const { codings: behind, kind, place } of errors) {
          expect(behind.length, `${kind} in unit ${place.number}`).toBeGreaterThan(0);
          for (const { start, end, excerpt } of behind)
            expect(isCutInHalf(excerpt) || points.slice(start, end).join("") === excerpt).toBe(
              true,
            );
        }
      },
    ),
  );
});

/** An excerpt that begins or ends inside an emoji, which no reader makes. */
function isCutInHalf(excerpt: string): boolean {
  return /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(excerpt);
}
