import type { Severity } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type CheckSubject, finding } from "../subject.ts";
import { comparable, repeated } from "./comparable.ts";
import { type TextKey, writtenTexts } from "./written-texts.ts";

/**
 * The same concept of two themes, or the same brief, definition, when or when_not of two codes. Of two
 * with one id that is all that is told: a code pasted twice has everything in common.
 */
export function* sameText(subject: CheckSubject): Generator<Diagnostic> {
  const texts = writtenTexts(subject);
  const keyOf = ({ key, text }: (typeof texts)[number]) => {
    const compared = comparable(text);
    return compared === "" ? "" : `${key} ${compared}`;
  };
  for (const { item, first } of repeated(texts, keyOf)) {
    const { id, key, at } = item;
    if (id === first.id) continue;
    const message = `the \`${key}\` of \`${id}\` is the same as that of \`${first.id}\``;
    yield finding(subject, "codebook/same-text", at, message, {
      severity: severities[key],
      related: [{ span: first.at, message: `the \`${key}\` of \`${first.id}\`` }],
      hint: "say what tells the two apart, or merge them and list the id that goes under `replaces`",
    });
  }
}

/** Two codes may well have to be kept apart from the same third one. */
const severities: Readonly<Record<TextKey, Severity>> = {
  brief: "warning",
  concept: "warning",
  definition: "warning",
  when: "warning",
  when_not: "info",
};
