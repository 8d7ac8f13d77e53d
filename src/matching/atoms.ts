import type { Term } from "../model/rule.ts";
import { foldText } from "../text/characters.ts";
import { stemmerFor } from "../text/stems.ts";
import { StemIndex } from "./stem-index.ts";
import { fitsWildcard, type Wildcard, wildcardOf } from "./wildcard.ts";

/** The atoms that a word satisfies, ascending. */
export type AtomSet = readonly number[];

/**
 * Every distinct demand that the rules make on a single word, numbered: its atoms. Says for a word of
 * a transcript which atoms it satisfies; asked once for each distinct word, so it may take its time.
 */
export class Atoms {
  #count = 0;
  readonly #stems = new Map<string, StemIndex>();
  /** Folded words of languages without a stemmer. */
  readonly #written = new Map<string, number>();
  /** By folded form, then by written form and case. */
  readonly #exact = new Map<string, Map<string, number>>();
  readonly #wildcards = new Map<string, number>();
  /** Wildcards by the unit that they begin with; under `""` those that name none. */
  readonly #byStart = new Map<string, WildcardAtom[]>();
  readonly #literals = new Map<string, number>();
  readonly #fresh = () => this.#count++;

  ofTerm(term: Term, language: string): number {
    if (term.kind === "exact") return this.#ofExact(term.word);
    if (term.kind === "wildcard") return this.#ofWildcard(foldText(term.pattern));
    const folded = foldText(term.word);
    const stemmer = stemmerFor(language);
    if (stemmer === undefined) return getOrAdd(this.#written, folded, this.#fresh);
    const stems = getOrAdd(this.#stems, stemmer.language, () => new StemIndex(stemmer));
    return stems.add(folded, this.#fresh);
  }

  /** Satisfied by every word that contains the folded literal. */
  ofLiteral(literal: string): number {
    return getOrAdd(this.#literals, literal, this.#fresh);
  }

  /** The atoms of a folded word, without those that depend on its case. */
  satisfiedBy(folded: string): AtomSet {
    const found: number[] = [];
    for (const stems of this.#stems.values()) addDefined(found, stems.find(folded));
    addDefined(found, this.#written.get(folded));
    for (const start of folded === "" ? [""] : ["", folded.charAt(0)])
      for (const { atom, wildcard } of this.#byStart.get(start) ?? [])
        if (fitsWildcard(wildcard, folded)) found.push(atom);
    for (const [literal, atom] of this.#literals) if (folded.includes(literal)) found.push(atom);
    return found.sort((a, b) => a - b);
  }

  /** Whether some `exact` term has this folded form, so that the case of the word matters. */
  dependsOnCase(folded: string): boolean {
    return this.#exact.has(folded);
  }

  /** The atom of a word by written form and case, if a rule names it. */
  ofWritten(folded: string, word: string): number | undefined {
    return this.#exact.get(folded)?.get(exactForm(word));
  }

  #ofExact(word: string): number {
    const forms = getOrAdd(this.#exact, foldText(word), () => new Map<string, number>());
    return getOrAdd(forms, exactForm(word), this.#fresh);
  }

  #ofWildcard(folded: string): number {
    return getOrAdd(this.#wildcards, folded, () => {
      const atom = this.#fresh();
      const wildcard = wildcardOf(folded);
      getOrAdd(this.#byStart, wildcard.start.charAt(0), () => []).push({ atom, wildcard });
      return atom;
    });
  }
}

type WildcardAtom = { readonly atom: number; readonly wildcard: Wildcard };

/** Written form and case, but not the code points an editor happened to save them as. */
function exactForm(word: string): string {
  return word.normalize("NFC").replaceAll("’", "'");
}

function getOrAdd<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function addDefined(list: number[], value: number | undefined): void {
  if (value !== undefined) list.push(value);
}
