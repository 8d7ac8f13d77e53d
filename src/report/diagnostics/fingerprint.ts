import type { LocatedDiagnostic } from "./locate.ts";

/**
 * For each finding a text that stays the same while the finding does, so that a service can tell old
 * findings from new ones: 16 hexadecimal digits, a colon, and which of several alike it is, from 1.
 *
 * It comes from the code, the file, and the line with the words pointed at, and not from the number
 * of the line: a line that is inserted above changes nothing. White space does not count, so a code
 * that is moved under another theme keeps its fingerprint.
 */
export function fingerprints(located: readonly LocatedDiagnostic[]): string[] {
  const seen = new Map<string, number>();
  return located.map((one) => {
    const hash = fnv1a(identity(one));
    const nth = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, nth);
    return `${hash}:${nth}`;
  });
}

/** UTF-16 units on either side of a place that tell it from others; a line may have a megabyte. */
const reach = 200;

function identity({ diagnostic: { code, file }, place }: LocatedDiagnostic): string {
  if (place === undefined) return [code, file].join("\n");
  const { start, end } = place.span;
  const around = place.line.slice(Math.max(0, start - reach), start + reach);
  const pointedAt = place.line.slice(start, Math.min(end, start + reach));
  return [code, file, ...[around, pointedAt].map((text) => text.replaceAll(/\s+/g, ""))].join("\n");
}

/**
 * FNV-1a, 64 bits, of a text in UTF-8, as 16 hexadecimal digits. Not against forgery: it only has to
 * tell thousands of findings apart.
 *
 * Fowler, Noll, Vo and Eastlake, "The FNV Non-Cryptographic Hash Algorithm",
 * https://datatracker.ietf.org/doc/html/draft-eastlake-fnv
 */
export function fnv1a(text: string): string {
  // The hash in two halves of 32 bits, times the prime 2^40 + 0x1b3, modulo 2^64.
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of new TextEncoder().encode(text)) {
    const mixed = (low ^ byte) >>> 0;
    const product = mixed * 0x1b3;
    high = (Math.imul(high, 0x1b3) + Math.floor(product / 2 ** 32) + (mixed << 8)) >>> 0;
    low = product >>> 0;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, "0")).join("");
}
