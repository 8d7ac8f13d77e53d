import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { contradictions } from "../definitions/example-is-near-miss.ts";
import { type CheckSubject, finding } from "../subject.ts";
import { quotations } from "./quotations.ts";

/**
 * Near-misses that their own code's rules code, by sentence or as a whole. Of one that is an example
 * of the code too it is not known which of the two is meant, and that is another finding.
 */
export function* nearMissCoded(subject: CheckSubject): Generator<Diagnostic> {
  const severity = subject.codebook.phase >= 5 ? "error" : "warning";
  const { tried, words } = quotations(subject);
  for (const code of subject.codes) {
    if (code.rules.length === 0 || !subject.hasSoundRules(code)) continue;
    const contradicted = contradictions(code);
    for (const nearMiss of code.nearMisses) {
      if (contradicted.has(nearMiss)) continue;
      const { bySentence, asWhole } = tried(nearMiss);
      const coding = [...bySentence, ...asWhole].find(
        (match) => match.code === code.id && match.suppressed.length === 0,
      );
      const fired = coding?.evidence[0];
      if (coding === undefined || fired === undefined) continue;
      const how = bySentence.includes(coding) ? "" : ", read as a whole,";
      const message = `the rules of \`${code.id}\` code this near-miss${how} by \`${fired.rule.label}\`, which finds ${words(fired.spans)}`;
      yield finding(subject, "codebook/near-miss-coded", nearMiss.at, message, {
        severity,
        hint: "make that rule narrower, or add an `unless` that this near-miss fits",
        related: [{ span: fired.rule.at, message: "this rule fires" }],
      });
    }
  }
}
