// RE2 knows only ASCII word boundaries and cannot look ahead. For an expression with `\b` the text is
// therefore given to it with a mark behind every place: a noncharacter that says whether the place is a
// word boundary, the start or the end. `\b` then becomes a look behind at one character, which the
// engine does in linear time.

const firstMark = 0xfdd0;
const boundaryBit = 1;
const startBit = 2;
const endBit = 4;

const marksWith = (bit: number, set: boolean) =>
  `[${[0, 1, 2, 3, 4, 5, 6, 7]
    .filter((kind) => ((kind & bit) !== 0) === set)
    .map((kind) => String.fromCharCode(firstMark + kind))
    .join("")}]`;

/** Classes of marks, as source of a regular expression. */
export const marks: Readonly<Record<"any" | "boundary" | "noBoundary" | "start" | "end", string>> =
  {
    any: "[\ufdd0-\ufdd7]",
    boundary: marksWith(boundaryBit, true),
    noBoundary: marksWith(boundaryBit, false),
    start: marksWith(startBit, true),
    end: marksWith(endBit, true),
  };

/**
 * The text as expressions see it, unit for unit: every white space is a blank, because a transcript
 * may be wrapped anywhere, and a curly apostrophe is a straight one.
 */
export function plainSubject(text: string): string {
  return text.replace(/[^\S ]/g, " ").replaceAll("’", "'");
}

/** A text in composed form, and for a match in it the offsets in the text as it was written. */
export type ComposedSubject = {
  readonly text: string;
  /** For the first unit of a match. */
  readonly startAt: (place: number) => number;
  /** For the end of a match. */
  readonly endAt: (place: number) => number;
};

/**
 * The subject in Unicode's composed form (NFC), so that `é` is one character however it was typed.
 * Where composing reorders marks (`a` + U+0327 + U+0301 is `á` + U+0327) a match of a part of them
 * gets all of them, so that an offset never stands inside what is one character in either form.
 * Costs one comparison where the subject is composed already, as most are.
 */
export function composedSubject(subject: string): ComposedSubject {
  const text = isAscii(subject) ? subject : subject.normalize("NFC");
  if (text === subject) return { text, startAt: (place) => place, endAt: (place) => place };
  const starts = new Uint32Array(text.length + 1);
  const ends = new Uint32Array(text.length + 1);
  let at = 0;
  let place = 0;
  const owed = new Map<string, number>();
  // Both texts decompose into the same characters, so between two places up to which they have had the
  // same ones they say the same. `lead` is by how many the subject is ahead of the composed text.
  let lead = 0;
  const take = (character: string, by: 1 | -1) => {
    for (const part of character.normalize("NFD")) {
      const count = (owed.get(part) ?? 0) + by;
      if (count === 0) owed.delete(part);
      else owed.set(part, count);
      lead += by;
    }
  };
  while (place < text.length) {
    const from = at;
    const fromPlace = place;
    do {
      const written = characterAt(subject, at);
      const composed = characterAt(text, place);
      const same = owed.size === 0 && written === composed;
      if (same || lead <= 0) at += written.length;
      if (same || lead > 0) place += composed.length;
      if (!same) take(lead <= 0 ? written : composed, lead <= 0 ? 1 : -1);
    } while (owed.size > 0);
    starts.fill(from, fromPlace, place);
    ends.fill(at, fromPlace + 1, place + 1);
  }
  starts[place] = at;
  return {
    text,
    startAt: (where) => starts[where] ?? subject.length,
    endAt: (where) => ends[where] ?? subject.length,
  };
}

/** Whether a text has nothing but ASCII characters. */
export function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

function characterAt(text: string, offset: number): string {
  const codePoint = text.codePointAt(offset);
  return codePoint === undefined ? "" : String.fromCodePoint(codePoint);
}

/** The marked text, and for each place in it the offset in `subject`. */
export function markedSubject(subject: string): {
  readonly text: string;
  readonly offsetAt: (place: number) => number;
} {
  const starts: number[] = [];
  let text = "";
  let offset = 0;
  let wordBefore = false;
  const mark = (wordAfter: boolean) => {
    const start = offset === 0 ? startBit : 0;
    const end = offset === subject.length ? endBit : 0;
    const boundary = wordBefore === wordAfter ? 0 : boundaryBit;
    text += String.fromCharCode(firstMark + start + end + boundary);
    starts[text.length] = offset;
    wordBefore = wordAfter;
  };
  for (const character of subject) {
    mark(wordCharacter.test(character));
    text += noncharacter.test(character) ? "\ufffd" : character;
    offset += character.length;
  }
  mark(false);
  return { text, offsetAt: (place) => starts[place] ?? subject.length };
}

const noncharacter = /[\ufdd0-\ufdd7]/;

/** What `\w` stands for, for use inside a class: the characters of words, as UTS 18 has it. */
export const wordClass: string = "\\p{L}\\p{M}\\p{N}_\u200c\u200d";
const wordCharacter = new RegExp(`[${wordClass}]`, "u");
