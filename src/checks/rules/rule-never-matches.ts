import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { CoveringRules } from "../../matching/covering-rules.ts";
import { whyNeverMatches } from "../../text/regex-faults.ts";
import { type CheckSubject, finding } from "../subject.ts";
import { type RuleList, ruleLists } from "./rule-lists.ts";

/**
 * Rules that cannot fire, or that the code's own `unless` holds back wherever they fire. A rule made of
 * words always fires on those words, so of the rest only a regular expression can be impossible.
 */
export function* ruleNeverMatches(subject: CheckSubject): Generator<Diagnostic> {
  const lists = ruleLists(subject);
  const unless = new Map(
    lists.flatMap((list) =>
      list.kind === "unless" ? [[keyOf(list), new CoveringRules(list.rules)] as const] : [],
    ),
  );
  for (const list of lists) {
    const holding = list.kind === "rules" ? unless.get(keyOf(list)) : undefined;
    for (const compared of list.rules) {
      const { rule } = compared;
      const why = rule.kind === "regex" ? whyNeverMatches(rule.pattern) : undefined;
      if (why !== undefined)
        yield finding(
          subject,
          "codebook/rule-never-matches",
          rule.at,
          `\`${rule.label}\` can never match: ${why}`,
        );
      const held = holding?.covering(compared)[0]?.rule;
      if (held === undefined) continue;
      const message = `\`${rule.label}\` never codes anything: wherever it fires, \`unless: ${held.label}\` holds \`${list.code.id}\` back`;
      yield finding(subject, "codebook/rule-never-matches", rule.at, message, {
        hint: "leave the rule out, or make the `unless` narrower",
        related: [{ span: held.at, message: "this holds the code back" }],
      });
    }
  }
}

function keyOf({ code, language }: RuleList): string {
  return `${language} ${code.id}`;
}
