import { below, type RandomSource, seededRandom } from "../../model/random.ts";
import { binomial } from "./binomial.ts";

/**
 * What a bootstrap drew: made once and used for every code and coefficient, so that means over codes
 * and differences between coefficients have intervals too.
 */
export type Draws = {
  readonly seed: number;
  readonly replicates: number;
  /** How many equal clusters each place stands for; 1 each where clusters are transcripts. */
  readonly sizes: Int32Array;
  /** How many clusters of place c were drawn in replicate r, at [c * replicates + r]. */
  readonly times: Int32Array;
};

/**
 * Draws clusters with replacement, as many as there are, `replicates` times.
 *
 * In: the number of clusters, or, where many of them are alike (units of a ratings table with the same
 * values), the number of each kind; a seed that is a whole number.
 *
 * Davison, A. C., & Hinkley, D. V. (1997). Bootstrap methods and their application. Cambridge
 * University Press. https://doi.org/10.1017/CBO9780511802843 (section 3.8: whole clusters are drawn)
 */
export function bootstrap(
  clusters: number | readonly number[],
  replicates: number,
  seed: number,
): Draws {
  const sizes = sizesOf(clusters);
  const [all] = drawBlocks(clusters, replicates, seed, Number.POSITIVE_INFINITY);
  return all ?? { seed, replicates, sizes, times: new Int32Array(0) };
}

/**
 * The draws of `bootstrap`, some replicates at a time, so that no more than `most` numbers (but one
 * replicate) are in memory: 10,000 replicates of 100,000 units are a thousand million.
 */
export function* drawBlocks(
  clusters: number | readonly number[],
  replicates: number,
  seed: number,
  most: number,
): Generator<Draws> {
  const sizes = sizesOf(clusters);
  const length = Math.max(1, Math.floor(most / Math.max(1, sizes.length)));
  const draws = eachDraw(clusters, replicates, seed);
  for (let first = 0; first < replicates; first += length) {
    const count = Math.min(length, replicates - first);
    const times = new Int32Array(count * sizes.length);
    for (let replicate = 0; replicate < count; replicate++) {
      const drawn = draws.next().value ?? sizes;
      // Plain loops, here and below: clusters x replicates draws.
      for (let place = 0; place < drawn.length; place++)
        times[place * count + replicate] = drawn[place] ?? 0;
    }
    yield { seed, replicates: count, sizes, times };
  }
}

/** The draws of `bootstrap` one after another: how many of each place, in an array that is reused. */
export function* eachDraw(
  clusters: number | readonly number[],
  replicates: number,
  seed: number,
): Generator<Int32Array, undefined> {
  const sizes = sizesOf(clusters);
  const random = seededRandom(seed);
  const draw = typeof clusters === "number" ? drawEach : drawKinds;
  const drawn = new Int32Array(sizes.length);
  for (let replicate = 0; replicate < replicates; replicate++) {
    draw(random, sizes, drawn);
    yield drawn;
  }
}

function sizesOf(clusters: number | readonly number[]): Int32Array {
  return typeof clusters === "number"
    ? new Int32Array(clusters).fill(1)
    : Int32Array.from(clusters);
}

function drawEach(random: RandomSource, sizes: Int32Array, drawn: Int32Array): void {
  drawn.fill(0);
  for (let draw = 0; draw < sizes.length; draw++) {
    const at = below(random, sizes.length);
    drawn[at] = (drawn[at] ?? 0) + 1;
  }
}

/** Without drawing each of a million units: of each kind, what the kinds before it have left over. */
function drawKinds(random: RandomSource, sizes: Int32Array, drawn: Int32Array): void {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  let kinds = all;
  let draws = all;
  for (let place = 0; place < sizes.length; place++) {
    const size = sizes[place] ?? 0;
    const here = kinds === 0 ? 0 : binomial(random, draws, size / kinds);
    drawn[place] = here;
    draws -= here;
    kinds -= size;
  }
}
