import type { ComparedRule } from "../../matching/compared-rule.ts";
import type { CheckSubject } from "../subject.ts";
import { everydayFirings } from "./everyday-firings.ts";
import { everydaySentences } from "./everyday-speech.ts";
import { stopWordsEnough } from "./stop-terms.ts";

/** Of everyday sentences; a word that is in so many is in nearly everything that somebody says at length. */
const tooLargeShare = 0.1;

/** Where a rule fires that finds whatever is said: `on "and" alone`; undefined where it is all right. */
export function whyFindsEverything(
  subject: CheckSubject,
  compared: ComparedRule,
): string | undefined {
  const { rule, language } = compared;
  const { counts, stopWords } = everydayFirings(subject);
  const sentences = everydaySentences(language).length;
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
