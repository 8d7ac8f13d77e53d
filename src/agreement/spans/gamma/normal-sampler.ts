import { below, type RandomSource } from "../../../model/random.ts";
import type { Continuum } from "../../measure.ts";
import { emptyDraft, inOrder, toUnits, type Units } from "../units.ts";

/**
 * Random continua as pygamma-agreement makes them by default (Titeux & Riad 2021,
 * https://doi.org/10.21105/joss.02989): for each coder a number of units, and for each unit its distance from
 * the one before and its length, are drawn from normal distributions with the mean and standard deviation found
 * in the data (the numbers and lengths without their sign); labels as often as they occur.
 *
 * The distances are those between a coder's neighbouring units, negative where they overlap, those from the
 * beginning of the continuum to a first unit that is not at it, and one of 0.
 */
export function normalSampler(
  coders: readonly Units[],
  { begin }: Continuum,
  random: RandomSource,
): () => readonly Units[] {
  const counts = moments(coders.map((units) => units.starts.length));
  const lengths = moments(
    coders.flatMap((units) => Array.from(units.starts, (start, i) => (units.ends[i] ?? 0) - start)),
  );
  const gaps = moments([0, ...coders.flatMap((units) => gapsOf(units, begin))]);
  const labels = coders.flatMap((units) => [...units.labels]);
  const draw = ({ mean, deviation }: Moments) => mean + deviation * standardNormal(random);
  const drawLength = (): number => {
    for (;;) {
      const length = Math.abs(draw(lengths));
      if (length > 0) return length;
    }
  };

  return () => {
    let marked = false;
    return coders.map(() => {
      const drawn = Math.abs(Math.trunc(draw(counts)));
      const count = marked ? drawn : Math.max(1, drawn);
      marked = true;
      const draft = emptyDraft();
      let reached = begin;
      for (let unit = 0; unit < count; unit++) {
        const start = reached + draw(gaps);
        reached = start + drawLength();
        draft.starts.push(start);
        draft.ends.push(reached);
        draft.labels.push(labels[below(random, labels.length)] ?? 0);
      }
      return inOrder(toUnits(draft));
    });
  };
}

function gapsOf(units: Units, begin: number): readonly number[] {
  const gaps: number[] = [];
  for (let i = 0; i < units.starts.length; i++) {
    const start = units.starts[i] ?? 0;
    const before = units.ends[i - 1];
    if (before !== undefined) gaps.push(start - before);
    else if (start > begin) gaps.push(start - begin);
  }
  return gaps;
}

type Moments = { readonly mean: number; readonly deviation: number };

function moments(numbers: readonly number[]): Moments {
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const squares = numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / numbers.length) };
}

/** Box, G. E. P., & Muller, M. E. (1958). A note on the generation of random normal deviates. */
function standardNormal(random: RandomSource): number {
  // 1 - [0, 1) is never 0, whose logarithm is not finite.
  const radius = Math.sqrt(-2 * Math.log(1 - random.next()));
  return radius * Math.cos(2 * Math.PI * random.next());
}
