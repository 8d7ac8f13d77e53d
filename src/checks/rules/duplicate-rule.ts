import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { ComparedRule } from "../../matching/compared-rule.ts";
import { type CheckSubject, finding } from "../subject.ts";
import { ruleLists } from "./rule-lists.ts";

/** Rules of one code that say the same as an earlier one; so too under `unless`. */
export function* duplicateRule(subject: CheckSubject): Generator<Diagnostic> {
  for (const { code, kind, rules } of ruleLists(subject)) {
    const seen = new Map<string, ComparedRule>();
    for (const compared of rules) {
      const first = seen.get(compared.key);
      seen.set(compared.key, first ?? compared);
      if (first === undefined) continue;
      const { label, at } = compared.rule;
      const where = kind === "rules" ? `\`${code.id}\`` : `\`unless\` of \`${code.id}\``;
      const message =
        first.rule.label === label
          ? `\`${label}\` stands under ${where} twice`
          : `\`${label}\` finds the same as \`${first.rule.label}\` under ${where}`;
      yield finding(subject, "codebook/duplicate-rule", at, message, {
        hint: "leave one of them out",
        related: [{ span: first.rule.at, message: "the first of them" }],
      });
    }
  }
}
