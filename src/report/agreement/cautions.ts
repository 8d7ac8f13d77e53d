import type { AgreementReport } from "../../model/agreement-report.ts";
import { hasIntervals } from "./figure-notes.ts";

/** What a reader must know before they quote a number. */
export function cautions({ tables, interval }: AgreementReport): readonly string[] {
  const optimistic = tables.some(
    (table) => table.drawn?.optimistic === true && hasIntervals(table),
  );
  const percent = `${Math.round(100 * interval.level)} %`;
  return [
    ...(optimistic
      ? [
          `Fewer than 8 transcripts: the intervals are drawn from blocks of neighbouring turns, and turns of one transcript are alike. They are too narrow: in simulations of such studies, made for this program, ${percent} intervals covered the true value only 62 to 84 % of the time. Do not read a lower limit as a guarantee.`,
        ]
      : []),
    ...(interval.method === "analytic"
      ? [
          "The intervals take units as independent of each other. Units of one transcript are not, so the intervals are too narrow.",
        ]
      : []),
    "The program cannot see whether the coders worked independently of each other; agreement says something about reliability only if they did.",
  ];
}
