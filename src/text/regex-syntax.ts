import { foldText, unspaced } from "./characters.ts";
import { marks, wordClass } from "./regex-subject.ts";

/** A part of a regular expression, translated for the engine. */
type Part = {
  /** With Unicode classes; `\b` is left to the engine, which knows ASCII letters only. */
  readonly plain: string;
  /** The same for a text as `markedSubject` gives it. */
  readonly marked: string;
  readonly canBeEmpty: boolean;
  /** One of these folded literals is in a word of every match; undefined where none can be named. */
  readonly needs: readonly string[] | undefined;
};

/** `literal` is set for a letter that can be part of a longer literal. */
type Atom = Part & { readonly literal?: string };

export type Translation = Part & { readonly hasBoundary: boolean };

/**
 * Gives `\w`, `\d` and `\b` their Unicode meaning, which RE2 lacks, and finds out whether an
 * expression can match nothing and which literal it needs. Takes only what RE2 accepts.
 */
export function translateRegex(pattern: string): Translation {
  const reader = new Reader(pattern);
  const part = readAlternatives(reader);
  return { ...part, hasBoundary: reader.hasBoundary };
}

class Reader {
  readonly #pattern: string;
  #at = 0;
  hasBoundary = false;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  get atEnd(): boolean {
    return this.#at >= this.#pattern.length;
  }

  /** What a sticky expression matches here, stepping over it; undefined where it does not match. */
  take(expected: RegExp): string | undefined {
    expected.lastIndex = this.#at;
    const found = expected.exec(this.#pattern)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }
}

function readAlternatives(reader: Reader): Part {
  const branches = [readSequence(reader)];
  while (reader.take(/\|/y) !== undefined) branches.push(readSequence(reader));
  const needs = branches.map((branch) => branch.needs);
  return {
    plain: branches.map((branch) => branch.plain).join("|"),
    marked: branches.map((branch) => branch.marked).join("|"),
    canBeEmpty: branches.some((branch) => branch.canBeEmpty),
    needs: needs.every((each) => each !== undefined) ? needs.flat() : undefined,
  };
}

function readSequence(reader: Reader): Part {
  let plain = "";
  let marked = "";
  let canBeEmpty = true;
  let needs: readonly string[] | undefined;
  let run = "";
  const endRun = () => {
    const literal = foldText(run);
    if (literal !== "") needs = stronger(needs, [literal]);
    run = "";
  };
  for (let atom = readAtom(reader); atom !== undefined; atom = readAtom(reader)) {
    const repeat = reader.take(/(?:[*+?]|\{\d+(?:,\d*)?\})\??/y) ?? "";
    const optional = /^(?:[*?]|\{0)/.test(repeat);
    plain += atom.plain + repeat;
    marked += atom.marked + repeat;
    canBeEmpty &&= atom.canBeEmpty || optional;
    if (atom.literal !== undefined && repeat === "") {
      run += atom.literal;
      continue;
    }
    endRun();
    if (!optional) needs = stronger(needs, atom.needs);
  }
  endRun();
  return { plain, marked, canBeEmpty, needs };
}

/** The set of literals that lets fewer texts through: the one whose shortest is longest. */
function stronger(
  a: readonly string[] | undefined,
  b: readonly string[] | undefined,
): readonly string[] | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return shortest(b) > shortest(a) ? b : a;
}

function shortest(literals: readonly string[]): number {
  return Math.min(...literals.map((literal) => literal.length));
}

/** Undefined at the end of a sequence. */
function readAtom(reader: Reader): Atom | undefined {
  const flags = reader.take(/\(\?[a-zA-Z-]+\)/y);
  if (flags !== undefined) return assertion(flags, flags);
  const group = reader.take(/\((?:\?(?:P?<\w+>|[a-zA-Z-]*:))?/y);
  if (group !== undefined) {
    const opener = /^\(\?[a-zA-Z-]*:$/.test(group) ? group : "(?:";
    const inner = readAlternatives(reader);
    reader.take(/\)/y);
    return { ...inner, plain: `${opener}${inner.plain})`, marked: `${opener}${inner.marked})` };
  }
  const set = reader.take(/\[\^?\]?(?:\[:\^?\w+:\]|\\p\{[^}]*\}|\\.|[^\]\\])*\]/isuy);
  if (set !== undefined) return consuming(set.replace(escapeInClass, translateInClass));
  const escaped = reader.take(/\\(?:p\{[^}]*\}|x\{[^}]*\}|x[\da-f]{2}|p.|[0-7]{1,3}|.)/isuy);
  if (escaped !== undefined) return readEscape(reader, escaped);
  const anchor = reader.take(/[$^]/y);
  if (anchor !== undefined) return assertion(anchor, behind(anchors[anchor] ?? marks.any));
  const character = reader.take(/[^|)]/suy);
  return character === undefined ? undefined : readCharacter(character);
}

function readEscape(reader: Reader, source: string): Atom {
  const place = anchors[source];
  if (place !== undefined) {
    reader.hasBoundary ||= /b/i.test(source);
    return assertion(source, behind(place));
  }
  return consuming(classes[source] ?? source);
}

function readCharacter(character: string): Atom {
  // Of a decomposed Korean word the scanner sees the parts of syllables, which hold no syllable.
  if (!literalLetter.test(character) || koreanSyllable.test(character)) return consuming(character);
  // In a script without spaces a word is one letter, so a longer literal is in no word.
  if (unspacedLetter.test(character)) return { ...consuming(character), needs: [character] };
  return { ...consuming(character), literal: character };
}

function consuming(source: string): Atom {
  const marked = `(?:${source}${marks.any})`;
  return { plain: source, marked, canBeEmpty: false, needs: undefined };
}

function assertion(plain: string, marked: string): Atom {
  return { plain, marked, canBeEmpty: true, needs: undefined };
}

const behind = (place: string) => `(?<=${place})`;

const anchors: Readonly<Record<string, string>> = {
  "^": marks.start,
  "\\A": marks.start,
  $: marks.end,
  "\\z": marks.end,
  "\\b": marks.boundary,
  "\\B": marks.noBoundary,
};

// The text has no white space but blanks, see `plainSubject`.
const blanks: Readonly<Record<string, string>> = {
  "\\t": " ",
  "\\n": " ",
  "\\r": " ",
  "\\f": " ",
  "\\v": " ",
};

const classes: Readonly<Record<string, string>> = {
  ...blanks,
  "\\w": `[${wordClass}]`,
  "\\W": `[^${wordClass}]`,
  "\\d": "\\p{Nd}",
  "\\D": "\\P{Nd}",
};

const escapeInClass = /\\p\{[^}]*\}|\\./gisu;

function translateInClass(source: string): string {
  return classesInClass[source] ?? source;
}

// RE2 cannot take a class out of a class, so the opposite of `\w` is spelled out.
const classesInClass: Readonly<Record<string, string>> = {
  ...blanks,
  "\\w": wordClass,
  "\\W": "\\p{Cc}\\p{Co}\\p{S}\\p{Z}\\p{Pd}\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}\\p{Po}‿⁀⁔",
  "\\d": "\\p{Nd}",
  "\\D": "\\P{Nd}",
};

const literalLetter = /[\p{L}\p{N}_]/u;
const koreanSyllable = /[\uac00-\ud7a3]/;
const unspacedLetter = new RegExp(unspaced, "u");
