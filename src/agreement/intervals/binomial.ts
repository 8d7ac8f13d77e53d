import type { RandomSource } from "../../model/random.ts";

/**
 * How many of n draws succeed with probability p each: inversion of the distribution, searched from its
 * mode outwards, so in about sqrt(n) steps.
 *
 * Devroye, L. (1986). Non-uniform random variate generation. Springer. Section X.4.
 * https://doi.org/10.1007/978-1-4613-8643-8
 */
export function binomial(random: RandomSource, n: number, p: number): number {
  if (n === 0 || p <= 0) return 0;
  if (p >= 1) return n;
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const odds = p / (1 - p);
  let up = mode;
  let down = mode;
  let above = probability(n, p, mode);
  let below = above;
  let left = random.next() - above;
  while (left > 0 && (up < n || down > 0)) {
    if (up < n) {
      above *= ((n - up) / (up + 1)) * odds;
      up += 1;
      left -= above;
      if (left <= 0) return up;
    }
    if (down > 0) {
      below *= down / ((n - down + 1) * odds);
      down -= 1;
      left -= below;
      if (left <= 0) return down;
    }
    // So far out that nothing more adds up: rounding left a rest.
    if (above + below < 1e-300) break;
  }
  return mode;
}

function probability(n: number, p: number, k: number): number {
  return Math.exp(
    logFactorial(n) -
      logFactorial(k) -
      logFactorial(n - k) +
      k * Math.log(p) +
      (n - k) * Math.log1p(-p),
  );
}

/** Of numbers that come again and again; 512 KB. */
const knownLogFactorials = new Float64Array(65_536);

function logFactorial(n: number): number {
  if (n >= knownLogFactorials.length) return computedLogFactorial(n);
  // 0! and 1!, whose logarithms are 0, are computed each time.
  const known = knownLogFactorials[n] ?? 0;
  if (known !== 0) return known;
  const computed = computedLogFactorial(n);
  knownLogFactorials[n] = computed;
  return computed;
}

/** Stirling's series; the first ones by multiplication. */
function computedLogFactorial(n: number): number {
  if (n < 16) {
    let product = 1;
    for (let k = 2; k <= n; k++) product *= k;
    return Math.log(product);
  }
  const x = n + 1;
  const inverse = 1 / (x * x);
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / x;
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
}
