import type { EvaluationReport } from "../../model/evaluation.ts";
import { codeTable } from "./code-table.ts";
import type { EvaluationBlock, EvaluationOptions } from "./evaluation-document.ts";
import { evaluationGateLines } from "./gates.ts";
import { evaluationMethods } from "./methods.ts";
import { evaluatedItems, evaluationCautions } from "./notes.ts";
import { overallItems } from "./overall.ts";
import { passageBlocks } from "./passages.ts";
import { ruleItems } from "./rule-items.ts";
import { twoOf } from "./wording.ts";

/** The report as a reader sees it: the codes, what to mend, the passages, then how it was computed. */
export function describeEvaluation(
  report: EvaluationReport,
  { show, toolVersion }: Pick<EvaluationOptions, "show" | "toolVersion">,
): { readonly title: string; readonly blocks: readonly EvaluationBlock[] } {
  const { agreement } = report;
  const { person, rules } = twoOf(report);
  return {
    title: `How well ${rules} found what ${person} coded: ${agreement.codebook.title}`,
    blocks: [
      { kind: "table", table: codeTable(report) },
      ...section("Overall", overallItems(report)),
      ...section(
        "Gates",
        agreement.gates === undefined ? [] : evaluationGateLines(agreement.gates, report),
      ),
      ...section("Rules to mend first", ruleItems(report)),
      ...passageBlocks(report, show),
      ...section("What to bear in mind", evaluationCautions(report)),
      ...section("What was compared", evaluatedItems(report)),
      { kind: "heading", text: "For the methods section" },
      { kind: "paragraph", text: evaluationMethods(report, toolVersion) },
    ],
  };
}

function section(heading: string, items: readonly string[]) {
  if (items.length === 0) return [];
  return [
    { kind: "heading", text: heading },
    { kind: "items", items },
  ] as const;
}
