import {
  apostropheUnit,
  firstLetter,
  foldText,
  irregularUnit,
  lookUpCodePoint,
  lookUpUnit,
  separatorUnit,
  soloUnit,
  surrogateUnit,
  unitTable,
  unknownUnit,
} from "../text/characters.ts";
import { wordEnd } from "../text/words.ts";
import type { Hits } from "./hits.ts";
import type { PhraseTrie } from "./phrase-trie.ts";
import { noSymbol, type Symbols } from "./symbols.ts";
import { hashSeed, hashUnit, WordTable } from "./word-table.ts";

const dependsOnCase = -2;

/** A word with a mark, a surrogate pair and the like, or one whose case matters. */
type WrittenWord = {
  readonly symbol: number;
  /** It is written in a way that hides a literal which a regular expression may still find in it. */
  readonly hidesLiterals: boolean;
};

/**
 * Finds every occurrence of every phrase in one pass. Hot path: one look into a table for a unit, one
 * probe for a word, no string and no object unless a word is new; the work for a word does not grow
 * with the number of rules. Its twin is tests/matching/brute-force.ts.
 */
export class Scanner {
  readonly #trie: PhraseTrie;
  readonly #symbols: Symbols;
  readonly #words = new WordTable();
  readonly #written = new Map<string, WrittenWord>();
  // Phrases under way: their states, where they began, and the number of their first word.
  #live = 0;
  #states: number[] = [];
  #starts: number[] = [];
  #firsts: number[] = [];
  #nextLive = 0;
  #nextStates: number[] = [];
  #nextStarts: number[] = [];
  #nextFirsts: number[] = [];

  constructor(trie: PhraseTrie, symbols: Symbols) {
    this.#trie = trie;
    this.#symbols = symbols;
  }

  /**
   * Adds the phrases that occur in a span, which is one paragraph. True where one of its words hides
   * literals, so that regular expressions have to be searched for whatever was hit.
   */
  scan(text: string, start: number, end: number, hits: Hits): boolean {
    // Copies, because an imported name is looked up each time it is read.
    const units = unitTable;
    const letter = firstLetter;
    const separator = separatorUnit;
    const words = this.#words;
    this.#live = 0;
    let hidesLiterals = false;
    let word = 0;
    let at = start;
    while (at < end) {
      let value = units[text.charCodeAt(at)] as number;
      if (value < letter) {
        if (value !== separator) value = beginning(text, at, value);
        if (value === separator) {
          at += 1;
          continue;
        }
      }
      const from = at;
      let hash = hashSeed;
      while (value >= letter) {
        hash = hashUnit(hash, value);
        at += 1;
        if (at === end) break;
        value = units[text.charCodeAt(at)] as number;
        if (value < letter && value !== separator) {
          value = following(text, at, end, value);
          // An apostrophe that joins two letters.
          if (value === apostropheUnit) {
            hash = hashUnit(hash, value);
            at += 1;
            value = units[text.charCodeAt(at)] as number;
          }
        }
      }
      let symbol: number;
      if (value >= letter || value === separator) {
        const entry = words.entryOf(text, from, at, hash);
        symbol = words.symbolAt(entry);
        if (symbol < noSymbol) symbol = this.#resolve(entry, text, from, at);
      } else {
        at = wordEnd(text, from, end);
        const written = this.#resolveWritten(text.slice(from, at));
        symbol = written.symbol;
        hidesLiterals ||= written.hidesLiterals;
      }
      if (symbol !== noSymbol) this.#step(symbol, from, at, word, hits);
      else this.#live = 0;
      word += 1;
    }
    return hidesLiterals;
  }

  /** The symbol of a word that is new, or whose case matters. */
  #resolve(entry: number, text: string, start: number, end: number): number {
    const known = this.#words.symbolAt(entry);
    if (known === dependsOnCase) return this.#resolveWritten(text.slice(start, end)).symbol;
    const symbol = this.#symbols.ofFolded(this.#words.foldedAt(entry)) ?? dependsOnCase;
    this.#words.setSymbol(entry, symbol);
    return symbol === dependsOnCase ? this.#resolve(entry, text, start, end) : symbol;
  }

  #resolveWritten(written: string): WrittenWord {
    const known = this.#written.get(written);
    if (known !== undefined) return known;
    const folded = foldText(written);
    // Folded as a whole it may be composed, and no longer hold the letters of a literal.
    const hidesLiterals = folded !== Array.from(written, foldText).join("");
    const word = { symbol: this.#symbols.ofWritten(folded, written), hidesLiterals };
    this.#written.set(written, word);
    return word;
  }

  /** Goes on with the phrases under way by one word, and begins those that begin with it. */
  #step(symbol: number, start: number, end: number, word: number, hits: Hits): void {
    const entry = this.#symbols.list[symbol];
    if (entry === undefined) return;
    const { atoms, begins } = entry;
    this.#nextLive = 0;
    for (let live = 0; live < this.#live; live++) {
      const state = this.#states[live] as number;
      for (let each = 0; each < atoms.length; each++) {
        const next = this.#trie.next(state, atoms[each] as number);
        if (next !== 0)
          this.#enter(
            next,
            this.#starts[live] as number,
            end,
            this.#firsts[live] as number,
            word,
            hits,
          );
      }
    }
    for (let each = 0; each < begins.length; each++)
      this.#enter(begins[each] as number, start, end, word, word, hits);
    this.#live = this.#nextLive;
    [this.#states, this.#nextStates] = [this.#nextStates, this.#states];
    [this.#starts, this.#nextStarts] = [this.#nextStarts, this.#starts];
    [this.#firsts, this.#nextFirsts] = [this.#nextFirsts, this.#firsts];
  }

  #enter(state: number, start: number, end: number, first: number, last: number, hits: Hits): void {
    const phrase = this.#trie.phraseOf[state] as number;
    if (phrase !== -1) hits.add(phrase, start, end, first, last);
    if (this.#trie.goesOn[state] === 0) return;
    const place = this.#nextLive++;
    this.#nextStates[place] = state;
    this.#nextStarts[place] = start;
    this.#nextFirsts[place] = first;
  }
}

/** What a unit that is no plain letter is at the beginning of a word: a separator if it begins none. */
function beginning(text: string, at: number, value: number): number {
  let kind = value === unknownUnit ? lookUpUnit(text.charCodeAt(at)) : value;
  if (kind === surrogateUnit) kind = lookUpCodePoint(text.codePointAt(at) ?? 0);
  const begins = kind >= firstLetter || kind === soloUnit || kind === irregularUnit;
  return begins ? kind : separatorUnit;
}

/**
 * What a unit that is no plain letter is behind one: an apostrophe if it joins the letter to the next,
 * a separator if the word ends, something irregular if that has to be found out the careful way.
 */
function following(text: string, at: number, end: number, value: number): number {
  const kind = value === unknownUnit ? lookUpUnit(text.charCodeAt(at)) : value;
  if (kind === soloUnit) return separatorUnit;
  if (kind !== apostropheUnit) return kind;
  const next = at + 1 < end ? lookUpUnit(text.charCodeAt(at + 1)) : separatorUnit;
  if (next >= firstLetter) return apostropheUnit;
  return next === irregularUnit || next === surrogateUnit ? next : separatorUnit;
}
