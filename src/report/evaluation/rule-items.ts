import type { EvaluatedRule, EvaluationReport } from "../../model/evaluation.ts";
import { count, signed } from "../agreement/numbers.ts";
import { twoOf } from "./wording.ts";

const most = 20;

/** The rules with false positives, the one that makes most of them first: a sentence or two each. */
export function ruleItems(report: EvaluationReport): readonly string[] {
  const wrong = report.rules.filter((rule) => falsePositives(rule) > 0);
  const { person } = twoOf(report);
  const all = new Map(report.codes.map(({ id, onlyRules }) => [id, onlyRules]));
  const items = wrong.slice(0, most).map((rule) => {
    const { code, fired, agreed, alone } = rule;
    const share = shareOf(falsePositives(rule), all.get(code) ?? 0);
    const used = `fired on ${count(fired, "unit")}, ${person} agreed on ${agreed} (precision ${signed(agreed / fired, 2)})`;
    return `${code}, rule ${rule.rule}: ${share}; ${used}. Without it: ${without(alone)}.`;
  });
  const left = wrong.length - most;
  return left > 0 ? [...items, `${left} more with fewer: --format json has all rules.`] : items;
}

function shareOf(own: number, all: number): string {
  if (all === 1) return "its only false positive";
  return own === all ? `all its ${all} false positives` : `${own} of its ${all} false positives`;
}

function falsePositives({ fired, agreed }: EvaluatedRule): number {
  return fired - agreed;
}

function without({ agreed, falsePositives: wrong }: EvaluatedRule["alone"]): string {
  const hits = agreed === 0 ? "no hit lost" : `${count(agreed, "hit")} lost`;
  const fewer = wrong === 0 ? "no false positive" : count(wrong, "false positive");
  if (agreed + wrong > 0) return `${fewer} fewer, ${hits}`;
  return "nothing changes, for other rules of the code fire on the same units";
}
