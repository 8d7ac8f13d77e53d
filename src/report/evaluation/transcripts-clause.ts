import type { ComparedCoder } from "../../model/agreement-report.ts";
import type { EvaluationReport } from "../../model/evaluation.ts";
import { twoOf } from "./wording.ts";

/** `that Ann was to code and the rules coded something in`: why these transcripts were compared. */
export function transcriptsClause(report: EvaluationReport): string {
  const { coders } = report.agreement;
  const { person, rules } = twoOf(report);
  const names = [person, rules];
  // Rules that are applied for the report were applied to each.
  const stated = report.appliedTo === undefined ? coders : coders.slice(0, 1);
  const clauses = stated.map(({ assignment }, at) => {
    const name = names[at] ?? "";
    return `${name} ${basisClause(assignment, name === "the rules")}`;
  });
  return `that ${clauses.join(" and ")}`;
}

function basisClause(assignment: ComparedCoder["assignment"], areMany: boolean): string {
  switch (assignment) {
    case "stated":
      return `${areMany ? "were" : "was"} to code`;
    case "coded":
      return "coded something in";
    case "all":
      return `${areMany ? "are" : "is"} taken to have coded`;
  }
}
