import { compareText } from "./order.ts";

/**
 * The order in which people count: T2 before T10. Runs of digits are compared as numbers, all else by
 * UTF-16 code units; what is the same so (T1 and T01) by code units as it is written.
 */
export function compareNatural(a: string, b: string): number {
  const [first, second] = [partsOf(a), partsOf(b)];
  for (const [at, part] of first.entries()) {
    const other = second[at];
    if (other === undefined) return 1;
    const order = comparePart(part, other);
    if (order !== 0) return order;
  }
  return first.length < second.length ? -1 : compareText(a, b);
}

function partsOf(text: string): readonly string[] {
  return text.match(/\d+|\D+/g) ?? [];
}

/** Digits by length without zeros in front, then as text: they may be longer than a number can hold. */
function comparePart(a: string, b: string): number {
  const digits = /^\d+$/;
  if (!digits.test(a) || !digits.test(b)) return compareText(a, b);
  const [first, second] = [a.replace(/^0+/, ""), b.replace(/^0+/, "")];
  return Math.sign(first.length - second.length) || compareText(first, second);
}
