import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { requiredFrom } from "../../model/phase-requirements.ts";
import { countWords } from "../../text/words.ts";
import { type CheckSubject, finding } from "../subject.ts";
import { type TextKey, writtenTexts } from "./written-texts.ts";

/** Definitions of a word or two; from the phase on that wants them, for before it they are drafts. */
export function* shortDefinition(subject: CheckSubject): Generator<Diagnostic> {
  for (const { id, key, text, at } of writtenTexts(subject)) {
    if (subject.codebook.phase < requiredFrom[key]) continue;
    const words = countWords(text);
    const fewest = fewestWords[key];
    if (words >= fewest) continue;
    const count = words === 0 ? "no words" : words === 1 ? "one word" : `${words} words`;
    const message = `the \`${key}\` of \`${id}\` has ${count}, too few to code by`;
    yield finding(subject, "codebook/short-definition", at, message, { hint: hints[key] });
  }
}

/**
 * A definition and a concept are statements and take a sentence: someone, a verb, and about what. When
 * to use a code can be said in three words (`Not for praise`), not in two. A brief may be as short as
 * a name.
 */
const fewestWords: Readonly<Record<TextKey, number>> = {
  brief: 0,
  concept: 4,
  definition: 4,
  when: 3,
  when_not: 3,
};

const hints: Readonly<Record<TextKey, string>> = {
  brief: "",
  concept: "say in a sentence which idea holds the theme together",
  definition: "say in a sentence or two what a speaker tells when this code applies",
  when: "say what must be in an excerpt for the code to apply",
  when_not: "say which excerpts look like the code and are not, and which code they get",
};
