import type { ChangeDetail } from "../model/codebook-diff.ts";
import { diffWords } from "../text/word-diff.ts";
import { plainText } from "./same-text.ts";

/** Undefined where two texts differ in white space at most. */
export function wordsDetail(
  old: string | undefined,
  now: string | undefined,
): ChangeDetail | undefined {
  if (old === now) return undefined;
  const [before, after] = [plainText(old), plainText(now)];
  return before === after ? undefined : { form: "words", words: diffWords(before, after) };
}

export function valueDetail(
  old: string | undefined,
  now: string | undefined,
): ChangeDetail | undefined {
  return old === now ? undefined : { form: "value", old, new: now };
}
