import type { Contingency } from "../../contingency.ts";
import { sumOfProducts } from "../../matrix.ts";
import { type RatingsMeasure, undefinedBecause, value } from "../../measure.ts";
import { itself, twoCoderMeasure } from "../../two-coders.ts";

/**
 * Bangdiwala's B: in the agreement chart, the area of the squares of agreement within the rectangles
 * that the marginals allow.
 *
 *     B = sum_k p_kk^2 / sum_k p_k+ p_+k
 *
 * Not corrected for chance; 1 for perfect agreement. Undefined where no category is used by both coders.
 * Missing: units that both rated. Standard error by the delta method, divisor n.
 *
 * Bangdiwala, S. I. (1985). A graphical test for observer agreement. In Proceedings of the 45th session of
 * the International Statistical Institute (pp. 307-308).
 */
export const bangdiwalaB: RatingsMeasure = twoCoderMeasure(
  {
    id: "bangdiwala_b",
    name: "Bangdiwala's B",
    parameter: { kind: "none" },
    reference:
      "Bangdiwala, S. I. (1985). A graphical test for observer agreement. In Proceedings of the 45th session of the International Statistical Institute (pp. 307-308).",
  },
  itself("bangdiwala_b"),
  (table, { statistic }) => {
    const q = table.categoryCount;
    const rectangles = sumOfProducts(table.first, table.second);
    const squares = table.cells.reduce(
      (total, cell, at) => (at % (q + 1) === 0 ? total + cell * cell : total),
      0,
    );
    const estimate =
      rectangles === 0 ? undefinedBecause("no-variation") : value(squares / rectangles);
    return {
      estimate: { statistic, estimate },
      variance: (b) => deltaVariance(table, b, rectangles),
    };
  },
);

function deltaVariance(
  { units, categoryCount: q, cells, first, second }: Contingency,
  b: number,
  rectangles: number,
): number {
  // The parts of B's gradient have the mean 0 over the cells, as B does not change with n.
  let squares = 0;
  for (let k = 0; k < q; k++)
    for (let l = 0; l < q; l++) {
      const cell = cells[k * q + l] ?? 0;
      const grown = (k === l ? 2 * cell : 0) - b * ((second[k] ?? 0) + (first[l] ?? 0));
      squares += cell * (grown / rectangles) ** 2;
    }
  return squares / units;
}
