import { addUnits, type CodeCounts, emptyCounts } from "../../agreement/code-counts.ts";
import { type CodeCoefficientId, codeCoefficients } from "../../agreement/codes/coefficients.ts";
import { codeReplicates } from "../../agreement/intervals/code-replicates.ts";
import { type Draws, drawBlocks } from "../../agreement/intervals/draws.ts";
import { meanReplicates, type Replicates } from "../../agreement/intervals/replicates.ts";
import { perCodeMeasures } from "../../agreement/measures/sets/per-code.ts";
import { missing } from "../../agreement/ratings.ts";
import type { CodeUseRow, EstimateRow } from "../../model/table-agreement.ts";
import { type CodeUse, setsOfCode } from "../code-matrix.ts";
import { incompleteReplicates } from "./incomplete-replicates.ts";
import { isBootstrap, withBootstrap, withFormula } from "./intervals.ts";
import type { EstimateOptions } from "./options.ts";
import { rowOf, type Substitute, withSubstitute } from "./row.ts";

/** Numbers of draws that are in memory at once: 16 MB. */
const mostDrawn = 4_000_000;

/** What the counts of a code give quickly, by the name that it has for the measures. */
const quick: Readonly<Record<string, CodeCoefficientId>> = {
  per_code_percent: "percent_agreement",
  per_code_f1: "positive_agreement",
  per_code_alpha: "krippendorff_alpha[nominal]",
  per_code_kappa: "cohen_kappa",
  per_code_ac1: "gwet_ac1",
};

export type MatricesEstimate = {
  readonly codes: readonly CodeUseRow[];
  /** Means over the codes, and pooled kappa. */
  readonly overall: readonly EstimateRow[];
};

/**
 * Each code of 0/1 matrices on its own, and means over codes: undefined ones are left out of a mean and
 * counted.
 */
export function estimateMatrices(
  use: CodeUse,
  options: EstimateOptions,
  substitute: Substitute,
): MatricesEstimate {
  const measures = perCodeMeasures.filter(
    ({ coders }) => coders === "any" || use.coders.length === 2,
  );
  const replicates = replicatesOfCodes(
    use,
    options,
    measures.map(({ id }) => id),
  );
  const codes = use.codes.map((code, k): CodeUseRow => {
    const estimates = measures.flatMap(({ compute }, which) =>
      compute(setsOfCode(use, k), { parameter: code }).map((estimate) => {
        const row = rowOf(estimate);
        const drawn = replicates?.[k]?.[which];
        const { interval } = options;
        return drawn !== undefined && isBootstrap(interval)
          ? withBootstrap(row, drawn, interval)
          : withFormula(row, interval);
      }),
    );
    return {
      code,
      ...usesOf(use, k),
      estimates: estimates.map((row) => withSubstitute(row, substitute)),
    };
  });
  const means = measures.map(({ id }, which) =>
    meanOver(
      id,
      codes,
      which,
      replicates?.map((ofCode) => ofCode[which]),
      options,
    ),
  );
  return { codes, overall: [...means, ...pooledKappa(codes)] };
}

/** Of each code and id; undefined where no bootstrap was asked for. */
function replicatesOfCodes(
  use: CodeUse,
  { interval, replicates, seed }: EstimateOptions,
  ids: readonly string[],
): readonly (readonly Replicates[])[] | undefined {
  if (!isBootstrap(interval)) return undefined;
  const coders = use.coders.length;
  const coefficients = ids.flatMap((id) => {
    const name = quick[id];
    return name === undefined ? [] : [codeCoefficients[name]];
  });
  const codes = use.used.map((values): ((block: Draws) => readonly Replicates[]) => {
    if (values.includes(missing)) return incompleteReplicates(values, coders, ids);
    const counts = countsOfUnits(values, coders);
    return (block) => codeReplicates(block, counts, coders, coefficients);
  });
  // Every code in some replicates before the next ones, so that each is drawn once and few are in memory.
  let all: readonly (readonly Replicates[])[] = [];
  let done = 0;
  for (const block of drawBlocks(use.units.length, replicates, seed, mostDrawn)) {
    const found = codes.map((replicatesIn) => replicatesIn(block));
    if (done === 0)
      all = found.map((ofCode) =>
        ofCode.map((one) => ({ ...one, values: new Float64Array(replicates) })),
      );
    found.forEach((ofCode, k) => {
      ofCode.forEach(({ values }, which) => {
        all[k]?.[which]?.values.set(values, done);
      });
    });
    done += block.replicates;
  }
  return all;
}

