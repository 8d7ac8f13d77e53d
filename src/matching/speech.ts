import { contains, type Span } from "../model/span.ts";
import type { Regex } from "../text/regex.ts";

/**
 * Matches of a regular expression in an excerpt that may reach over several paragraphs of its turn.
 * What stands between them (a time stamp, a page number) nobody said: it counts as blank.
 */
export function searchSpeech(
  regex: Regex,
  text: string,
  excerpt: Span,
  paragraphs: readonly Span[],
): Span[] {
  const inside = paragraphs.filter((paragraph) => contains(excerpt, paragraph));
  if (inside.length < 2) return regex.find(text, excerpt);
  let speech = "";
  for (const { start, end } of inside)
    speech += " ".repeat(start - excerpt.start - speech.length) + text.slice(start, end);
  return regex
    .find(speech, { start: 0, end: speech.length })
    .map(({ start, end }) => ({ start: start + excerpt.start, end: end + excerpt.start }));
}
