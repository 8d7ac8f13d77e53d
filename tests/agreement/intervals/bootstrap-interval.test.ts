import { expect, test } from "vitest";
import { codeCoefficients } from "../../../src/agreement/codes/coefficients.ts";
import {
  type BootstrapOptions,
  bootstrapInterval,
} from "../../../src/agreement/intervals/bootstrap-interval.ts";
import { codeReplicates } from "../../../src/agreement/intervals/code-replicates.ts";
import { bootstrap, type Draws } from "../../../src/agreement/intervals/draws.ts";
import { asNumber } from "../../../src/agreement/intervals/replicates.ts";
import { crossed } from "../codes/crossed.ts";
import { sumOf } from "./sum-of.ts";

// Twelve transcripts: units that both coders coded, only the first, only the second, neither.
const clusters = [
  crossed(5, 1, 0, 24),
  crossed(2, 2, 1, 35),
  crossed(0, 0, 0, 20),
  crossed(9, 0, 2, 40),
  crossed(1, 3, 0, 16),
  crossed(4, 1, 1, 30),
  crossed(0, 1, 0, 25),
  crossed(7, 2, 3, 28),
  crossed(3, 0, 0, 50),
  crossed(2, 0, 4, 34),
  crossed(6, 1, 1, 22),
  crossed(1, 0, 0, 44),
];

// R 4.2.2, boot 1.3-28.1: boot.ci and bca.ci on the same 999 draws, and percentile and BCa from 100,000
// draws of its own. Made by boot-reference.R.
const fromR = [
  {
    id: "cohen_kappa",
    estimate: 0.7463992428,
    percentile: [0.6290163978, 0.8381648601],
    bca: [0.6287287694, 0.838105227],
    ownDraws: { percentile: [0.6245, 0.8396], bca: [0.6277, 0.8414] },
  },
  {
    id: "krippendorff_alpha[nominal]",
    estimate: 0.746690203,
    percentile: [0.6294105921, 0.8383437323],
    bca: [0.6287935606, 0.8382725135],
    ownDraws: { percentile: [0.6247, 0.8397], bca: [0.628, 0.8416] },
  },
  {
    id: "positive_agreement",
    estimate: 0.7766990291,
    percentile: [0.6727272727, 0.8571428571],
    bca: [0.6666666667, 0.8537252265],
    ownDraws: { percentile: [0.6667, 0.8593], bca: [0.6667, 0.8598] },
  },
] as const;

test.each(fromR)("$id: percentile and BCa are those of R's boot", (expected) => {
  const draws = parkMillerDraws(999, clusters.length);
  for (const method of ["percentile", "bca"] as const) {
    const [low, high] = endsOf(expected.id, draws, method);
    expect(low).toBeCloseTo(expected[method][0], 9);
    expect(high).toBeCloseTo(expected[method][1], 9);
  }
});

test.each(fromR)("$id: our own draws agree with those of R", (expected) => {
  const draws = bootstrap(clusters.length, 20_000, 7);
  for (const method of ["percentile", "bca"] as const) {
    const [low, high] = endsOf(expected.id, draws, method);
    // The 2.5 % quantile of 20,000 replicates has a standard error of about 0.0012 here.
    expect(Math.abs((low ?? 0) - expected.ownDraws[method][0])).toBeLessThan(0.005);
    expect(Math.abs((high ?? 0) - expected.ownDraws[method][1])).toBeLessThan(0.005);
  }
});

const fourWithout = Array.from({ length: 4 }, () => crossed(0, 0, 0, 25));
const options: BootstrapOptions = { method: "percentile", level: 0.95 };

test("undefined replicates are left out and counted", () => {
  // Used in two of six transcripts: a replicate has neither with probability (4/6)^6 = 0.088.
  const rare = [crossed(3, 1, 0, 20), crossed(2, 0, 1, 20), ...fourWithout];
  const outcome = intervalOf("krippendorff_alpha[nominal]", rare);
  if (outcome.kind !== "interval") throw new Error(outcome.reason);
  const { replicates = 0, undefinedReplicates = 0 } = outcome.interval;
  expect(replicates + undefinedReplicates).toBe(2000);
  expect(Math.abs(undefinedReplicates / 2000 - (4 / 6) ** 6)).toBeLessThan(0.025);
});

test.each([
  ["four clusters", clusters.slice(0, 4), "too-few-clusters"],
  ["used in one of them alone", [crossed(3, 1, 0, 20), ...fourWithout], "one-cluster-decides"],
  ["no disagreement", Array.from({ length: 9 }, () => crossed(3, 0, 0, 9)), "no-spread"],
] as const)("no interval: %s", (_, few, reason) => {
  expect(intervalOf("krippendorff_alpha[nominal]", few)).toEqual({ kind: "none", reason });
});

test("no interval: fewer replicates than the level needs", () => {
  const draws = bootstrap(clusters.length, 38, 1);
  expect(intervalOf("cohen_kappa", clusters, options, draws)).toEqual({
    kind: "none",
    reason: "too-few-replicates",
  });
  const enough = bootstrap(clusters.length, 39, 1);
  expect(intervalOf("cohen_kappa", clusters, options, enough).kind).toBe("interval");
});

test("no BCa where no replicate lies below the estimate", () => {
  const draws = bootstrap(clusters.length, 500, 1);
  const [replicates] = codeReplicates(draws, clusters, 2, [codeCoefficients.cohen_kappa]);
  if (replicates === undefined) throw new Error("no replicates");
  expect(bootstrapInterval(replicates, -0.9, { method: "bca", level: 0.95 })).toEqual({
    kind: "none",
    reason: "correction-infinite",
  });
});

function intervalOf(
  id: keyof typeof codeCoefficients,
  of: Parameters<typeof codeReplicates>[1],
  how: BootstrapOptions = options,
  draws: Draws = bootstrap(of.length, 2000, 1),
) {
  const [replicates] = codeReplicates(draws, of, 2, [codeCoefficients[id]]);
  if (replicates === undefined) throw new Error("no replicates");
  return bootstrapInterval(replicates, asNumber(codeCoefficients[id](sumOf(of), 2)), how);
}

function endsOf(
  id: keyof typeof codeCoefficients,
  draws: Draws,
  method: BootstrapOptions["method"],
) {
  const outcome = intervalOf(id, clusters, { method, level: 0.95 }, draws);
  return outcome.kind === "interval" ? [outcome.interval.low, outcome.interval.high] : [];
}

/** The draws of boot-reference.R. */
function parkMillerDraws(replicates: number, clusterCount: number): Draws {
  const times = new Int32Array(replicates * clusterCount);
  let state = 1;
  for (let replicate = 0; replicate < replicates; replicate++)
    for (let draw = 0; draw < clusterCount; draw++) {
      state = (16807 * state) % 2147483647;
      const at = (state % clusterCount) * replicates + replicate;
      times[at] = (times[at] ?? 0) + 1;
    }
  return { seed: 1, replicates, sizes: new Int32Array(clusterCount).fill(1), times };
}
