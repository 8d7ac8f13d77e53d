import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { countWords } from "../../text/words.ts";
import { type CheckSubject, finding } from "../subject.ts";

/** From phase 5 on, which names the themes, theme names of a single word. */
export function* oneWordTheme(subject: CheckSubject): Generator<Diagnostic> {
  if (subject.codebook.phase < 5) return;
  for (const { name, places } of subject.themes) {
    if (places.name === undefined || countWords(name) !== 1) continue;
    const message = `the theme name “${name}” is a single word`;
    yield finding(subject, "codebook/one-word-theme", places.name, message, {
      hint: "a few words more can say what it is about it that your participants share",
    });
  }
}
