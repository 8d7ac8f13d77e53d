import type { Quantity } from "../../model/agreement.ts";
import { type CodeCounts, pairOffset } from "../code-counts.ts";
import { undefinedBecause, value } from "../measure.ts";
import { unitsOf, usesBy, usesOf } from "./tally.ts";

/** What to bear in mind when reading a code's coefficients. */
type CodeFlag =
  /** Fewer than 10 units on which anybody used it, or a prevalence below 5 %: kappas are unstable. */
  | "rare"
  /** One coder used it more than twice as often as another, and on 5 units or more. */
  | "bias"
  /** Nobody used it, or everybody on every unit. */
  | "no-variation";

/** How several coders used one code. All counts are of units. */
export type CodeSummary = {
  readonly units: number;
  /** Units on which each coder used it. */
  readonly uses: readonly number[];
  /** Units on which exactly j coders used it, at [j]. */
  readonly byPositives: readonly number[];
  /** Of two coders. */
  readonly crossed?: {
    readonly both: number;
    readonly onlyFirst: number;
    readonly onlySecond: number;
    readonly neither: number;
  };
  /** Units on which not all coders did the same. */
  readonly disagreements: number;
  /** Mean over coders of the share of units on which they used it. */
  readonly prevalence: Quantity;
  readonly flags: readonly CodeFlag[];
};

const fewUnits = 10;
const lowPrevalence = 0.05;
const muchMore = 2;
const enoughForBias = 5;

/** For two coders or more. */
export function summariseCode(counts: CodeCounts, coders: number): CodeSummary {
  const units = unitsOf(counts, coders);
  const byPositives = Array.from(counts.subarray(0, coders + 1));
  const [neither = 0, all = 0] = [byPositives[0], byPositives[coders]];
  const prevalence =
    units === 0
      ? undefinedBecause("no-pairable-units")
      : value(usesOf(counts, coders) / (units * coders));
  const summary = {
    units,
    uses: Array.from({ length: coders }, (_, g) => usesBy(counts, coders, g)),
    byPositives,
    disagreements: units - neither - all,
    prevalence,
  };
  const at = pairOffset(2, 0, 1);
  const [both = 0, onlyFirst = 0, onlySecond = 0] = counts.subarray(at, at + 3);
  return {
    ...summary,
    ...(coders === 2 ? { crossed: { both, onlyFirst, onlySecond, neither } } : {}),
    flags: flagsOf(summary),
  };
}

function flagsOf({
  units,
  uses,
  byPositives,
  prevalence,
}: Pick<CodeSummary, "units" | "uses" | "byPositives" | "prevalence">): readonly CodeFlag[] {
  if (prevalence.kind === "undefined") return [];
  if (prevalence.value === 0 || prevalence.value === 1) return ["no-variation"];
  const used = units - (byPositives[0] ?? 0);
  const flags: CodeFlag[] = [];
  if (used < fewUnits || prevalence.value < lowPrevalence) flags.push("rare");
  const most = Math.max(...uses);
  // Between none and one there is nothing to be seen.
  if (most >= enoughForBias && most > muchMore * Math.min(...uses)) flags.push("bias");
  return flags;
}
