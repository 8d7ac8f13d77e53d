import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { nestedRepetition } from "../../text/regex-faults.ts";
import { type CheckSubject, finding } from "../subject.ts";

/** Regular expressions that are safe here and would hang in a program that tries one way after another. */
export function* regexBacktracking(subject: CheckSubject): Generator<Diagnostic> {
  for (const { rules, unless } of subject.codes) {
    for (const rule of [...rules, ...unless]) {
      const nested = rule.kind === "regex" ? nestedRepetition(rule.pattern) : undefined;
      if (rule.kind !== "regex" || nested === undefined) continue;
      const part = rule.pattern.slice(nested.start, nested.end);
      const message = `\`${part}\` repeats something that repeats already, which is no trouble here and can hang other programs`;
      yield finding(subject, "codebook/regex-backtracking", rule.at, message, {
        hint: "repeat only once",
      });
    }
  }
}
