import { foldText } from "../../text/characters.ts";
import { isAscii } from "../../text/regex-subject.ts";

/**
 * What is left of a text when capitals, white space, punctuation and the way in which an accent is
 * typed do not count. Symbols stay, so that 👍 is not 👎. Empty for a text of punctuation alone.
 */
export function comparable(text: string): string {
  const folded = isAscii(text) ? text.toLowerCase() : foldText(text);
  return folded.replaceAll(/[\p{P}\p{Z}\s]+/gu, "");
}

/**
 * Each item that has the key of an earlier one, with the first of them. An item without a key is
 * compared with none.
 */
export function* repeated<T>(
  items: Iterable<T>,
  keyOf: (item: T) => string,
): Generator<{ readonly item: T; readonly first: T }> {
  const firsts = new Map<string, T>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === "") continue;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, item);
    else yield { item, first };
  }
}
