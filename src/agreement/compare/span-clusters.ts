import type { Span } from "../../model/span.ts";
import type { Comparison } from "../comparison.ts";
import type { Continuum } from "../measure.ts";
import type { Cluster } from "./clusters.ts";
import { allCodesContinua } from "./continua.ts";

/** A piece of a transcript's speech that is drawn as a whole, for measures of spans. */
export type SpanCluster = {
  /** Index into the comparison's transcripts. */
  readonly transcript: number;
  /** In characters of compared speech. */
  readonly place: Span;
};

/** The transcripts with their turns for units, so that blocks of turns can be made of them whatever the units are. */
export function byTurns({
  transcripts,
}: Pick<Comparison, "transcripts">): Pick<Comparison, "transcripts"> {
  return {
    transcripts: transcripts.map((transcript) => ({
      ...transcript,
      units: transcript.turns.map((span, turn) => {
        return { span, turn, weight: 1, participant: undefined };
      }),
    })),
  };
}

/**
 * Clusters of `byTurns` as places on the speech. Neighbours that a coding runs across are made one: no
 * unit is cut, and what measures of spans sum up over the clusters is what they are of the whole.
 */
export function spanClusters(
  comparison: Comparison,
  clusters: readonly Cluster[],
): readonly SpanCluster[] {
  const { transcripts } = comparison;
  const continua = allCodesContinua(comparison);
  const offsets: number[] = [];
  let offset = 0;
  for (const { turns } of transcripts) {
    offsets.push(offset);
    offset += turns.length;
  }
  return transcripts.flatMap(({ turns, characters }, transcript) => {
    const own = clusters.filter((cluster) => cluster.transcript === transcript);
    const borders = own.slice(1).map(({ first }) => {
      return turns[first - (offsets[transcript] ?? 0)]?.start ?? characters;
    });
    const stretches = continua[transcript]?.segments ?? [];
    const whole = borders.filter(
      (at) => !stretches.some(({ start, end }) => start < at && at < end),
    );
    const ends = [...whole, characters];
    return ends.map((end, at) => ({ transcript, place: { start: ends[at - 1] ?? 0, end } }));
  });
}

/** The part of its transcript's continuum that each cluster is. */
export function continuaOf(
  continua: readonly Continuum[],
  clusters: readonly SpanCluster[],
): readonly Continuum[] {
  return clusters.map(({ transcript, place: { start, end } }) => {
    const { coders = [], segments = [] } = continua[transcript] ?? {};
    const inside = segments.filter((one) => one.start >= start && one.end <= end);
    return { coders, begin: start, length: end - start, segments: inside };
  });
}
