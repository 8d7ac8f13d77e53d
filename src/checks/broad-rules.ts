import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Engine } from "../matching/compile-rules.ts";
import type { Rule } from "../model/rule.ts";
import type { SentenceMatches } from "./codings/sentence-matches.ts";
import { type CheckSubject, finding } from "./subject.ts";

// In fewer sentences a share says little: one talk about costs is full of money.
const leastSentences = 50;

type Tally = { sentences: number; readonly fired: Map<Rule, number> };

/**
 * Counts in how many of the sentences that it applies to each rule codes something, transcript by
 * transcript. Keeps counts alone, so that memory does not grow with the corpus. A sentence in which
 * the code's `unless` holds it back does not count: the rule does no harm there.
 */
export class BroadRules {
  readonly #tallies = new Map<Engine, Tally>();

  add({ engine, sentences, matches }: SentenceMatches): void {
    const tally = this.#tallies.get(engine) ?? { sentences: 0, fired: new Map() };
    this.#tallies.set(engine, tally);
    tally.sentences += sentences;
    for (const { evidence } of matches)
      for (const { rule } of evidence) tally.fired.set(rule, (tally.fired.get(rule) ?? 0) + 1);
  }

  /** `maxShare`: from 0 to 1; a rule that fires in more of its sentences is a finding. */
  findings(subject: Pick<CheckSubject, "codebook">, maxShare: number): Diagnostic[] {
    const found: Diagnostic[] = [];
    for (const [{ at, label }, { fired, sentences }] of this.#byRule()) {
      const share = fired / sentences;
      if (sentences < leastSentences || share <= maxShare) continue;
      const percent = Math.round(share * 100);
      const message = `\`${label}\` fires in ${count(fired)} of ${count(sentences)} sentences (${percent} %)`;
      const hint = "ask for a second word with it (near or all), or for a longer phrase";
      found.push(finding(subject, "codebook/broad-rule", at, message, { hint }));
    }
    return found;
  }

  /** A rule is in the engine of each set of languages that holds its own. */
  #byRule(): ReadonlyMap<Rule, { readonly fired: number; readonly sentences: number }> {
    const sums = new Map<Rule, { fired: number; sentences: number }>();
    for (const [{ rules }, { sentences, fired }] of this.#tallies)
      for (const { rule } of rules) {
        const sum = sums.get(rule) ?? { fired: 0, sentences: 0 };
        sums.set(rule, sum);
        sum.fired += fired.get(rule) ?? 0;
        sum.sentences += sentences;
      }
    return sums;
  }
}

const numbers = new Intl.NumberFormat("en");

/** `1,020`. */
function count(number: number): string {
  return numbers.format(number);
}
