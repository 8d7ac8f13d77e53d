import { compileRules } from "../../matching/compile-rules.ts";
import { matchTurns } from "../../matching/match-turns.ts";
import type { Rule } from "../../model/rule.ts";
import { primarySubtag } from "../../text/primary-subtag.ts";
import { stopWordsOf } from "../../text/stop-words.ts";
import type { CheckSubject } from "../subject.ts";
import { everydaySentences } from "./everyday-speech.ts";
import { saidByOne } from "./quotations.ts";

/** What rules of a language make of speech in it that is about nothing in particular. */
export type EverydayFirings = {
  /** In how many everyday sentences a rule fires. */
  readonly counts: ReadonlyMap<Rule, number>;
  /** A stop word on which, alone, a rule fires. */
  readonly stopWords: ReadonlyMap<Rule, string>;
};

/** Of all rules, those of `unless` too. */
export function everydayFirings(subject: CheckSubject): EverydayFirings {
  const found = made.get(subject) ?? tryOnEverydaySpeech(subject);
  made.set(subject, found);
  return found;
}

// Several checks need them.
const made = new WeakMap<CheckSubject, EverydayFirings>();

function tryOnEverydaySpeech({ matcher, codes, codebook }: CheckSubject): EverydayFirings {
  const { languages } = codebook;
  const said = [...new Set(languages.map(primarySubtag))].flatMap((language) => [
    ...everydaySentences(language).map((text) => ({ text, language, isStopWord: false })),
    ...(stopWordsOf(language) ?? []).map((text) => ({ text, language, isStopWord: true })),
  ]);
  const transcript = saidByOne(said.map(({ text }) => text));
  const counts = new Map<Rule, number>();
  const stopWords = new Map<Rule, string>();
  // An `unless` is only looked at where its code fires, so here these rules have codes of their own.
  const holding = codes.map((code) => ({ ...code, rules: code.unless, unless: [] }));
  for (const each of [matcher, compileRules({ themes: [], codes: holding })]) {
    const options = { languages, excerpt: "turn", withSuppressed: true } as const;
    for (const { turn, evidence } of matchTurns(each, transcript, options)) {
      const from = said[turn];
      for (const { rule } of evidence) {
        if (from === undefined || primarySubtag(rule.language) !== from.language) continue;
        if (!from.isStopWord) counts.set(rule, (counts.get(rule) ?? 0) + 1);
        else if (!stopWords.has(rule)) stopWords.set(rule, from.text);
      }
    }
  }
  return { counts, stopWords };
}
