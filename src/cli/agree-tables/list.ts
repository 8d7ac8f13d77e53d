import type { Measure } from "../../agreement/measure.ts";
import { allMeasures } from "../../ratings/estimate/estimate-table.ts";
import { htmlPage } from "../../report/agreement-tables/html.ts";
import { measuresReport, measuresText } from "../../report/agreement-tables/measures-report.ts";
import type { TableAgreementFormat } from "../../report/agreement-tables/registry.ts";
import { tableFormats } from "../../report/table-formats/registry.ts";
import type { TableOptions } from "../../report/table-formats/table-format.ts";

/** All coefficients with what each can take, in any format. */
export function measureList(format: TableAgreementFormat, options: TableOptions): string {
  const rows = allMeasures.flatMap((measure) =>
    idsOf(measure).map((id) => ({
      id,
      name: measure.name,
      takes: measure.takes,
      brackets: bracketsOf(measure, id),
      coders: measure.coders === "two" ? "2" : "2 or more",
      missing: measure.missing,
      reference: measure.reference,
    })),
  );
  if (format === "terminal") return measuresText(rows, options);
  const report = measuresReport(rows);
  return format === "html"
    ? htmlPage(report.caption, [report])
    : tableFormats[format](report, options);
}

function idsOf(measure: Measure): readonly string[] {
  return measure.takes === "spans" ? measure.gives : [measure.id];
}

function bracketsOf(measure: Measure, id: string): string {
  if (measure.takes === "spans") return ofSpans[id] ?? "";
  const { parameter } = measure;
  if (parameter.kind === "none") return "";
  return parameter.kind === "category" ? "a category" : parameter.choices.join(", ");
}

/** A bare id of spans gives a number for each of these. */
const ofSpans: Readonly<Record<string, string>> = {
  ...{ u_alpha_binary: "a label", k_u_alpha: "a label", k_coverage: "a label" },
  ...{ alpha_u1995: "a label", alpha_u1995_Do: "a label", alpha_u1995_De: "a label" },
  ...{ char_alpha_binary: "a label", char_kappa: "a label", gamma_k: "a label" },
  ...{ boundary_similarity: "two coders", segmentation_similarity: "two coders" },
};
