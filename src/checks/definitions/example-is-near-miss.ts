import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { excerptOf, onOneLine } from "../../text/on-one-line.ts";
import { type CheckSubject, finding } from "../subject.ts";

/** Quotations that a code must both get and not get. */
export function* exampleIsNearMiss(subject: CheckSubject): Generator<Diagnostic> {
  for (const { id, examples, nearMisses } of subject.codes) {
    const byText = new Map(examples.map((example) => [asRulesSeeIt(example.text), example]));
    for (const { text, at } of nearMisses) {
      const example = byText.get(asRulesSeeIt(text));
      if (example === undefined) continue;
      const message = `\`${id}\` has “${excerptOf(text)}” as an example and as a near-miss`;
      yield finding(subject, "codebook/example-is-near-miss", at, message, {
        related: [{ span: example.at, message: "the example" }],
        hint: "decide whether the code applies to it, and delete the other one",
      });
    }
  }
}

/** Capitals and punctuation count: rules may look for them, as `exact: IT` does. */
function asRulesSeeIt(quotation: string): string {
  return onOneLine(quotation.normalize("NFC"));
}
