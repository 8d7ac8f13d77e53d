import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { ComparedRule } from "../../matching/compared-rule.ts";
import type { Code } from "../../model/codebook.ts";
import { type CheckSubject, finding } from "../subject.ts";
import { distinctRules, ruleLists } from "./rule-lists.ts";

/** Rules that another code has too; two codes with one id are reported for that. */
export function* sharedRule(subject: CheckSubject): Generator<Diagnostic> {
  const seen = new Map<string, { readonly code: Code; readonly compared: ComparedRule }>();
  for (const list of ruleLists(subject)) {
    if (list.kind === "unless") continue;
    for (const compared of distinctRules(list)) {
      const first = seen.get(compared.key);
      seen.set(compared.key, first ?? { code: list.code, compared });
      if (first === undefined || first.code.id === list.code.id) continue;
      const { label, at } = compared.rule;
      const other = first.compared.rule;
      const as = other.label === label ? "" : ` as \`${other.label}\``;
      const message = `\`${label}\` is a rule of \`${first.code.id}\` too${as}, so what it finds gets both codes`;
      yield finding(subject, "codebook/shared-rule", at, message, {
        hint: "keep it under the code that it is meant for, or tell the two apart with more words or an `unless`",
        related: [{ span: other.at, message: `the rule of \`${first.code.id}\`` }],
      });
    }
  }
}
