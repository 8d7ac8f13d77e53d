import type { AgreementTable, CodeAgreement } from "../../model/agreement-report.ts";
import type {
  EvaluatedCode,
  EvaluationFigure,
  EvaluationStatistic,
} from "../../model/evaluation.ts";
import type { NodeId } from "../../model/ids.ts";
import { undefinedBecause } from "../measure.ts";
import { withoutInterval } from "../report/figures.ts";
import { coefficientOf, evaluationFigure } from "./figures.ts";

/** The rows of a comparison's table in the order of the codebook, `withRules` being codes that have rules. */
export function evaluatedCodes(
  table: AgreementTable,
  order: readonly NodeId[],
  withRules: ReadonlySet<NodeId>,
): readonly EvaluatedCode[] {
  const byId = new Map(table.codes.map((code) => [code.id, code]));
  return order.flatMap((id) => {
    const code = byId.get(id);
    return code === undefined ? [] : [evaluatedCode(code, withRules.has(id))];
  });
}

function evaluatedCode(code: CodeAgreement, hasRules: boolean): EvaluatedCode {
  const { id, name, isTheme, crossed } = code;
  const { both = 0, onlyFirst = 0, onlySecond = 0, neither = 0 } = crossed ?? {};
  const counts = { both, onlyPerson: onlyFirst, onlyRules: onlySecond };
  const figure = (statistic: EvaluationStatistic): EvaluationFigure => {
    const found = code.figures.find((one) => one.statistic === coefficientOf[statistic]);
    const { estimate, interval } = found ?? {
      estimate: undefinedBecause("no-pairable-units"),
      interval: withoutInterval("not-computed"),
    };
    return evaluationFigure(estimate, interval, counts);
  };
  return {
    ...{ id, name, isTheme, hasRules, ...counts, neither },
    figures: { precision: figure("precision"), recall: figure("recall"), f1: figure("f1") },
  };
}
