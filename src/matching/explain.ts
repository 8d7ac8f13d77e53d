import type { CodeId } from "../model/ids.ts";
import type { Rule } from "../model/rule.ts";
import type { Span } from "../model/span.ts";
import type { Transcript } from "../model/transcript.ts";
import { comparedForm, stemmerFor } from "../text/stems.ts";
import type { Matcher } from "./compile-rules.ts";
import { excerptsToTry } from "./excerpts-to-try.ts";
import { slotted, sortedSpans } from "./fire-rules.ts";
import { Hits } from "./hits.ts";
import { nearOccurrences } from "./near.ts";

/** A `near` rule whose words stand in one sentence, but too far apart. */
export type CameClose = {
  readonly code: CodeId;
  readonly rule: Rule;
  readonly sentence: Span;
  readonly spans: readonly Span[];
  /** With this `within` the rule would have fired. */
  readonly distance: number;
};

/** The `near` rules that came close in a turn (0-based index), by sentence and order of the codebook. */
export function nearMisses(
  matcher: Matcher,
  transcript: Transcript,
  turnIndex: number,
  languages: readonly string[],
): CameClose[] {
  const engine = matcher.engineFor(languages);
  const turn = transcript.turns[turnIndex];
  if (turn === undefined) return [];
  const found: CameClose[] = [];
  for (const excerpt of excerptsToTry(engine, new Hits(), transcript.text, turn, "sentence")) {
    const hits = excerpt.sentences.flatMap((sentence) => sentence.hits);
    for (const { rule, code, holdsBack, phrases } of engine.rules) {
      if (rule.kind !== "near" || holdsBack) continue;
      const occurrences = slotted(phrases, hits);
      const reach = occurrences.reduce((most, { last }) => Math.max(most, last), 0);
      for (let distance = rule.within; distance <= reach; distance++) {
        const chosen = nearOccurrences(occurrences, phrases.length, distance);
        if (chosen.length === 0) continue;
        const spans = sortedSpans(chosen);
        if (distance > rule.within)
          found.push({ code: code.id, rule, sentence: excerpt.span, spans, distance });
        break;
      }
    }
  }
  return found;
}

/** How a word is compared under a language: by its stem, or as written where there is no stemmer. */
export type WordForm = {
  readonly language: string;
  readonly form: string;
  readonly isStem: boolean;
};

/** What a word, as it stands in a text, is reduced to in each language. */
export function wordForms(word: string, languages: readonly string[]): WordForm[] {
  return languages.map((language) => {
    const stemmer = stemmerFor(language);
    return { language, form: comparedForm(word, stemmer), isStem: stemmer !== undefined };
  });
}
