import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { CoveringRules } from "../../matching/covering-rules.ts";
import { coversRule } from "../../matching/covers-rule.ts";
import { type CheckSubject, finding } from "../subject.ts";
import { distinctRules, ruleLists } from "./rule-lists.ts";

/** Rules that fire only where another one of the same code fires already; so too under `unless`. */
export function* containedRule(subject: CheckSubject): Generator<Diagnostic> {
  for (const list of ruleLists(subject)) {
    const rules = distinctRules(list);
    const places = new Map(rules.map((rule, place) => [rule, place]));
    const placeOf = (rule: (typeof rules)[number]) => places.get(rule) ?? 0;
    const index = new CoveringRules(rules);
    for (const rule of rules) {
      const [wider] = index
        .covering(rule)
        .filter((other) => other !== rule)
        // Of two that cover each other the later one is too many.
        .filter((other) => placeOf(other) < placeOf(rule) || !coversRule(rule, other))
        .sort((a, b) => placeOf(a) - placeOf(b));
      if (wider === undefined) continue;
      const { label, at } = rule.rule;
      const message = `wherever \`${label}\` fires, \`${wider.rule.label}\` fires too, so it adds nothing`;
      yield finding(subject, "codebook/contained-rule", at, message, {
        hint: "leave it out, or make the other rule narrower",
        related: [{ span: wider.rule.at, message: "the wider rule" }],
      });
    }
  }
}
