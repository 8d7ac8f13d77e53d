import type { ComparedTranscript, Comparison } from "../comparison.ts";

/**
 * Units that are drawn together by a bootstrap, because what is said and coded in them hangs together:
 * those of a transcript, or of neighbouring turns of one.
 */
export type Cluster = {
  /** Index into the comparison's transcripts. */
  readonly transcript: number;
  /** Numbers of its units, counted through all transcripts: from `first`, before `last`. */
  readonly first: number;
  readonly last: number;
  /** How many units they stand for; of `character`, characters. */
  readonly weight: number;
};

/** All units of each transcript; one without units too. */
export function transcriptClusters({
  transcripts,
}: Pick<Comparison, "transcripts">): readonly Cluster[] {
  return clustersOf(transcripts, ({ units }) => [units.length]);
}

/**
 * Blocks of whole turns, about `count` in all and of about as many units each, for studies with too few
 * transcripts to draw from. No block leaves its transcript, so there may be some more or fewer.
 */
export function turnBlocks(
  { transcripts }: Pick<Comparison, "transcripts">,
  count: number,
): readonly Cluster[] {
  const all = transcripts.reduce((sum, one) => sum + weightOf(one, 0, one.units.length), 0);
  return clustersOf(transcripts, (one) => {
    const weight = weightOf(one, 0, one.units.length);
    const blocks = all === 0 ? 1 : Math.max(1, Math.round((count * weight) / all));
    return blockEnds(one, weight / blocks);
  });
}

/** Where each block ends: behind the turn that comes nearest to an equal share. */
function blockEnds({ units }: ComparedTranscript, share: number): readonly number[] {
  const ends: number[] = [];
  let weight = 0;
  let turnStart = 0;
  let weightAtTurn = 0;
  units.forEach((unit, index) => {
    if (index > 0 && units[index - 1]?.turn !== unit.turn) {
      turnStart = index;
      weightAtTurn = weight;
    }
    weight += unit.weight;
    const isTurnEnd = units[index + 1]?.turn !== unit.turn;
    const target = (ends.length + 1) * share;
    if (!isTurnEnd || weight < target || index === units.length - 1) return;
    const isNearer = weight - target <= target - weightAtTurn;
    const before = ends.at(-1) ?? 0;
    ends.push(isNearer || turnStart <= before ? index + 1 : turnStart);
  });
  return [...ends, units.length];
}

function clustersOf(
  transcripts: readonly ComparedTranscript[],
  endsOf: (transcript: ComparedTranscript) => readonly number[],
): readonly Cluster[] {
  let offset = 0;
  return transcripts.flatMap((one, transcript) => {
    let from = 0;
    const clusters = endsOf(one).map((end): Cluster => {
      const weight = weightOf(one, from, end);
      const cluster = { transcript, first: offset + from, last: offset + end, weight };
      from = end;
      return cluster;
    });
    offset += one.units.length;
    return clusters;
  });
}

function weightOf({ units }: ComparedTranscript, from: number, to: number): number {
  let weight = 0;
  for (let unit = from; unit < to; unit++) weight += units[unit]?.weight ?? 0;
  return weight;
}
