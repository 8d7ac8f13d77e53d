import type { AgreementReport, CodeAgreement } from "../../model/agreement-report.ts";
import type { TableReport } from "../tables/table-report.ts";
import { mainStatistic } from "./code-table.ts";
import { figureText, noFigure } from "./numbers.ts";
import { readersTable } from "./readers-table.ts";
import { statisticLegend } from "./wording.ts";

/** One coefficient of each code under every unit and cover rule: what the choice alone does to it. */
export function sideBySideTable({ tables }: AgreementReport): TableReport {
  const [first] = tables;
  const rows = (first?.codes ?? []).filter(({ uses }) => uses.some((units) => units > 0));
  const byId = tables.map(({ codes }) => new Map(codes.map((code) => [code.id, code])));
  return readersTable<CodeAgreement>({
    label: "agreement-side-by-side",
    caption: "The same codings under different units and cover rules",
    columns: [
      { heading: "Code", cell: ({ id }) => id },
      ...tables.map((table, index) => {
        const main = mainStatistic(table);
        const at = table.statistics.indexOf(main);
        const { unit, cover } = table;
        const rule = cover === undefined ? "" : `, ${cover}`;
        return {
          heading: `${statisticLegend(main).term} ${unit}${rule}`,
          cell: ({ id }: CodeAgreement) => {
            const figure = byId[index]?.get(id)?.figures[at];
            return figure === undefined ? noFigure : figureText(figure);
          },
        };
      }),
    ],
    rows,
    notes: [
      "Choose the unit and the rule before looking at the numbers, and report them with the numbers.",
    ],
  });
}
