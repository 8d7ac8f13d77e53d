import type { NoAgreementReason } from "../model/agreement.ts";
import { type Matrix, matrixOf } from "./matrix.ts";
import type { Level } from "./ratings.ts";
import { numericScores } from "./scores.ts";

/**
 * Krippendorff's squared differences between categories, by level of measurement.
 *
 *     nominal   0 for the same category, 1 otherwise
 *     ordinal   (n_k/2 + what lies between + n_l/2)^2, n the pairable values of a category
 *     interval  (x - y)^2
 *     ratio     ((x - y) / (x + y))^2
 *
 * Ordinal takes the order of the categories, interval and ratio need numbers, ratio none below 0.
 * `values` are the pairable values of each category.
 *
 * Krippendorff, K. (2011). Computing Krippendorff's alpha-reliability. University of Pennsylvania.
 */
export function levelDistances(
  level: Level,
  categories: readonly string[],
  values: Float64Array,
): Matrix | NoAgreementReason {
  const size = categories.length;
  switch (level) {
    case "nominal":
      return matrixOf(size, (k, l) => (k === l ? 0 : 1));
    case "ordinal": {
      const middles = ranksInMiddle(values);
      return matrixOf(size, (k, l) => ((middles[k] ?? 0) - (middles[l] ?? 0)) ** 2);
    }
    case "interval":
    case "ratio": {
      const scores = numericScores(categories);
      if (scores === undefined || (level === "ratio" && scores.some((score) => score < 0)))
        return "not-numeric";
      const score = (index: number) => scores[index] ?? 0;
      return matrixOf(size, (k, l) => numericDistance(level, score(k), score(l)));
    }
  }
}

function numericDistance(level: "interval" | "ratio", x: number, y: number): number {
  if (x === y) return 0;
  return level === "interval" ? (x - y) ** 2 : ((x - y) / (x + y)) ** 2;
}

/** Mean rank of each category's values, from 0: the values below it and half of its own. */
function ranksInMiddle(values: Float64Array): Float64Array {
  let below = 0;
  return values.map((count) => {
    const middle = below + count / 2;
    below += count;
    return middle;
  });
}

/** A table of disagreements given by the user: a number for each pair of categories. */
export function customDistances(
  categories: readonly string[],
  table: readonly (readonly number[])[] | undefined,
): Matrix | NoAgreementReason {
  const size = categories.length;
  if (table?.length !== size || table.some((row) => row.length !== size)) return "not-numeric";
  return matrixOf(size, (k, l) => table[k]?.[l] ?? 0);
}

export function isLevel(name: string): name is Level {
  return levels.has(name);
}

const levels: ReadonlySet<string> = new Set<Level>(["nominal", "ordinal", "interval", "ratio"]);
