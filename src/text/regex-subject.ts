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
