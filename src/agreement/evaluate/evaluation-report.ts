import type { GatesOutcome } from "../../model/agreement-gates.ts";
import type { AgreementReport, AgreementTable } from "../../model/agreement-report.ts";
import type { EvaluationReport } from "../../model/evaluation.ts";
import type { NodeId } from "../../model/ids.ts";
import type { Comparison } from "../comparison.ts";
import { codeAgreement } from "../report/code-agreement.ts";
import { drawFrom } from "../report/draw.ts";
import { type Gates, notJudged, shortfalls } from "../report/gates.ts";
import { meanOverCodes } from "../report/mean-over-codes.ts";
import type { TableOptions } from "../report/report-options.ts";
import { evaluationErrors } from "./errors.ts";
import { evaluatedCodes } from "./evaluated-codes.ts";
import { evaluatedRules } from "./evaluated-rules.ts";
import type { Evaluation } from "./evaluation.ts";
import { coefficientOf, evaluationStatistics } from "./figures.ts";
import { macroMean, microMeans } from "./means.ts";

type EvaluationOptions = Pick<TableOptions, "names" | "themeIds" | "interval" | "zeroDivision"> & {
  readonly gates: Gates | undefined;
  /** Codes that have rules in the codebook. */
  readonly withRules: ReadonlySet<NodeId>;
  readonly appliedTo: EvaluationReport["appliedTo"];
};

/**
 * The whole report. `agreement` is of the same comparison, one table without intervals: what was
 * compared is taken from it, and its coefficients make room for those of the evaluation.
 */
export function evaluationReport(
  evaluation: Evaluation,
  agreement: AgreementReport,
  options: EvaluationOptions,
): EvaluationReport {
  const { comparison } = evaluation;
  const [compared] = agreement.tables;
  if (compared === undefined) throw new Error("An evaluation without a table");
  const table = evaluationTable(comparison, compared, options);
  const codes = evaluatedCodes(table, comparison.codes, options.withRules);
  const { interval, appliedTo } = options;
  return {
    agreement: { ...agreement, interval, tables: [table], gates: outcomeOf(table, options.gates) },
    ...{ appliedTo, codes },
    macro: {
      precision: macroMean("precision", codes, table),
      recall: macroMean("recall", codes, table),
      f1: macroMean("f1", codes, table),
    },
    micro: microMeans(comparison, interval),
    rules: evaluatedRules(evaluation),
    errors: evaluationErrors(evaluation),
  };
}

function evaluationTable(
  comparison: Comparison,
  table: AgreementTable,
  options: EvaluationOptions,
): AgreementTable {
  const statistics = evaluationStatistics.map((one) => coefficientOf[one]);
  const columns = statistics.map((id) => ({ kind: "counts", id }) as const);
  const drawing = drawFrom(comparison, options.interval);
  const codes = comparison.codes.map((id) =>
    codeAgreement(comparison, id, columns, drawing, options),
  );
  return {
    ...table,
    ...{ statistics, drawn: drawing.drawn },
    codes: codes.map(({ code }) => code),
    means: statistics.map((statistic) => meanOverCodes(statistic, codes, options.interval)),
  };
}

function outcomeOf(table: AgreementTable, gates: Gates | undefined): GatesOutcome | undefined {
  if (gates === undefined) return undefined;
  return {
    shortfalls: shortfalls(table, gates),
    notJudged: notJudged(table, gates).map(({ id }) => id),
    minUnits: gates.minUnits,
  };
}
