import { chanceCorrected } from "../../chance-corrected.ts";
import type { Contingency } from "../../contingency.ts";
import { sumOfProducts } from "../../matrix.ts";
import type { RatingsMeasure } from "../../measure.ts";
import { itself, twoCoderMeasure } from "../../two-coders.ts";

/**
 * Scott's pi.
 *
 *     pi_k = (p_k+ + p_+k)/2,   po = sum_k p_kk,   pe = sum_k pi_k^2,   (po - pe)/(1 - pe)
 *
 * For two coders, taken as exchangeable: a bias of one of them counts as disagreement. For more coders see
 * Fleiss's kappa (NLTK calls that pi). Missing: units that both rated, unlike Fleiss's kappa here.
 *
 * Standard error: Gwet's linearisation with divisor n, as irrCAC's scott2.table; so it is
 * sqrt((n - 1)/n) times that of Fleiss's kappa on the same complete data.
 *
 * Scott, W. A. (1955). https://doi.org/10.1086/266577
 */
export const scottPi: RatingsMeasure = twoCoderMeasure(
  {
    id: "scott_pi",
    name: "Scott's pi",
    parameter: { kind: "none" },
    reference:
      "Scott, W. A. (1955). Reliability of content analysis: The case of nominal scale coding. Public Opinion Quarterly, 19(3), 321-325. https://doi.org/10.1086/266577",
  },
  itself("scott_pi"),
  (table, { statistic }) => {
    const q = table.categoryCount;
    const observed = table.cells.reduce(
      (total, cell, at) => (at % (q + 1) === 0 ? total + cell : total),
      0,
    );
    const shares = table.first.map((share, k) => (share + (table.second[k] ?? 0)) / 2);
    const expected = sumOfProducts(shares, shares);
    return {
      estimate: { statistic, estimate: chanceCorrected(observed, expected), observed, expected },
      variance: (pi) => linearised(table, shares, { pi, expected }),
    };
  },
);

/** Mean over cells of (linear part - pi)^2, divided by n. */
function linearised(
  { units, categoryCount: q, cells }: Contingency,
  shares: Float64Array,
  { pi, expected }: { pi: number; expected: number },
): number {
  let squares = 0;
  for (let k = 0; k < q; k++)
    for (let l = 0; l < q; l++) {
      const chance = ((shares[k] ?? 0) + (shares[l] ?? 0)) / 2;
      const agreed = k === l ? 1 : 0;
      const part = agreed - expected - 2 * (1 - pi) * (chance - expected);
      squares += (cells[k * q + l] ?? 0) * (part / (1 - expected) - pi) ** 2;
    }
  return squares / units;
}
