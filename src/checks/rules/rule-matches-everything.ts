import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { ComparedRule } from "../../matching/compared-rule.ts";
import { type CheckSubject, finding } from "../subject.ts";
import { type EverydayFirings, everydayFirings } from "./everyday-firings.ts";
import { everydaySentences } from "./everyday-speech.ts";
import { ruleLists } from "./rule-lists.ts";
import { stopWordsEnough } from "./stop-terms.ts";

/** Of everyday sentences; a word that is in so many is in nearly everything that somebody says at length. */
const tooLargeShare = 0.1;

/** Rules that find whatever is said: on stop words alone, or in many sentences about nothing in particular. */
export function* ruleMatchesEverything(subject: CheckSubject): Generator<Diagnostic> {
  const firings = everydayFirings(subject);
  for (const { kind, language, rules } of ruleLists(subject)) {
    const sentences = everydaySentences(language).length;
    for (const compared of rules) {
      const { label, at } = compared.rule;
      const why = reason(compared, firings, sentences);
      if (why === undefined) continue;
      const effect = kind === "rules" ? "finds" : "holds back";
      const message = `\`${label}\` ${effect} nearly everything: it fires ${why}`;
      const hint = /^\p{Lu}{2,}$/u.test(label)
        ? `words are compared in any case; for the capitals write \`exact: ${label}\``
        : "add a word that says what the code is about";
      yield finding(subject, "codebook/rule-matches-everything", at, message, { hint });
    }
  }
}

/** Undefined where a rule is all right. `sentences`: how many there are in its language. */
function reason(
  compared: ComparedRule,
  { counts, stopWords }: EverydayFirings,
  sentences: number,
): string | undefined {
  const { rule } = compared;
  // A word that only has the stem of a stop word (`one`, on) is the finding of another check.
  const isWord =
    rule.kind === "phrase" && rule.phrase.length === 1 && rule.phrase[0]?.kind === "stem";
  const count = isWord ? 0 : (counts.get(rule) ?? 0);
  if (count > 0 && count >= tooLargeShare * sentences)
    return `in ${count} of ${sentences} sentences about nothing in particular`;
  const stopWord = rule.kind === "regex" ? stopWords.get(rule) : undefined;
  const words = stopWord === undefined ? stopWordsEnough(compared) : [stopWord];
  return words && `on ${words.map((word) => `"${word}"`).join(" and ")} alone`;
}
