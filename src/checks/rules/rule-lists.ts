import { type ComparedRule, ruleComparer } from "../../matching/compared-rule.ts";
import type { Code } from "../../model/codebook.ts";
import type { CheckSubject } from "../subject.ts";

/** The rules of one code in one language, or those that hold it back. */
export type RuleList = {
  readonly code: Code;
  readonly kind: "rules" | "unless";
  /** Primary subtag. */
  readonly language: string;
  /** In the order of the file, never empty. */
  readonly rules: readonly ComparedRule[];
};

/** Of all codes in use, in the order of the file; a code's rules, then its `unless`. */
export function ruleLists(subject: CheckSubject): readonly RuleList[] {
  const known = made.get(subject);
  if (known !== undefined) return known;
  const compare = ruleComparer();
  const lists = subject.codes.flatMap((code) =>
    (["rules", "unless"] as const).flatMap((kind) => {
      const all = code[kind].map(compare);
      return Array.from(new Set(all.map(({ language }) => language)), (language) => {
        const rules = all.filter((rule) => rule.language === language);
        return { code, kind, language, rules };
      });
    }),
  );
  made.set(subject, lists);
  return lists;
}

// Several checks need them, and to reduce ten thousand rules to stems takes longer than to compare them.
const made = new WeakMap<CheckSubject, readonly RuleList[]>();

/** Without those that say the same as an earlier one. */
export function distinctRules({ rules }: Pick<RuleList, "rules">): ComparedRule[] {
  return [...new Map(rules.toReversed().map((rule) => [rule.key, rule])).values()].reverse();
}
