import fc from "fast-check";
import { expect, test } from "vitest";
import { transcriptClusters, turnBlocks } from "../../../src/agreement/compare/clusters.ts";
import { compareTranscript } from "../../../src/agreement/compare/compare-transcript.ts";
import {
  allCodesContinua,
  codeContinua,
  codeSetContinua,
  codesAgainstOthers,
} from "../../../src/agreement/compare/continua.ts";
import { placeCodings } from "../../../src/agreement/compare/place-codings.ts";
import { byTurns, continuaOf, spanClusters } from "../../../src/agreement/compare/span-clusters.ts";
import type { Comparison } from "../../../src/agreement/comparison.ts";
import {
  codeSpanStatistics,
  spanStatistics,
} from "../../../src/agreement/intervals/span-statistics.ts";
import { spanSums } from "../../../src/agreement/intervals/span-sums.ts";
import type { Continuum, SpansMeasure } from "../../../src/agreement/measure.ts";
import { cuAlpha } from "../../../src/agreement/measures/spans/cu-alpha.ts";
import { kUAlpha } from "../../../src/agreement/measures/spans/k-u-alpha.ts";
import { uAlpha } from "../../../src/agreement/measures/spans/u-alpha.ts";
import { uAlphaBinary } from "../../../src/agreement/measures/spans/u-alpha-binary.ts";
import { defaultSpansOptions } from "../../../src/agreement/spans/options.ts";
import type { Quantity } from "../../../src/model/agreement.ts";
import { codeId, coderId } from "../../../src/model/ids.ts";
import { codedTranscript, codes, heard, itself } from "../compare/build.ts";
import { joinContinua } from "../compare/join-continua.ts";

// Against the measures themselves, which compute from a whole continuum: the drawn pieces laid end to end.

const study = fc
  .record({
    transcripts: fc.array(codedTranscript, { minLength: 1, maxLength: 4 }),
    times: fc.array(fc.nat({ max: 3 }), { minLength: 40, maxLength: 40 }),
    blocks: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ transcripts, times, blocks }) => {
    const comparison: Comparison = {
      coders: ["A", "B", "C"].map(coderId),
      codes: codes.map(codeId),
      unit: "turn",
      cover: "half",
      transcripts: transcripts.map(({ transcript, codings }) =>
        compareTranscript(
          placeCodings(transcript, codings, itself(...codes), heard),
          3,
          "turn",
          "half",
        ),
      ),
    };
    const turns = byTurns(comparison);
    const drawings = [transcriptClusters(turns), turnBlocks(turns, blocks)].map((clusters) =>
      spanClusters(comparison, clusters),
    );
    return { comparison, times, drawings };
  });

function repeated(pieces: readonly Continuum[], times: Int32Array): Continuum {
  const drawn = pieces.flatMap((piece, at) => Array.from({ length: times[at] ?? 0 }, () => piece));
  const [first] = pieces;
  return { ...joinContinua(drawn), coders: first?.coders ?? [] };
}

function computed(measure: SpansMeasure, continuum: Continuum, statistic: string) {
  const all = measure.compute(continuum, defaultSpansOptions);
  return numberOf(all.find((one) => one.statistic === statistic)?.estimate);
}

function numberOf(quantity: Quantity | undefined): number | string | undefined {
  return quantity?.kind === "value" ? quantity.value : quantity?.reason;
}

function expectSame(ours: number | string | undefined, naive: number | string | undefined): void {
  if (typeof naive === "number") expect(ours).toBeCloseTo(naive, 9);
  else expect(ours).toBe(naive);
}

test("of all codes: what was drawn gives what it gives laid end to end", () => {
  fc.assert(
    fc.property(study, ({ comparison, times, drawings }) => {
      const continua = codeSetContinua(comparison);
      const labels = [...new Set(continua.flatMap((one) => one.labels ?? []))];
      for (const clusters of drawings) {
        const pieces = continuaOf(continua, clusters);
        const drawn = Int32Array.from(clusters, (_, at) => times[at] ?? 0);
        const sums = spanSums(pieces, labels)(drawn);
        const whole = repeated(pieces, drawn);
        if (whole.length === 0) continue;
        expectSame(numberOf(spanStatistics.u_alpha(sums)), computed(uAlpha, whole, "u_alpha"));
        const where = computed(uAlphaBinary, whole, "u_alpha_binary");
        expectSame(numberOf(spanStatistics.u_alpha_binary(sums)), where);
        for (const id of ["cu_alpha", "cu_coverage"] as const)
          expectSame(numberOf(spanStatistics[id](sums)), computed(cuAlpha, whole, id));
      }
    }),
  );
});

test("of one code: the same", () => {
  fc.assert(
    fc.property(study, ({ comparison, times, drawings }) => {
      const id = codeId("a");
      const alone = codeContinua(comparison).get(id) ?? [];
      const against = codesAgainstOthers(comparison)(id);
      for (const clusters of drawings) {
        const drawn = Int32Array.from(clusters, (_, at) => times[at] ?? 0);
        for (const [continua, measure, statistics] of [
          [alone, uAlphaBinary, ["u_alpha_binary"]],
          [against, kUAlpha, ["k_u_alpha", "k_coverage"]],
        ] as const) {
          const pieces = continuaOf(continua, clusters);
          const labels = continua[0]?.labels ?? [];
          const whole = { ...repeated(pieces, drawn), labels };
          const sums = spanSums(pieces, labels)(drawn);
          for (const name of statistics)
            expectSame(
              numberOf(codeSpanStatistics[name].of(sums)),
              computed(measure, whole, `${name}[a]`),
            );
        }
      }
    }),
  );
});

test("blocks of turns, each once, are the whole: no unit is cut and none is lost", () => {
  let several = 0;
  fc.assert(
    fc.property(study, ({ comparison, drawings }) => {
      const continua = codeSetContinua(comparison);
      for (const clusters of drawings) {
        several += clusters.length > comparison.transcripts.length ? 1 : 0;
        const pieces = continuaOf(continua, clusters);
        const inPieces = pieces.flatMap(({ segments }) => segments).length;
        expect(inPieces).toBe(continua.flatMap(({ segments }) => segments).length);
        const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
        expect(length).toBe(continua.reduce((sum, one) => sum + one.length, 0));
      }
    }),
  );
  expect(several).toBeGreaterThan(0);
});

test("where no coder put two codes on the same words, (k)u-alpha is the one of all labels", () => {
  let compared = 0;
  fc.assert(
    fc.property(study, ({ comparison }) => {
      const all = joinContinua(allCodesContinua(comparison));
      const paper = computed(kUAlpha, all, "k_u_alpha[a]");
      if (paper === "overlapping-units" || paper === undefined) return;
      compared += 1;
      const own = joinContinua(codesAgainstOthers(comparison)(codeId("a")));
      expectSame(computed(kUAlpha, own, "k_u_alpha[a]"), paper);
      expectSame(computed(kUAlpha, own, "k_coverage[a]"), computed(kUAlpha, all, "k_coverage[a]"));
    }),
    { numRuns: 300 },
  );
  expect(compared).toBeGreaterThan(5);
});
