/**
 * Probability that a normal variable is at most z, to about 1e-15.
 *
 * Marsaglia, G. (2004). Evaluating the normal distribution. Journal of Statistical Software, 11(4),
 * 1-11. https://doi.org/10.18637/jss.v011.i04
 */
export function normalProbability(z: number): number {
  // Beyond, less than 1e-15 is missing, and the series would lose its digits.
  if (Math.abs(z) > 8) return z > 0 ? 1 : 0;
  let term = z;
  let sum = z;
  for (let k = 1; Math.abs(term) > 1e-17 * Math.abs(sum); k++) {
    term *= (z * z) / (2 * k + 1);
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}
