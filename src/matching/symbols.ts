import type { AtomSet, Atoms } from "./atoms.ts";
import type { PhraseTrie } from "./phrase-trie.ts";

/** What the scanner needs to know of a word: the atoms that it satisfies, and what they begin. */
export type WordSymbol = {
  readonly atoms: Int32Array;
  /** States of the trie that a phrase beginning with this word is in. */
  readonly begins: Int32Array;
};

/** Most words satisfy nothing. */
export const noSymbol = 0;

/** Gives words that satisfy the same atoms the same number. */
export class Symbols {
  readonly list: WordSymbol[] = [{ atoms: new Int32Array(0), begins: new Int32Array(0) }];
  readonly #byAtoms = new Map<string, number>();
  readonly #atoms: Atoms;
  readonly #trie: PhraseTrie;

  constructor(atoms: Atoms, trie: PhraseTrie) {
    this.#atoms = atoms;
    this.#trie = trie;
  }

  /** Undefined for a word whose atoms depend on its case; ask `ofWritten` at each occurrence. */
  ofFolded(folded: string): number | undefined {
    if (this.#atoms.dependsOnCase(folded)) return undefined;
    return this.#numberOf(this.#atoms.satisfiedBy(folded));
  }

  ofWritten(folded: string, word: string): number {
    const atoms = this.#atoms.satisfiedBy(folded);
    const exact = this.#atoms.ofWritten(folded, word);
    return this.#numberOf(exact === undefined ? atoms : [...atoms, exact]);
  }

  #numberOf(atoms: AtomSet): number {
    if (atoms.length === 0) return noSymbol;
    const key = atoms.join(" ");
    const known = this.#byAtoms.get(key);
    if (known !== undefined) return known;
    const begins = atoms.map((atom) => this.#trie.next(0, atom)).filter((state) => state !== 0);
    this.list.push({ atoms: Int32Array.from(atoms), begins: Int32Array.from(begins) });
    this.#byAtoms.set(key, this.list.length - 1);
    return this.list.length - 1;
  }
}
