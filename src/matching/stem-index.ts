import type { Stemmer } from "../text/stems.ts";

/** Letters by which beginnings are put into buckets. */
const keyLength = 3;

/**
 * Stems of one language and the atoms that stand for them. A stemmer takes microseconds a word, and
 * hardly any word of a text has a stem of the codebook: where it is known how words with a stem begin,
 * the others are passed over without calling the stemmer.
 */
export class StemIndex {
  readonly #stemmer: Stemmer;
  readonly #atoms = new Map<string, number>();
  readonly #beginnings = new Map<string, string[]>();

  constructor(stemmer: Stemmer) {
    this.#stemmer = stemmer;
  }

  /** The atom of a rule's folded word; `fresh` names the next free atom. */
  add(folded: string, fresh: () => number): number {
    const stem = this.#stemmer.stem(this.#stemmer.core(folded));
    const known = this.#atoms.get(stem);
    if (known !== undefined) return known;
    const atom = fresh();
    this.#atoms.set(stem, atom);
    const beginning = this.#stemmer.beginningOf?.(stem) ?? "";
    const key = beginning.slice(0, keyLength);
    const bucket = this.#beginnings.get(key);
    if (bucket === undefined) this.#beginnings.set(key, [beginning]);
    else bucket.push(beginning);
    return atom;
  }

  /** The atom of a transcript's folded word, if it has one. */
  find(folded: string): number | undefined {
    const core = this.#stemmer.core(folded);
    return this.#mayHaveAtom(core) ? this.#atoms.get(this.#stemmer.stem(core)) : undefined;
  }

  #mayHaveAtom(core: string): boolean {
    for (let length = 0; length <= keyLength; length++) {
      const bucket = this.#beginnings.get(core.slice(0, length));
      if (bucket?.some((beginning) => core.startsWith(beginning))) return true;
    }
    return false;
  }
}
