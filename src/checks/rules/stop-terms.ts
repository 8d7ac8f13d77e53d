import type { ComparedRule } from "../../matching/compared-rule.ts";
import { exactForm, type TermForm } from "../../matching/term-form.ts";
import { fitsWildcard } from "../../matching/wildcard.ts";
import { stopWordsOf } from "../../text/stop-words.ts";

/**
 * The stop words on which alone a rule fires, one for each of its slots; undefined where it asks for
 * anything else. A phrase of several asks for more than its words: `on my own` means something.
 */
export function stopWordsEnough({ language, phrases }: ComparedRule): string[] | undefined {
  const words = stopWordsOf(language) ?? [];
  const found: string[] = [];
  for (const [term, ...others] of phrases) {
    const word = others.length > 0 ? undefined : term && stopWordFor(term, words);
    if (word === undefined) return undefined;
    found.push(word);
  }
  return found.length === 0 ? undefined : found;
}

/** Goes by the word as it is written: what only shares its stem is another finding. */
function stopWordFor(
  { kind, source, folded, wildcard }: TermForm,
  words: readonly string[],
): string | undefined {
  if (wildcard !== undefined) return words.find((word) => fitsWildcard(wildcard, word));
  const written = kind === "exact" ? exactForm(source) : folded;
  return words.includes(written) ? written : undefined;
}
