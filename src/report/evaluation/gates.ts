import type { GatesOutcome, Shortfall } from "../../model/agreement-gates.ts";
import type {
  EvaluationReport,
  EvaluationStatistic,
  NoEvaluationReason,
} from "../../model/evaluation.ts";
import { gateLines, shortfallText } from "../agreement/gates-wording.ts";
import { twoOf, whyNot } from "./wording.ts";

/** What falls short, a sentence each; or that nothing does. */
export function evaluationGateLines(
  outcome: GatesOutcome,
  report: EvaluationReport,
): readonly string[] {
  return gateLines({
    ...outcome,
    shortfalls: outcome.shortfalls.map((one) => explained(one, report)),
  });
}

export function evaluationShortfall(one: Shortfall, report: EvaluationReport): string {
  return shortfallText(explained(one, report));
}

/** Why a figure does not exist, said of the person and the rules. */
function explained(one: Shortfall, report: EvaluationReport): Shortfall {
  const reason = reasonOf(one, report);
  return reason === undefined ? one : { ...one, found: whyNot(reason, twoOf(report)) };
}

/** Why the figure that a gate asks for does not exist; undefined where it does. */
export function reasonOf(one: Shortfall, report: EvaluationReport): NoEvaluationReason | undefined {
  const estimate = figureOf(one, report)?.estimate;
  return estimate?.kind === "undefined" ? estimate.reason : undefined;
}

function figureOf({ code, statistic }: Shortfall, { codes, macro }: EvaluationReport) {
  const name = statistics[statistic];
  if (name === undefined) return undefined;
  if (code === undefined) return macro[name];
  return codes.find(({ id }) => id === code)?.figures[name];
}

const statistics: Readonly<Record<string, EvaluationStatistic>> = {
  ...{ precision: "precision", recall: "recall", positive_agreement: "f1" },
};
