import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { ComparedRule } from "../../matching/compared-rule.ts";
import type { Code } from "../../model/codebook.ts";
import type { Rule } from "../../model/rule.ts";
import type { Span } from "../../model/span.ts";
import { collisionOf, isEveryday } from "../../text/stem-collisions.ts";
import { wordSpans } from "../../text/words.ts";
import { type CheckSubject, finding } from "../subject.ts";
import { type RuleList, ruleLists } from "./rule-lists.ts";
import { stopWordsEnough } from "./stop-terms.ts";

/**
 * Rules of one English word that find a word of another meaning too: one that everybody says, or one
 * that the codebook has under another code or as a near-miss. In a phrase or a `near` the wrong word
 * hardly ever stands where it would have to; only capitals that are a stop word in small letters
 * (`IT`) are found there. Of other languages it is not known which of their words collide.
 */
export function* stemCollision(subject: CheckSubject): Generator<Diagnostic> {
  const lists = ruleLists(subject).filter(({ language }) => language === "en");
  if (lists.length === 0) return;
  let said: WordsSaid | undefined;
  for (const { code, rules } of lists) {
    for (const compared of rules) {
      const { rule } = compared;
      const collision =
        capitals(compared) ??
        meaning(rule, code, () => {
          said ??= wordsSaid(subject, lists);
          return said;
        });
      if (collision === undefined) continue;
      const { word, other, why, hint, at } = collision;
      const message = `\`${word}\` also finds \`${other}\`: ${why}`;
      yield finding(subject, "codebook/stem-collision", rule.at, message, {
        hint,
        ...(at === undefined ? {} : { related: [{ span: at, message: `here is \`${other}\`` }] }),
      });
    }
  }
}

type Found = {
  readonly word: string;
  readonly other: string;
  readonly why: string;
  readonly hint: string;
  readonly at: Span | undefined;
};

/** `near: [IT, slow]` finds "it is slow". A rule in capitals throughout is merely loud. */
function capitals(compared: ComparedRule): Found | undefined {
  const { rule, phrases } = compared;
  if (rule.kind === "phrase" || stopWordsEnough(compared) !== undefined) return undefined;
  if (!phrases.flat().some(({ source }) => /\p{Ll}/u.test(source))) return undefined;
  for (const phrase of phrases) {
    const [term] = phrase;
    if (phrase.length > 1 || term?.kind !== "stem" || !/^\p{Lu}{2,}$/u.test(term.source)) continue;
    if (stopWordsEnough({ ...compared, phrases: [phrase] }) === undefined) continue;
    return {
      ...{ word: term.source, other: term.folded, at: undefined },
      why: "words are compared in any case",
      hint: `for the capitals write \`exact: ${term.source}\``,
    };
  }
  return undefined;
}

function meaning(rule: Rule, code: Code, said: () => WordsSaid): Found | undefined {
  const [term, ...more] = rule.kind === "phrase" ? rule.phrase : [];
  if (term?.kind !== "stem" || more.length > 0) return undefined;
  for (const head of collisionOf(term.word)?.others ?? []) {
    const place = said()
      .get(head)
      ?.find((each) => each.under !== code);
    if (place === undefined && !isEveryday(head)) continue;
    return {
      ...{ word: term.word, other: place?.word ?? head, at: place?.at },
      why: "they have the same stem",
      hint: "write the forms that you mean as `exact:`, or a wildcard that the other word does not fit",
    };
  }
  return undefined;
}

/** Words that collide with some other, by their heads, and where the codebook has them. */
type WordsSaid = ReadonlyMap<
  string,
  readonly { readonly word: string; readonly at: Span; readonly under: Code | undefined }[]
>;

/** A code's own rules and examples say what it means to find; its near-misses do not. */
function wordsSaid({ codes }: CheckSubject, lists: readonly RuleList[]): WordsSaid {
  const said = new Map<string, { word: string; at: Span; under: Code | undefined }[]>();
  const add = (word: string, at: Span, under: Code | undefined) => {
    const head = collisionOf(word)?.head;
    if (head === undefined) return;
    const places = said.get(head) ?? [];
    // Two are enough: one of them is not the code that asks.
    if (places.length < 2 && places.every((place) => place.under !== under))
      places.push({ word, at, under });
    said.set(head, places);
  };
  for (const { code, rules } of lists)
    for (const { rule, phrases } of rules)
      for (const { kind, source } of phrases.flat())
        if (kind !== "wildcard") add(source, rule.at, code);
  for (const code of codes) {
    for (const { text, at } of code.examples) for (const word of wordsOf(text)) add(word, at, code);
    for (const { text, at } of code.nearMisses)
      for (const word of wordsOf(text)) add(word, at, undefined);
  }
  return said;
}

function wordsOf(text: string): string[] {
  return wordSpans(text).map(({ start, end }) => text.slice(start, end));
}
