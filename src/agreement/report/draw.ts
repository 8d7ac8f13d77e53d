import type { Quantity } from "../../model/agreement.ts";
import type { Drawn, FigureInterval, IntervalSettings } from "../../model/agreement-report.ts";
import type { Cluster } from "../compare/clusters.ts";
import { transcriptClusters } from "../compare/clusters.ts";
import type { Comparison } from "../comparison.ts";
import { bootstrapInterval } from "../intervals/bootstrap-interval.ts";
import { clustersToDraw } from "../intervals/clusters-to-draw.ts";
import { bootstrap, type Draws } from "../intervals/draws.ts";
import type { Replicates } from "../intervals/replicates.ts";
import { withoutInterval } from "./figures.ts";

/** The clusters of a comparison, and what was drawn of them where intervals come from a bootstrap. */
export type Drawing = {
  readonly clusters: readonly Cluster[];
  readonly draws: Draws | undefined;
  readonly drawn: Drawn | undefined;
};

export function drawFrom(comparison: Comparison, settings: IntervalSettings): Drawing {
  const { method, replicates, seed } = settings;
  if (method === "none" || method === "analytic")
    return { clusters: transcriptClusters(comparison), draws: undefined, drawn: undefined };
  const { clusters, kind, optimistic } = clustersToDraw(comparison);
  return {
    clusters,
    draws: bootstrap(clusters.length, replicates, seed),
    drawn: { kind, optimistic, clusters: clusters.length },
  };
}

/** The interval of a figure from its replicates; why none, where there is none. */
export function intervalFrom(
  replicates: Replicates | undefined,
  estimate: Quantity,
  { method, level }: IntervalSettings,
): FigureInterval {
  if (replicates === undefined || method === "none" || method === "analytic")
    return withoutInterval("not-computed");
  if (estimate.kind === "undefined") return withoutInterval("undefined");
  return bootstrapInterval(replicates, estimate.value, { method, level });
}
