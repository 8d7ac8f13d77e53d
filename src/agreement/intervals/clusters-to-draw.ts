import { type Cluster, transcriptClusters, turnBlocks } from "../compare/clusters.ts";
import type { ComparedTranscript, Comparison } from "../comparison.ts";

export type ClustersToDraw = {
  readonly kind: "transcript" | "block-of-turns";
  /** Blocks of one transcript are more alike than transcripts are: an interval from them is too narrow. */
  readonly optimistic: boolean;
  readonly clusters: readonly Cluster[];
};

const enoughTranscripts = 8;

/**
 * What a bootstrap draws: the transcripts, where there are 8 or more; otherwise blocks of turns, n^(1/3)
 * turns each where transcripts have n, the order of growth that is best for a variance.
 *
 * Hall, P., Horowitz, J. L., & Jing, B.-Y. (1995). On blocking rules for the bootstrap with dependent
 * data. Biometrika, 82(3), 561-574. https://doi.org/10.1093/biomet/82.3.561
 */
export function clustersToDraw(comparison: Pick<Comparison, "transcripts">): ClustersToDraw {
  const { transcripts } = comparison;
  if (transcripts.length >= enoughTranscripts)
    return {
      kind: "transcript",
      optimistic: false,
      clusters: transcriptClusters(comparison),
    };
  const turns = transcripts.reduce((sum, transcript) => sum + turnsIn(transcript), 0);
  const length = Math.cbrt(turns / Math.max(1, transcripts.length));
  const count = Math.round(turns / Math.max(1, length));
  return { kind: "block-of-turns", optimistic: true, clusters: turnBlocks(comparison, count) };
}

function turnsIn({ units }: ComparedTranscript): number {
  return units.filter(({ turn }, at) => units[at - 1]?.turn !== turn).length;
}
