// What a UTF-16 unit is to a word, as one table that the matcher's inner loop reads directly. Filled
// in blocks of 256 on first sight, because asking Unicode about all 65,536 units costs 30 ms.

/** Value in `unitTable` of a unit that has not been looked at: call `lookUpUnit`. */
export const unknownUnit = 0;
/** White space, punctuation, symbols: between words. */
export const separatorUnit = 1;
/** Zero-width (non-)joiner, soft hyphen, word joiner: inside a word between two letters, and never compared. */
export const invisibleUnit = 2;
/** A combining mark: goes on with a word, never begins one (an emoji's variation selector is a mark). */
export const markUnit = 3;
/** A letter of a script that is written without spaces: a word of its own. */
export const soloUnit = 4;
/** A letter whose folded form is not one unit (`ﬁ`, tatweel): ask `foldWord`. */
export const irregularUnit = 5;
/** Half of a surrogate pair: ask about the code point. */
export const surrogateUnit = 6;
/** `'` and `’`: part of a word between two letters (`don't`, `l’hôpital`), otherwise between words. */
export const apostropheUnit = 0x27;
/** From here on a value is a letter, namely its folded form. */
export const firstLetter = 0x30;

export const unitTable: Uint16Array = new Uint16Array(65536);

/** The table's value for a unit, filling its block first. */
export function lookUpUnit(unit: number): number {
  const known = unitTable[unit];
  if (known !== undefined && known !== unknownUnit) return known;
  const block = unit & 0xff00;
  for (let each = block; each < block + 256; each++) unitTable[each] = classify(each);
  return unitTable[unit] ?? separatorUnit;
}

/** The same for a whole code point; an astral letter is irregular. */
export function lookUpCodePoint(codePoint: number): number {
  return codePoint > 0xffff ? classify(codePoint) : lookUpUnit(codePoint);
}

function classify(codePoint: number): number {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return surrogateUnit;
  const character = String.fromCodePoint(codePoint);
  if (character === "'" || character === "’") return apostropheUnit;
  if (/[\u00ad\u200c\u2060]|\u200d/.test(character)) return invisibleUnit;
  if (/\p{M}/u.test(character)) return markUnit;
  if (!/[\p{L}\p{N}_]/u.test(character)) return separatorUnit;
  if (unspacedLetter.test(character)) return soloUnit;
  const folded = foldText(character);
  return folded.length === 1 ? folded.charCodeAt(0) : irregularUnit;
}

// Chinese, Japanese, Thai, Lao, Khmer and Burmese do not separate words. Each letter counts as a
// word there, so that a rule of several letters is found as a phrase wherever it stands.
const unspacedScripts = ["Han", "Hiragana", "Katakana", "Thai", "Lao", "Khmer", "Myanmar"];
/** Source of a regular expression for one letter of an unspaced script (`u` flag). */
export const unspaced: string = `(?=[\\p{L}\\p{N}])[ー${unspacedScripts.map((script) => `\\p{Script=${script}}`).join("")}]`;
const unspacedLetter = new RegExp(unspaced, "u");

/**
 * The form in which written words are compared: lower case, canonically composed, without what a
 * writer may leave out. So `Café` = `cafe` + U+0301, `ﬁnance` = `finance`, `don’t` = `don't`, Arabic
 * `ي` `ك` `ه` = Urdu `ی` `ک` `ہ`, and vowel signs, tatweel and zero-width joiners do not count.
 * Goes character by character (after composing), so a part of a word folds as it does in the whole.
 */
export function foldText(text: string): string {
  let folded = "";
  for (const character of text.replace(presentationForms, compatible).normalize("NFC"))
    folded += optional.test(character) ? "" : (variants[character] ?? lowerCase(character));
  return folded;
}

/** By way of the upper case, so that letters which differ in nothing else (ſ and s, ς and σ) meet. */
function lowerCase(character: string): string {
  const upper = character.toUpperCase();
  const lower = (upper.length === character.length ? upper : character).toLowerCase();
  // Only İ grows (i and a dot above); Turkish readers and English ones both look for `i`.
  return lower.length > character.length ? "i" : lower;
}

const compatible = (character: string) => character.normalize("NFKC");
// Ligatures, Arabic letters by position and full-width letters, which PDF and old encodings leave behind.
const presentationForms = /[\ufb00-\ufdff\ufe70-\ufefc\uff01-\uffee]/g;
// Joiners, tatweel, Arabic vowel signs, variation selectors.
const optional = /\u00ad|\u200c|\u200d|\u2060|\u0640|[\u064b-\u0652]|\u0670|[\ufe00-\ufe0f]/;

const variants: Readonly<Record<string, string>> = {
  "’": "'",
  ʼ: "'",
  ي: "ی",
  ى: "ی",
  ك: "ک",
  ه: "ہ",
  ۀ: "ۂ",
  ة: "ۃ",
  أ: "ا",
  إ: "ا",
  ٱ: "ا",
  ...digits("٠١٢٣٤٥٦٧٨٩"),
  ...digits("۰۱۲۳۴۵۶۷۸۹"),
};

function digits(row: string): Record<string, string> {
  return Object.fromEntries([...row].map((digit, value) => [digit, String(value)]));
}
