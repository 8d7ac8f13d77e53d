import { expect, test } from "vitest";
import { codeCoefficients } from "../../src/agreement/codes/coefficients.ts";
import { analyticCodeInterval } from "../../src/agreement/intervals/analytic-interval.ts";
import { bootstrapInterval } from "../../src/agreement/intervals/bootstrap-interval.ts";
import { codeReplicates } from "../../src/agreement/intervals/code-replicates.ts";
import { bootstrap } from "../../src/agreement/intervals/draws.ts";
import type { IntervalOutcome } from "../../src/agreement/intervals/outcome.ts";
import { asNumber } from "../../src/agreement/intervals/replicates.ts";
import { seededRandom } from "../../src/model/random.ts";
import { sumOf } from "../agreement/intervals/sum-of.ts";
import {
  atRandom,
  countTurns,
  type Model,
  models,
  simulate,
  type Turn,
  truth,
} from "./coverage-model.ts";

/**
 * How often a nominal 95 % interval holds the truth, where transcripts are what was sampled.
 * `SIXPHASE_COVERAGE=1000 npx vitest run tests/reference/coverage.test.ts` prints the table from as
 * many simulated studies each; without it a few studies guard against gross errors.
 */
const studies = Number(process.env["SIXPHASE_COVERAGE"] ?? 0);
const few = studies === 0;

const coefficients = { kappa: "cohen_kappa", alpha: "krippendorff_alpha[nominal]" } as const;
const names = ["kappa", "alpha"] as const;

type Tally = { held: number; given: number; width: number };

/** Of every method and coefficient: studies in which the interval held the truth, and had an interval. */
function measure(model: Model, transcripts: number, runs: number, replicates: number) {
  const random = seededRandom(20_260 + transcripts);
  const target = truth(model);
  const tallies = new Map<string, Tally>();
  for (let run = 0; run < runs; run++) {
    const study = simulate(model, transcripts, random);
    for (const [key, name, outcome] of intervals(study, run, replicates)) {
      const id = `${key} ${name}`;
      const tally = tallies.get(id) ?? { held: 0, given: 0, width: 0 };
      tallies.set(id, tally);
      if (outcome.kind === "none") continue;
      const { low, high } = outcome.interval;
      tally.given += 1;
      tally.width += high - low;
      if (low <= target[name] && target[name] <= high) tally.held += 1;
    }
  }
  return tallies;
}

function* intervals(
  study: readonly (readonly Turn[])[],
  seed: number,
  replicates: number,
): Generator<readonly [string, (typeof names)[number], IntervalOutcome]> {
  const byTranscript = study.map(countTurns);
  const all = sumOf(byTranscript);
  // Blocks of 5 turns: the cube root of 100.
  const blocks = study.flatMap((turns) =>
    Array.from({ length: turns.length / 5 }, (_, at) =>
      countTurns(turns.slice(5 * at, 5 * at + 5)),
    ),
  );
  const functions = names.map((name) => codeCoefficients[coefficients[name]]);
  const byKind = [byTranscript, blocks].map((clusters) =>
    codeReplicates(bootstrap(clusters.length, replicates, seed), clusters, 2, functions),
  );
  for (const [at, name] of names.entries()) {
    const estimate = asNumber(codeCoefficients[coefficients[name]](all, 2));
    const [transcripts, turns] = [byKind[0]?.[at], byKind[1]?.[at]];
    if (transcripts === undefined || turns === undefined || Number.isNaN(estimate)) continue;
    const level = 0.95;
    yield [
      "percentile",
      name,
      bootstrapInterval(transcripts, estimate, { method: "percentile", level }),
    ];
    yield ["bca", name, bootstrapInterval(transcripts, estimate, { method: "bca", level })];
    yield ["blocks", name, bootstrapInterval(turns, estimate, { method: "percentile", level })];
    yield ["analytic", name, analyticCodeInterval(coefficients[name], all, 2, "turn", level)];
  }
}

test.runIf(few)(
  "of a common code in 20 transcripts, and of fewer where units count as independent",
  () => {
    const [common] = models;
    if (common === undefined) throw new Error("no model");
    const tallies = measure(common, 20, 60, 300);
    const coverage = (id: string) => {
      const { held, given } = tallies.get(id) ?? { held: 0, given: 1 };
      return held / given;
    };
    for (const name of names) {
      expect(coverage(`percentile ${name}`)).toBeGreaterThan(0.8);
      expect(coverage(`bca ${name}`)).toBeGreaterThan(0.8);
      expect(coverage(`analytic ${name}`)).toBeLessThan(coverage(`percentile ${name}`));
      expect(coverage(`blocks ${name}`)).toBeLessThan(coverage(`percentile ${name}`));
    }
  },
);

test.each(models)("the truth of a $name is what very many transcripts show", (model) => {
  const counts = countTurns(simulate(model, 4000, seededRandom(1)).flat());
  for (const name of names) {
    const found = asNumber(codeCoefficients[coefficients[name]](counts, 2));
    expect(Math.abs(found - truth(model)[name])).toBeLessThan(0.02);
  }
});

test("two coders at random come out at 0", () => {
  const runs = few ? 400 : 10 * studies;
  const random = seededRandom(5);
  for (const name of names) {
    const found = Array.from({ length: runs }, () =>
      asNumber(
        codeCoefficients[coefficients[name]](countTurns(simulate(atRandom, 8, random).flat()), 2),
      ),
    );
    const mean = found.reduce((sum, value) => sum + value, 0) / runs;
    const variance = found.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (runs - 1);
    const error = Math.sqrt(variance / runs);
    if (!few)
      print(`at random, ${name}: mean ${mean.toFixed(5)}, standard error ${error.toFixed(5)}`);
    expect(Math.abs(mean)).toBeLessThan(4 * error);
  }
});

test.runIf(!few)("the table", { timeout: 3_600_000 }, () => {
  print(`${studies} studies each, 1,000 replicates; coverage (no interval), mean width`);
  for (const model of models) {
    const study = `${model.name} (${truth(model).kappa.toFixed(3)})`;
    for (const transcripts of [4, 8, 20, 40])
      for (const [id, tally] of measure(model, transcripts, studies, 1000)) {
        print(`${study}, ${transcripts} transcripts, ${id}: ${line(tally)}`);
      }
  }
  expect(studies).toBeGreaterThan(0);
});

function line({ held, given, width }: Tally): string {
  if (given === 0) return "no interval";
  const [coverage, none] = [held / given, 1 - given / studies].map((share) =>
    (100 * share).toFixed(1),
  );
  return `${coverage} % (${none} %), ${(width / given).toFixed(3)}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
