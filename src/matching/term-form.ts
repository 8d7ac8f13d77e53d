import type { Term } from "../model/rule.ts";
import { foldText } from "../text/characters.ts";
import type { Stemmer } from "../text/stems.ts";
import { fitsWildcard, type Wildcard, wildcardOf } from "./wildcard.ts";

/** What a term asks of a word, so that two terms can be compared without any text. */
export type TermForm = {
  /** Terms that the same words satisfy by definition have the same one. */
  readonly key: string;
  readonly kind: Term["kind"];
  /** Its word as it was written, or its pattern. */
  readonly source: string;
  /** The folded word, or the folded pattern without what it says twice. */
  readonly folded: string;
  /** The form in which its word is compared under the rule's language; a wildcard has none. */
  readonly stem: string | undefined;
  /** What the folded form of every word that satisfies it begins with; may be empty. */
  readonly beginning: string;
  /** What it ends with. */
  readonly ending: string;
  /** Every word that satisfies it has this very folded form. */
  readonly isWhole: boolean;
  readonly wildcard: Wildcard | undefined;
};

/** `stemmer`: that of the rule's language. */
export function termForm(term: Term, stemmer: Stemmer | undefined): TermForm {
  if (term.kind === "wildcard") {
    const folded = tidyPattern(foldText(term.pattern));
    const wildcard = wildcardOf(folded);
    return {
      ...{ kind: term.kind, source: term.pattern, key: `* ${folded}`, folded, wildcard },
      ...{ stem: undefined, beginning: wildcard.start, isWhole: false },
      ending: folded.slice(folded.search(/[^*?]*$/)),
    };
  }
  const folded = foldText(term.word);
  // `comparedForm`, without folding again.
  const stem = stemmer === undefined ? folded : stemmer.stem(stemmer.core(folded));
  const base = { kind: term.kind, source: term.word, folded, stem, wildcard: undefined };
  const whole = { beginning: folded, ending: folded, isWhole: true };
  if (term.kind === "exact") return { ...base, ...whole, key: `= ${exactForm(term.word)}` };
  if (stemmer === undefined) return { ...base, ...whole, key: `~ ${stem}` };
  const beginning = stemmer.beginningOf?.(stem) ?? "";
  return { ...base, key: `~ ${stem}`, beginning, ending: "", isWhole: false };
}

/** Whether it is certain that every word that satisfies `narrow` satisfies `wide` too; both of one language. */
export function coversTerm(wide: TermForm, narrow: TermForm): boolean {
  if (wide.key === narrow.key) return true;
  if (wide.kind === "exact") return false;
  if (wide.kind === "stem") return narrow.kind === "exact" && narrow.stem === wide.stem;
  if (wide.wildcard === undefined) return false;
  if (narrow.isWhole) return fitsWildcard(wide.wildcard, narrow.folded);
  if (narrow.kind === "wildcard") return coversPattern(wide.folded, narrow.folded);
  return isOpenEnded(wide.wildcard) && narrow.beginning.startsWith(wide.wildcard.start);
}

/** The written form and case that `exact` compares. */
export function exactForm(word: string): string {
  return word.normalize("NFC").replaceAll("’", "'");
}

/** `a**` and `a?*?` say what `a*` and `a??*` say. */
function tidyPattern(pattern: string): string {
  return pattern.replace(/[*?]*\*[*?]*/g, (run) => `${run.replaceAll("*", "")}*`);
}

function isOpenEnded({ rest }: Wildcard): boolean {
  return rest.length === 1 && rest[0] === "*";
}

/**
 * Reads the narrow pattern as a word in which `?` is some character and `*` a run of them: only a `*`
 * can stand for a `*`, and only a `?` or a `*` for a `?`.
 */
function coversPattern(wide: string, narrow: string): boolean {
  const source = [...wide].map((character) =>
    character === "*" ? ".*" : character === "?" ? "[^*]" : escaped(character),
  );
  return new RegExp(`^${source.join("")}$`, "us").test(narrow);
}

function escaped(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/]/u, "\\$&");
}
