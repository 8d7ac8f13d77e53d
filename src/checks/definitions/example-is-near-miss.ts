import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Code, NearMiss, Quoted } from "../../model/codebook.ts";
import { excerptOf, onOneLine } from "../../text/on-one-line.ts";
import { type CheckSubject, finding } from "../subject.ts";

/** Quotations that a code must both get and not get. */
export function* exampleIsNearMiss(subject: CheckSubject): Generator<Diagnostic> {
  for (const code of subject.codes) {
    const { id } = code;
    for (const [{ text, at }, example] of contradictions(code)) {
      const message = `\`${id}\` has “${excerptOf(text)}” as an example and as a near-miss`;
      yield finding(subject, "codebook/example-is-near-miss", at, message, {
        related: [{ span: example.at, message: "the example" }],
        hint: "decide whether the code applies to it, and delete the other one",
      });
    }
  }
}

/** The near-misses of a code that are examples of it, each with the example. */
export function contradictions({
  examples,
  nearMisses,
}: Pick<Code, "examples" | "nearMisses">): ReadonlyMap<NearMiss, Quoted> {
  const byText = new Map(examples.map((example) => [asRulesSeeIt(example.text), example]));
  return new Map(
    nearMisses.flatMap((nearMiss) => {
      const example = byText.get(asRulesSeeIt(nearMiss.text));
      return example === undefined ? [] : [[nearMiss, example] as const];
    }),
  );
}

/** Capitals and punctuation count: rules may look for them, as `exact: IT` does. */
function asRulesSeeIt(quotation: string): string {
  return onOneLine(quotation.normalize("NFC"));
}
