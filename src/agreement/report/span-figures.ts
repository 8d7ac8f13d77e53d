import type { AgreementFigure, SpanAgreement } from "../../model/agreement-report.ts";
import type { NodeId } from "../../model/ids.ts";
import { transcriptClusters } from "../compare/clusters.ts";
import { codeContinua, codeSetContinua, codesAgainstOthers } from "../compare/continua.ts";
import { byTurns, continuaOf, type SpanCluster, spanClusters } from "../compare/span-clusters.ts";
import type { Comparison } from "../comparison.ts";
import { clustersToDraw } from "../intervals/clusters-to-draw.ts";
import { bootstrap, type Draws } from "../intervals/draws.ts";
import { jointReplicates } from "../intervals/replicates.ts";
import {
  codeSpanStatistics,
  type SpanStatistic,
  type SpanStatisticId,
  spanStatistics,
} from "../intervals/span-statistics.ts";
import { spanSums } from "../intervals/span-sums.ts";
import type { Continuum } from "../measure.ts";
import { intervalFrom } from "./draw.ts";
import { figure, withoutInterval } from "./figures.ts";
import type { FurtherSpanFigure, TableOptions } from "./report-options.ts";

type Options = Pick<TableOptions, "furtherSpans" | "interval" | "zeroDivision" | "names">;

const usual: readonly SpanStatisticId[] = ["u_alpha_binary", "cu_alpha", "cu_coverage"];

/**
 * Where coders mark text, and what they call it where two did: |u-alpha, cu-alpha and its coverage, on
 * the characters of all transcripts, so that no unit and no cover rule comes into it. The transcripts
 * are laid end to end; a bootstrap draws transcripts, or blocks of turns where those are few.
 */
export function spanFigures(comparison: Comparison, options: Options): SpanAgreement {
  if (comparison.transcripts.length === 0) return { figures: [], codes: [], drawn: undefined };
  const drawing = drawSpans(comparison, options);
  const further = (options.furtherSpans ?? []).flatMap((one) =>
    one.kind === "all-codes" ? [one.id] : [],
  );
  const ids = [...new Set([...usual, ...further])];
  const figures = figuresOf(
    codeSetContinua(comparison),
    ids.map((id) => ({ statistic: id, of: spanStatistics[id] })),
    drawing,
    options,
  );
  return { figures, codes: codesOf(comparison, drawing, options), drawn: drawing.drawn };
}

type Drawing = {
  readonly clusters: readonly SpanCluster[];
  readonly draws: Draws | undefined;
  readonly drawn: SpanAgreement["drawn"];
};

function drawSpans(comparison: Comparison, { interval }: Options): Drawing {
  const turns = byTurns(comparison);
  const { method, replicates, seed } = interval;
  if (method === "none" || method === "analytic") {
    const clusters = spanClusters(comparison, transcriptClusters(turns));
    return { clusters, draws: undefined, drawn: undefined };
  }
  const { kind, optimistic, clusters: chosen } = clustersToDraw(turns);
  const clusters = spanClusters(comparison, chosen);
  return {
    clusters,
    draws: bootstrap(clusters.length, replicates, seed),
    drawn: { kind, optimistic, clusters: clusters.length },
  };
}

type Wanted = { readonly statistic: string; readonly of: SpanStatistic };

function figuresOf(
  continua: readonly Continuum[],
  wanted: readonly Wanted[],
  { clusters, draws }: Drawing,
  { interval: settings, zeroDivision }: Options,
): readonly AgreementFigure[] {
  const labels = new Set<string>(continua.flatMap((one) => one.labels ?? []));
  const sums = spanSums(continuaOf(continua, clusters), [...labels]);
  const once = sums(new Int32Array(clusters.length).fill(1));
  const estimates = wanted.map(({ of }) => of(once));
  const replicates =
    draws &&
    jointReplicates(draws, wanted.length, (times) => {
      const drawn = sums(times);
      return wanted.map(({ of }) => of(drawn));
    });
  return wanted.flatMap(({ statistic }, at) => {
    const estimate = estimates[at];
    if (estimate === undefined) return [];
    // Characters are not independent of each other, so that there is no formula.
    const interval =
      settings.method === "analytic"
        ? withoutInterval("no-formula")
        : intervalFrom(replicates?.[at], estimate, settings);
    return [figure(statistic, estimate, zeroDivision, interval)];
  });
}

/** The figures of single codes that were asked, in the order of the codebook. */
function codesOf(
  comparison: Comparison,
  drawing: Drawing,
  options: Options,
): SpanAgreement["codes"] {
  const asked = (options.furtherSpans ?? []).filter((one) => one.kind === "code");
  if (asked.length === 0) return [];
  const named = asked.flatMap(({ code }) => code ?? []);
  const codes = [...new Set<NodeId>([...comparison.codes, ...named])];
  const alone = codeContinua({ ...comparison, codes });
  const against = codesAgainstOthers(comparison);
  return codes.flatMap((id) => {
    const statistics = idsFor(asked, id);
    if (statistics.length === 0) return [];
    const of = (which: "nothing" | "other-codes", continua: () => readonly Continuum[]) => {
      const wanted = statistics
        .filter((one) => codeSpanStatistics[one].against === which)
        .map((one) => ({ statistic: `${one}[${id}]`, of: codeSpanStatistics[one].of }));
      return wanted.length === 0 ? [] : figuresOf(continua(), wanted, drawing, options);
    };
    const figures = [
      ...of("nothing", () => alone.get(id) ?? []),
      ...of("other-codes", () => against(id)),
    ];
    return [{ id, name: options.names.get(id) ?? id, figures }];
  });
}

function idsFor(asked: readonly Extract<FurtherSpanFigure, { kind: "code" }>[], code: NodeId) {
  const own = asked.filter((one) => one.code === undefined || one.code === code);
  return [...new Set(own.map(({ id }) => id))];
}
