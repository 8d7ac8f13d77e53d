import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type CheckSubject, finding } from "../subject.ts";
import { whyFindsEverything } from "./finds-everything.ts";
import { ruleLists } from "./rule-lists.ts";

/** Rules that find whatever is said: on stop words alone, or in many sentences about nothing in particular. */
export function* ruleMatchesEverything(subject: CheckSubject): Generator<Diagnostic> {
  for (const { kind, rules } of ruleLists(subject)) {
    for (const compared of rules) {
      const { label, at } = compared.rule;
      const why = whyFindsEverything(subject, compared);
      if (why === undefined) continue;
      const effect = kind === "rules" ? "finds" : "holds back";
      const message = `\`${label}\` ${effect} too much: it fires ${why}`;
      const hint = /^\p{Lu}{2,}$/u.test(label)
        ? `words are compared in any case; for the capitals write \`exact: ${label}\``
        : "add a word that says what the code is about";
      yield finding(subject, "codebook/rule-matches-everything", at, message, { hint });
    }
  }
}
