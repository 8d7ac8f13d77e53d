/**
 * The point that a normal variable stays below with probability `p` (0 < p < 1): Newton's method on
 * the series of its distribution (Abramowitz & Stegun 1964, 26.2.11).
 */
export function normalQuantile(p: number): number {
  if (p < 0.5) return -normalQuantile(1 - p);
  let z = 0;
  for (let step = 0; step < 100; step++) {
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    let term = z;
    let sum = z;
    for (let k = 1; Math.abs(term) > 1e-17 * Math.abs(sum); k++) {
      term *= (z * z) / (2 * k + 1);
      sum += term;
    }
    const move = (p - 0.5 - density * sum) / density;
    z += move;
    if (Math.abs(move) < 1e-14) break;
  }
  return z;
}

/**
 * The point that Student's t with `df` degrees of freedom (a whole number from 1) stays below with
 * probability `p`. Up to 1,000 degrees from the exact finite series of its distribution, by halving;
 * above by the expansion about the normal point, whose error is then below 1e-12.
 *
 * Abramowitz, M., & Stegun, I. A. (1964). Handbook of mathematical functions, 26.7.3, 26.7.4, 26.7.5.
 */
export function studentQuantile(p: number, df: number): number {
  if (p < 0.5) return -studentQuantile(1 - p, df);
  if (df > 1000) return nearNormal(normalQuantile(p), df);
  const wanted = 2 * p - 1;
  let low = 0;
  let high = 1;
  while (within(high, df) < wanted) high *= 2;
  for (let step = 0; step < 200 && low < high; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (within(middle, df) < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Probability that |T| is at most t. */
function within(t: number, df: number): number {
  const angle = Math.atan(t / Math.sqrt(df));
  const cosine = Math.cos(angle);
  const odd = df % 2 === 1;
  let term = odd ? cosine : 1;
  let sum = df === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k < df - 1; k += 2) {
    term *= ((k - 1) / k) * cosine * cosine;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}

function nearNormal(z: number, df: number): number {
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  const fourth = (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92160;
  return z + first / df + second / df ** 2 + third / df ** 3 + fourth / df ** 4;
}
