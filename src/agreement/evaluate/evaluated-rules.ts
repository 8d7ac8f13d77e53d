import type { Coding } from "../../model/coding.ts";
import type { EvaluatedRule } from "../../model/evaluation.ts";
import type { CoderId, NodeId } from "../../model/ids.ts";
import { compareText } from "../../model/order.ts";
import { type Evaluation, person, rules as rulesAt } from "./evaluation.ts";

type Draft = {
  readonly code: NodeId;
  readonly rule: string;
  fired: number;
  agreed: number;
  readonly alone: { agreed: number; falsePositives: number };
};

/**
 * Every rule that fired on a unit, with how often the person gave the unit the rule's code too: most
 * false positives first, of those with as many the least right, then in the order of the codebook.
 */
export function evaluatedRules({ comparison, codings }: Evaluation): readonly EvaluatedRule[] {
  const { coders, codes, transcripts } = comparison;
  const found = new Map<string, Draft>();
  for (const { transcript, used } of transcripts) {
    const byPerson = new Map(
      [...used].map(([code, byCoder]) => [code, new Set(byCoder[person] ?? [])]),
    );
    for (const [unit, on] of codings.get(transcript) ?? []) {
      for (const [code, labels] of labelsByCode(on, coders[rulesAt])) {
        const isAgreed = byPerson.get(code)?.has(unit) === true;
        for (const rule of labels) count(found, { code, rule }, isAgreed, labels.size === 1);
      }
    }
  }
  const order = new Map(codes.map((code, at) => [code, at]));
  const rank = ({ code }: Draft) => order.get(code) ?? 0;
  return [...found.values()].sort(
    (a, b) =>
      b.fired - b.agreed - (a.fired - a.agreed) ||
      a.agreed - b.agreed ||
      rank(a) - rank(b) ||
      compareText(a.rule, b.rule),
  );
}

/** The rules that gave a unit each of its codes. */
function labelsByCode(
  codings: readonly Coding[],
  coder: CoderId | undefined,
): ReadonlyMap<NodeId, ReadonlySet<string>> {
  const labels = new Map<NodeId, Set<string>>();
  for (const { code, rules, coder: by } of codings) {
    if (by !== coder) continue;
    const own = labels.get(code) ?? new Set();
    labels.set(code, own);
    for (const rule of rules) own.add(rule);
  }
  return labels;
}

function count(
  found: Map<string, Draft>,
  { code, rule }: Pick<Draft, "code" | "rule">,
  isAgreed: boolean,
  isAlone: boolean,
): void {
  const key = `${code}\n${rule}`;
  const draft = found.get(key) ?? {
    ...{ code, rule, fired: 0, agreed: 0 },
    alone: { agreed: 0, falsePositives: 0 },
  };
  found.set(key, draft);
  draft.fired += 1;
  if (isAgreed) draft.agreed += 1;
  if (isAlone) draft.alone[isAgreed ? "agreed" : "falsePositives"] += 1;
}
