import type { NodeId } from "../../model/ids.ts";
import { addUnits, type CodeCounts, emptyCounts } from "../code-counts.ts";
import type { Comparison } from "../comparison.ts";
import { type Cluster, transcriptClusters } from "./clusters.ts";

/**
 * How the coders used one code in each cluster of units; by transcript where none are given. Costs the
 * units that somebody gave the code, not all of them.
 */
export function codeCountsOf(
  comparison: Pick<Comparison, "coders" | "transcripts">,
  code: NodeId,
  clusters: readonly Cluster[] = transcriptClusters(comparison),
): readonly CodeCounts[] {
  const { coders, transcripts } = comparison;
  const nobody: readonly boolean[] = coders.map(() => false);
  const counts = clusters.map(() => emptyCounts(coders.length));
  const weightLeft = clusters.map(({ weight }) => weight);
  let offset = 0;
  let at = 0;
  for (const { used, units } of transcripts) {
    eachUsedUnit(used.get(code) ?? [], (unit, usedBy) => {
      while ((clusters[at]?.last ?? Number.POSITIVE_INFINITY) <= offset + unit) at += 1;
      const sums = counts[at];
      const weight = units[unit]?.weight ?? 0;
      if (sums === undefined || offset + unit < (clusters[at]?.first ?? 0)) return;
      addUnits(sums, usedBy, weight);
      weightLeft[at] = (weightLeft[at] ?? 0) - weight;
    });
    offset += units.length;
  }
  counts.forEach((sums, index) => {
    addUnits(sums, nobody, weightLeft[index] ?? 0);
  });
  return counts;
}

/** Calls `visit` for each unit that somebody gave the code, in order, with who did. */
export function eachUsedUnit(
  coders: readonly (readonly number[])[],
  visit: (unit: number, usedBy: readonly boolean[]) => void,
): void {
  const next = coders.map(() => 0);
  const usedBy = coders.map(() => false);
  for (;;) {
    let unit = Number.POSITIVE_INFINITY;
    coders.forEach((units, coder) => {
      unit = Math.min(unit, units[next[coder] ?? 0] ?? unit);
    });
    if (unit === Number.POSITIVE_INFINITY) return;
    coders.forEach((units, coder) => {
      const at = next[coder] ?? 0;
      usedBy[coder] = units[at] === unit;
      if (usedBy[coder] === true) next[coder] = at + 1;
    });
    visit(unit, usedBy);
  }
}
