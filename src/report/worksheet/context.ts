import type { Span } from "../../model/span.ts";

/** About two lines on a screen, to either side. */
const reach = 200;

/** The words around a place, at most so many characters to either side, cut between words. */
export function contextOf(
  text: string,
  { start, end }: Span,
): { readonly before: string; readonly after: string } {
  const from = start <= reach ? 0 : wordAfter(text, start - reach, start);
  const to = end + reach >= text.length ? text.length : wordBefore(text, end + reach, end);
  return {
    before: `${from > 0 ? "… " : ""}${text.slice(from, start)}`,
    after: `${text.slice(end, to)}${to < text.length ? " …" : ""}`,
  };
}

/** The first place from `at` on at which a word begins, but not behind `limit`. */
function wordAfter(text: string, at: number, limit: number): number {
  for (let place = at; place < limit; place += 1) {
    if (isSpace(text, place - 1) && !isSpace(text, place)) return place;
  }
  return limit;
}

/** The last place up to `at` at which a word ends, but not before `limit`. */
function wordBefore(text: string, at: number, limit: number): number {
  for (let place = at; place > limit; place -= 1) {
    if (isSpace(text, place) && !isSpace(text, place - 1)) return place;
  }
  return limit;
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}

/** A long text without its middle: at most so many characters, and the sign for what is left out. */
export function withoutMiddle(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = [...text];
  if (characters.length <= most) return text;
  const half = Math.floor(most / 2);
  return `${characters.slice(0, half).join("")} […] ${characters.slice(-half).join("")}`;
}
