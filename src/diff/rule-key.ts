import type { Phrase, Rule } from "../model/rule.ts";

/** Equal for rules that find the same, however they are written: case, punctuation, order of words. */
export function ruleKey(rule: Rule): string {
  return `${rule.language} ${rule.kind} ${conditionKey(rule)}`;
}

function conditionKey(rule: Rule): string {
  switch (rule.kind) {
    case "phrase":
      return phraseKey(rule.phrase);
    case "near":
      return `${rule.within} ${phraseKeys(rule.phrases)}`;
    case "all":
      return phraseKeys(rule.phrases);
    case "regex":
      return rule.pattern;
  }
}

// Words hold neither spaces nor commas.
function phraseKeys(phrases: readonly Phrase[]): string {
  return phrases.map(phraseKey).sort().join(", ");
}

function phraseKey(phrase: Phrase): string {
  return phrase
    .map((term) => {
      if (term.kind === "exact") return `${term.kind} ${term.word}`;
      return `${term.kind} ${(term.kind === "stem" ? term.word : term.pattern).toLowerCase()}`;
    })
    .join(" ");
}
