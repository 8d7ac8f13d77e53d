/** Bounds of a share, from 0 to 1. */
export type Interval = { readonly low: number; readonly high: number };

/** The 97.5 % point of the standard normal distribution. */
const z = 1.959963984540054;

/**
 * Wilson's score interval: the 95 % confidence interval of a share, here of participants.
 *
 *     (2x + z^2 -+ z * sqrt(z^2 + 4x(n - x)/n)) / (2(n + z^2))
 *
 * Without continuity correction, as Newcombe (method 3) recommends it. Unlike the textbook (Wald)
 * interval it stays within 0 and 1 and does not shrink to a point at 0 of n or n of n, which matters
 * at the 10 to 30 participants of a qualitative study. It takes the participants as a random sample;
 * in a purposive sample it says how little so few people can show, not more.
 *
 * In: x of n, whole numbers, 0 <= x <= n. Undefined where n is 0.
 *
 * Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal
 * of the American Statistical Association, 22(158), 209-212.
 * https://doi.org/10.1080/01621459.1927.10502953
 * Newcombe, R. G. (1998). Two-sided confidence intervals for the single proportion: comparison of
 * seven methods. Statistics in Medicine, 17(8), 857-872.
 * https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E
 */
export function wilsonInterval(x: number, n: number): Interval | undefined {
  if (n === 0) return undefined;
  const middle = 2 * x + z * z;
  const reach = z * Math.sqrt(z * z + (4 * x * (n - x)) / n);
  const scale = 2 * (n + z * z);
  return {
    low: (middle - reach) / scale,
    // For all of them it is 1 by algebra; floating point would miss that by a hair.
    high: x === n ? 1 : (middle + reach) / scale,
  };
}
