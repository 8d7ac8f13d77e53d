import { csvRecord } from "../../csv/write.ts";
import type { EvaluatedCode, EvaluationFigure } from "../../model/evaluation.ts";
import { signed } from "../agreement/numbers.ts";
import type { EvaluationFormatter } from "./evaluation-document.ts";

const statistics = ["precision", "recall", "f1"] as const;
const decimals = 6;

/** One row for each code in the order of the codebook. What does not exist is empty, and `undefined` says why. */
export const csv: EvaluationFormatter = ({ codes, agreement: { tables } }) => {
  const [table] = tables;
  const header = [
    ...["unit", "cover", "code", "name", "both", "only_person", "only_rules", "neither"],
    ...statistics.flatMap((statistic) => [statistic, `${statistic}_low`, `${statistic}_high`]),
    "undefined",
  ];
  const place = [table?.unit ?? "", table?.cover ?? ""];
  return csvRecord(header) + codes.map((code) => csvRecord([...place, ...cells(code)])).join("");
};

function cells({ id, name, both, onlyPerson, onlyRules, neither, figures }: EvaluatedCode) {
  const reasons = statistics.flatMap((statistic) => {
    const { estimate } = figures[statistic];
    return estimate.kind === "undefined" ? [`${statistic}: ${estimate.reason}`] : [];
  });
  return [
    ...[id, name, ...[both, onlyPerson, onlyRules, neither].map(String)],
    ...statistics.flatMap((statistic) => numbers(figures[statistic])),
    reasons.join("; "),
  ];
}

/** None of them is below 0, so that none looks like a formula. */
function numbers({ estimate, interval }: EvaluationFigure): readonly string[] {
  const ends =
    interval.kind === "none" ? ["", ""] : [interval.interval.low, interval.interval.high];
  return [estimate.kind === "value" ? estimate.value : "", ...ends].map((number) =>
    typeof number === "number" ? signed(number, decimals) : number,
  );
}
