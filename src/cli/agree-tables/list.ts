import type { Measure } from "../../agreement/measure.ts";
import { allMeasures } from "../../ratings/estimate/estimate-table.ts";
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
      brackets: bracketsOf(measure),
      coders: measure.coders === "two" ? "2" : "2 or more",
      missing: measure.missing,
      reference: measure.reference,
    })),
  );
  return format === "terminal"
    ? measuresText(rows, options)
    : tableFormats[format](measuresReport(rows), options);
}

function idsOf(measure: Measure): readonly string[] {
  return measure.takes === "spans" ? measure.gives : [measure.id];
}

function bracketsOf(measure: Measure): string {
  if (measure.takes === "spans") return "";
  const { parameter } = measure;
  if (parameter.kind === "none") return "";
  return parameter.kind === "category" ? "a category" : parameter.choices.join(", ");
}
