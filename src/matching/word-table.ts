import { unitTable } from "../text/characters.ts";

// Hot path: typed arrays and open addressing, because a string and a Map entry for each word of a
// text cost three times as much as everything else together. What belongs to a word stands side by
// side, so that a lookup touches one line of the cache. Its twin is tests/matching/brute-force.ts.

export const hashSeed: number = 0x811c9dc5 | 0;

export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

// Fields of an entry.
const hashField = 0;
const beginField = 1;
const endField = 2;
const symbolField = 3;
const fields = 4;

/** In `symbol` of a word that was not there before. */
const unresolved = -1;

/** The distinct folded words of everything that is scanned, each with the number of its symbol. */
export class WordTable {
  /** An entry with end 0 is free (a word is never empty). The number of entries is a power of two. */
  #entries: Int32Array = new Int32Array((1 << 16) * fields);
  #count = 0;
  /** Folded units of all words, one after another. */
  #pool: Uint16Array = new Uint16Array(1 << 18);
  #poolEnd = 0;

  /**
   * The entry of the word `text.slice(start, end)`, all of whose units are letters of the unit table;
   * `hash` from `hashUnit` over them. Valid until the next call.
   */
  entryOf(text: string, start: number, end: number, hash: number): number {
    const units = unitTable;
    const entries = this.#entries;
    const pool = this.#pool;
    // The low bits choose the slot, so the high ones are mixed down.
    const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    const mask = entries.length / fields - 1;
    for (let slot = (mixed ^ (mixed >>> 13)) & mask; ; slot = (slot + 1) & mask) {
      const entry = slot * fields;
      const wordEnd = entries[entry + endField] as number;
      if (wordEnd === 0) return this.#add(entry, text, start, end, hash);
      if (entries[entry + hashField] !== hash) continue;
      let from = entries[entry + beginField] as number;
      if (wordEnd - from !== end - start) continue;
      let at = start;
      while (at < end && pool[from] === units[text.charCodeAt(at)]) {
        at += 1;
        from += 1;
      }
      if (at === end) return entry;
    }
  }

  symbolAt(entry: number): number {
    return this.#entries[entry + symbolField] as number;
  }

  setSymbol(entry: number, symbol: number): void {
    this.#entries[entry + symbolField] = symbol;
  }

  foldedAt(entry: number): string {
    const end = this.#entries[entry + endField] as number;
    let folded = "";
    for (let at = this.#entries[entry + beginField] as number; at < end; at++)
      folded += String.fromCharCode(this.#pool[at] as number);
    return folded;
  }

  #add(slot: number, text: string, start: number, end: number, hash: number): number {
    if ((this.#count + 1) * 2 * fields > this.#entries.length) {
      this.#rehash();
      return this.entryOf(text, start, end, hash);
    }
    this.#count += 1;
    const begin = this.#poolEnd;
    this.#poolEnd += end - start;
    if (this.#poolEnd > this.#pool.length) {
      const pool = new Uint16Array(Math.max(this.#poolEnd, this.#pool.length * 2));
      pool.set(this.#pool);
      this.#pool = pool;
    }
    for (let at = start; at < end; at++)
      this.#pool[begin + at - start] = unitTable[text.charCodeAt(at)] as number;
    this.#entries[slot + hashField] = hash;
    this.#entries[slot + beginField] = begin;
    this.#entries[slot + endField] = this.#poolEnd;
    this.#entries[slot + symbolField] = unresolved;
    return slot;
  }

  #rehash(): void {
    const old = this.#entries;
    this.#entries = new Int32Array(old.length * 2);
    const mask = this.#entries.length / fields - 1;
    for (let entry = 0; entry < old.length; entry += fields) {
      if (old[entry + endField] === 0) continue;
      const hash = old[entry + hashField] as number;
      const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
      let slot = (mixed ^ (mixed >>> 13)) & mask;
      while (this.#entries[slot * fields + endField] !== 0) slot = (slot + 1) & mask;
      for (let field = 0; field < fields; field++)
        this.#entries[slot * fields + field] = old[entry + field] as number;
    }
  }
}
