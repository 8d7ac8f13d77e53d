import { addCounts, type CodeCounts } from "../../../src/agreement/code-counts.ts";

export function sumOf(clusters: readonly CodeCounts[]): CodeCounts {
  const sum = new Float64Array(clusters[0]?.length ?? 0);
  for (const cluster of clusters) addCounts(sum, cluster);
  return sum;
}
