import type { Coding } from "../../model/coding.ts";
import type { CoderId } from "../../model/ids.ts";
import { compareText } from "../../model/order.ts";

/** A coding of the transcript that is being reconciled. */
export type Placed = {
  readonly coding: Coding;
  /** Position among the coders by name. */
  readonly coder: number;
  /** Position by start, end and code; the same for coders who did the same. */
  readonly rank: number;
};

/** In the order of start, end, code and coder, whatever the order of rows was. */
export function placeCodings(
  codings: readonly Coding[],
  coders: readonly CoderId[],
): readonly Placed[] {
  const sorted = codings.toSorted(
    (a, b) =>
      comparePlaceAndCode(a, b) ||
      compareText(a.coder, b.coder) ||
      compareText(remarksOf(a), remarksOf(b)),
  );
  const numbers = new Map(coders.map((coder, index) => [coder, index]));
  let rank = 0;
  let previous: Coding | undefined;
  return sorted.map((coding) => {
    if (previous !== undefined && comparePlaceAndCode(previous, coding) !== 0) rank++;
    previous = coding;
    const coder = numbers.get(coding.coder);
    if (coder === undefined) throw new Error(`${coding.coder} is not among the coders`);
    return { coding, coder, rank };
  });
}

function comparePlaceAndCode(a: Coding, b: Coding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || compareText(a.code, b.code);
}

/** What tells a coder's codings of one code on one extent apart. */
function remarksOf({ note, rules, evidence, extra }: Coding): string {
  const columns = Object.entries(extra).sort(([a], [b]) => compareText(a, b));
  return JSON.stringify([note, rules, evidence, columns]);
}
