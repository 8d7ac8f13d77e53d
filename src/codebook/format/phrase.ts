import type { Quoted } from "../../model/codebook.ts";
import type { Phrase, Term } from "../../model/rule.ts";
import { onOneLine } from "../../text/on-one-line.ts";
import { splitPhrase, wordSpans } from "../../text/words.ts";
import { mapping, required } from "../../yaml/shape/mapping.ts";
import { refine } from "../../yaml/shape/refine.ts";
import type { Shape } from "../../yaml/shape/shape.ts";
import { text } from "../../yaml/shape/text.ts";

/** Words that a rule looks for, with the line that shows them. */
export type ShownPhrase = { readonly phrase: Phrase; readonly label: string };

/** A word or phrase as text: by stem, or by written form where it holds a wildcard. */
export const words: Shape<ShownPhrase> = refine(text, (found, { name }, reading) => {
  const phrase = splitPhrase(found.text).map(termOf);
  if (phrase.length === 0) {
    reading.report("codebook/empty-rule", found.at, `${name} holds no word`);
    return undefined;
  }
  if (phrase.every(matchesAnyWord)) {
    const message = `${name} is made of wildcards only, so that any word matches it`;
    reading.report("codebook/wildcard-only", found.at, message);
    return undefined;
  }
  // One word with `?` is meant as written; a phrase that ends so is rather a question.
  if (phrase.length > 1 && /\p{L}\?$/u.test(found.text)) {
    reading.report(
      "codebook/question-mark",
      found.at,
      "`?` at the end stands for one more character, it is not a question mark",
      { hint: "leave it out where a question was meant" },
    );
  }
  return { phrase, label: onOneLine(found.text) };
});

/** `exact: EHR`: one or several words by written form and case, without wildcards. */
export const exact: Shape<ShownPhrase> = refine(
  mapping<{ readonly exact: Quoted }>({
    exact: required(text, "A word or phrase by its written form, capitals as given."),
  }),
  ({ exact: found }, { name }, reading) => {
    if (found === undefined) return undefined;
    const phrase = wordSpans(found.text).map(
      ({ start, end }): Term => ({ kind: "exact", word: found.text.slice(start, end) }),
    );
    if (phrase.length === 0) {
      reading.report("codebook/empty-rule", found.at, `${name} holds no word`);
      return undefined;
    }
    return { phrase, label: `exact(${onOneLine(found.text)})` };
  },
);

function termOf(word: string): Term {
  return /[*?]/.test(word) ? { kind: "wildcard", pattern: word } : { kind: "stem", word };
}

function matchesAnyWord(term: Term): boolean {
  return term.kind === "wildcard" && !/[\p{L}\p{N}]/u.test(term.pattern);
}