/** The counts of each unit; units that look the same share one. */
function countsOfUnits(values: Int32Array, coders: number): readonly CodeCounts[] {
  const known = new Map<string, CodeCounts>();
  const counts: CodeCounts[] = [];
  for (let start = 0; start < values.length; start += coders) {
    const cells = Array.from(values.subarray(start, start + coders), (cell) => cell === 1);
    const key = cells.join();
    const before = known.get(key) ?? emptyCounts(coders);
    if (!known.has(key)) {
      addUnits(before, cells);
      known.set(key, before);
    }
    counts.push(before);
  }
  return counts;
}

function usesOf({ coders, used }: CodeUse, code: number): Omit<CodeUseRow, "code" | "estimates"> {
  const m = coders.length;
  const values = used[code] ?? new Int32Array(0);
  const uses = coders.map(() => 0);
  const found = { units: 0, all: 0, some: 0, none: 0 };
  for (let start = 0; start < values.length; start += m) {
    const cells = Array.from(values.subarray(start, start + m));
    const rated = cells.filter((cell) => cell !== missing).length;
    if (rated < 2) continue;
    const positive = cells.filter((cell) => cell === 1).length;
    found.units += 1;
    found[positive === 0 ? "none" : positive === rated ? "all" : "some"] += 1;
    cells.forEach((cell, coder) => {
      if (cell === 1) uses[coder] = (uses[coder] ?? 0) + 1;
    });
  }
  return { ...found, uses };
}

function meanOver(
  id: string,
  codes: readonly CodeUseRow[],
  which: number,
  replicates: readonly (Replicates | undefined)[] | undefined,
  { interval }: EstimateOptions,
): EstimateRow {
  const statistic = `mean_${id}`;
  const values = codes.flatMap(({ estimates }) => estimates[which]?.value ?? []);
  const total = values.reduce((sum, value) => sum + value, 0);
  const mean = {
    counted: values.length,
    undefined: codes.length - values.length,
    withZeros: total / codes.length,
  };
  if (values.length === 0) {
    const reason = codes[0]?.estimates[which]?.reason ?? "no-pairable-units";
    return { statistic, value: undefined, reason, mean };
  }
  const row = { statistic, value: total / values.length, mean };
  const [first, ...others] = (replicates ?? []).flatMap((one) => one ?? []);
  return first === undefined || !isBootstrap(interval)
    ? withFormula(row, interval)
    : withBootstrap(row, meanReplicates(first, ...others), interval);
}

/**
 * Kappa of the mean observed and the mean expected agreement over codes. Codes nobody used count too:
 * on them all agree, as chance would have it.
 *
 * De Vries, H., Elliott, M. N., Kanouse, D. E., & Teleki, S. S. (2008). Using pooled kappa to summarize
 * interrater agreement across many items. Field Methods, 20(3), 272-282.
 * https://doi.org/10.1177/1525822X08317166
 */
function pooledKappa(codes: readonly CodeUseRow[]): readonly EstimateRow[] {
  const statistic = "pooled_kappa";
  const kappas = codes.flatMap(({ estimates }) =>
    estimates.filter((row) => row.statistic.startsWith("per_code_kappa[")),
  );
  if (kappas.length === 0) return [];
  const both = kappas.flatMap(({ observed, expected, reason }) => {
    if (observed !== undefined && expected !== undefined) return [{ observed, expected }];
    return reason === "code-unused" ? [{ observed: 1, expected: 1 }] : [];
  });
  const mean = (of: (one: { observed: number; expected: number }) => number) =>
    both.reduce((sum, one) => sum + of(one), 0) / both.length;
  const [observed, expected] = [mean((one) => one.observed), mean((one) => one.expected)];
  if (both.length === 0 || expected >= 1)
    return [{ statistic, value: undefined, reason: "no-variation" }];
  return [{ statistic, value: (observed - expected) / (1 - expected), observed, expected }];
}
