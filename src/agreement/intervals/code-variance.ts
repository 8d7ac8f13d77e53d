import type { CodeCounts } from "../code-counts.ts";
import { type CodeCoefficientId, codeCoefficients, congerExpected } from "../codes/coefficients.ts";
import { pairsOf, unitsOf, usesOf } from "../codes/tally.ts";
import { meanOverPatterns, sharesOfCoders, usePatterns } from "./use-patterns.ts";

/** Sampling variance of a coefficient whose value is given; undefined where there is no formula. */
type CodeVariance = (counts: CodeCounts, coders: number, value: number) => number | undefined;

/**
 * Variances of one code's coefficients, the units being independent draws from infinitely many.
 *
 * Gwet's linearisation (see ../analytic.ts), where a unit's part depends on how many of the m coders
 * used the code on it, j. n units, s the share of uses:
 *
 *     v      = 1/(n(n - 1)) sum_j n_j (k_j - k)^2
 *     k_j    = (pa_j - pe)/(1 - pe) - 2 (1 - k)(pe_j - pe)/(1 - pe)
 *     pa_j   = (j(j - 1) + (m - j)(m - j - 1))/(m(m - 1))
 *     pe_j   = s j/m + (1 - s)(m - j)/m (Fleiss), (1 - s) j/m + s (m - j)/m (AC1), 1/2 (Brennan-Prediger)
 *
 * Alpha has Fleiss's: without missing values the two differ by a factor of 1 - 1/(nm) of 1 - k. Scott's
 * pi divides by n^2, as published values of it do. Conger's depends on which coders, not only on how
 * many, and so exists here for two and three. Cohen's is Fleiss, Cohen and Everitt's:
 *
 *     v      = (sum p_kl (w_kl - (1 - k)(p_.k + p_l.))^2 - (pa - 2(1 - k) pe)^2) / (n (1 - pe)^2)
 *
 * Gwet, K. L. (2008). Computing inter-rater reliability and its variance in the presence of high
 * agreement. British Journal of Mathematical and Statistical Psychology, 61(1), 29-48.
 * https://doi.org/10.1348/000711006X126600
 * Fleiss, J. L., Cohen, J., & Everitt, B. S. (1969). Large sample standard errors of kappa and weighted
 * kappa. Psychological Bulletin, 72(5), 323-327. https://doi.org/10.1037/h0028106
 */
export const codeVariances: Readonly<Partial<Record<CodeCoefficientId, CodeVariance>>> = {
  percent_agreement: (counts, coders, value) =>
    spread(counts, coders, value, (j) => agreementOf(j, coders)),
  brennan_prediger: (counts, coders, value) =>
    spread(counts, coders, value, (j) => 2 * agreementOf(j, coders) - 1),
  fleiss_kappa: fleiss,
  "krippendorff_alpha[nominal]": (counts, coders) => {
    const kappa = codeCoefficients.fleiss_kappa(counts, coders);
    return kappa.kind === "value" ? fleiss(counts, coders, kappa.value) : undefined;
  },
  scott_pi: (counts, coders, value) => {
    const units = unitsOf(counts, coders);
    return (fleiss(counts, coders, value) * (units - 1)) / units;
  },
  gwet_ac1: (counts, coders, value) => {
    const share = usesOf(counts, coders) / (unitsOf(counts, coders) * coders);
    const expected = 2 * share * (1 - share);
    return spread(counts, coders, value, (j) =>
      linearPart(agreementOf(j, coders), mix(1 - share, j / coders), expected, value),
    );
  },
  conger_kappa: conger,
  cohen_kappa: fleissCohenEveritt,
};

function fleiss(counts: CodeCounts, coders: number, value: number): number {
  const share = usesOf(counts, coders) / (unitsOf(counts, coders) * coders);
  const expected = mix(share, share);
  return spread(counts, coders, value, (j) =>
    linearPart(agreementOf(j, coders), mix(share, j / coders), expected, value),
  );
}

function conger(counts: CodeCounts, coders: number, value: number): number | undefined {
  const patterns = usePatterns(counts, coders);
  if (patterns === undefined) return undefined;
  const expected = congerExpected(counts, coders);
  const shares = sharesOfCoders(counts, coders);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const squares = meanOverPatterns(patterns, (used) => {
    const j = used.filter(Boolean).length;
    // Each coder's answer against the mean share of the others.
    const chance = shares.reduce(
      (sum, share, g) => sum + mix((total - share) / (coders - 1), used[g] === true ? 1 : 0),
      0,
    );
    const part = linearPart(agreementOf(j, coders), chance / coders, expected, value);
    return (part - value) ** 2;
  });
  return squares / (unitsOf(counts, coders) - 1);
}

function fleissCohenEveritt(counts: CodeCounts, coders: number, value: number): number | undefined {
  const patterns = coders === 2 ? usePatterns(counts, 2) : undefined;
  if (patterns === undefined) return undefined;
  const [p = 0, q = 0] = sharesOfCoders(counts, 2);
  const expected = mix(p, q);
  const agreed = meanOverPatterns(patterns, (used) => Number(used[0] === used[1]));
  const squares = meanOverPatterns(patterns, ([first, second]) => {
    const marginal = (first === true ? q : 1 - q) + (second === true ? p : 1 - p);
    return (Number(first === second) - (1 - value) * marginal) ** 2;
  });
  const mean = agreed - 2 * (1 - value) * expected;
  return (squares - mean ** 2) / (unitsOf(counts, 2) * (1 - expected) ** 2);
}

/** Share of the pairs of coders that agree on a unit where j used the code. */
function agreementOf(j: number, coders: number): number {
  return 1 - (j * (coders - j)) / pairsOf(coders);
}

/** Probability that two agree who say yes with these probabilities. */
function mix(p: number, q: number): number {
  return p * q + (1 - p) * (1 - q);
}

function linearPart(agreed: number, chance: number, expected: number, value: number): number {
  return (agreed - expected - 2 * (1 - value) * (chance - expected)) / (1 - expected);
}

function spread(
  counts: CodeCounts,
  coders: number,
  value: number,
  part: (positives: number) => number,
): number {
  const units = unitsOf(counts, coders);
  let squares = 0;
  for (let j = 0; j <= coders; j++) squares += (counts[j] ?? 0) * (part(j) - value) ** 2;
  return squares / (units * (units - 1));
}
