import type {
  EvaluationReport,
  EvaluationStatistic,
  NoEvaluationReason,
} from "../../model/evaluation.ts";

/** Names of the two who are compared. */
export type Two = { readonly person: string; readonly rules: string };

export function twoOf({ agreement: { coders } }: EvaluationReport): Two {
  const [person, rules] = coders.map(({ coder }) => coder);
  return { person: person ?? "the person", rules: rules === "rules" ? "the rules" : (rules ?? "") };
}

export const statisticNames: Readonly<Record<EvaluationStatistic, string>> = {
  precision: "precision",
  recall: "recall",
  f1: "F1",
};

export function statisticMeaning(statistic: EvaluationStatistic, { person, rules }: Two): string {
  switch (statistic) {
    case "precision":
      return `of the units to which ${rules} gave the code, the share to which ${person} gave it too`;
    case "recall":
      return `of the units to which ${person} gave the code, the share to which ${rules} gave it too`;
    case "f1":
      return "both in one figure, their harmonic mean: 2 both / (2 both + only one + only the other); none of the three allows for chance";
  }
}

/** Why a figure does not exist. */
export function whyNot(reason: NoEvaluationReason, { person, rules }: Two): string {
  switch (reason) {
    case "no-units":
      return "there are no units";
    case "not-by-rules":
      return `${rules} never gave the code`;
    case "not-by-person":
      return `${person} never gave the code`;
    case "by-nobody":
      return "neither gave the code";
    case "no-code":
      return "no code has one";
  }
}

export const evaluationReasons: Readonly<Record<NoEvaluationReason, true>> = {
  ...{ "no-units": true, "not-by-rules": true, "not-by-person": true },
  ...{ "by-nobody": true, "no-code": true },
};
