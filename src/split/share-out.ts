/** Of each coder (row) and stratum (column). */
export type Counts = readonly (readonly number[])[];

/** One transcript less for `from`, one more for the coder it is handed on to. */
type HandOver = { readonly from: number; readonly stratum: number };

/**
 * How many transcripts of each stratum each coder gets: first so that the coders' totals are as equal
 * as can be, then their numbers in each stratum, both by the sum of squares, beside what they `hold`
 * already. Where nobody holds more than another, totals and strata alike differ by one at most.
 *
 * Exact: the transcripts are dealt one after the other, each by the cheapest chain of coders who take
 * one and hand on one of another stratum (successive shortest paths in a flow of convex costs; Ahuja,
 * R. K., Magnanti, T. L., & Orlin, J. B. (1993). Network flows. Prentice Hall, sections 9.7 and 14.5).
 * What a coder holds is never handed on. Of equal ones the first coder gets more.
 */
export function shareOut(held: Counts, free: readonly number[]): Counts {
  const counts = held.map((row) => [...row]);
  const given = held.map((row) => row.map(() => 0));
  free.forEach((size, stratum) => {
    for (let dealt = 0; dealt < size; dealt++) dealOne(counts, given, stratum);
  });
  return given;
}

function dealOne(counts: number[][], given: number[][], stratum: number): void {
  const { costs, chains } = cheapestChains(counts, given, stratum);
  const totals = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  let last = 0;
  totals.forEach((total, coder) => {
    const fewer = total - (totals[last] ?? 0);
    if (fewer < 0 || (fewer === 0 && (costs[coder] ?? 0) < (costs[last] ?? 0))) last = coder;
  });
  let coder = last;
  for (let link = chains[coder]; link !== undefined; link = chains[coder]) {
    add(counts, given, coder, link.stratum, 1);
    add(counts, given, link.from, link.stratum, -1);
    coder = link.from;
  }
  add(counts, given, coder, stratum, 1);
}

/** What the squares grow by when a chain ends at each coder, and its last link (Bellman and Ford). */
function cheapestChains(counts: Counts, given: Counts, stratum: number) {
  const at = (table: Counts, coder: number, column: number) => table[coder]?.[column] ?? 0;
  const costs = counts.map((_, coder) => 2 * at(counts, coder, stratum) + 1);
  const chains: (HandOver | undefined)[] = counts.map(() => undefined);
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    for (let from = 0; from < counts.length; from++)
      for (let to = 0; to < counts.length; to++)
        for (let column = 0; column < (counts[from]?.length ?? 0); column++) {
          if (to === from || at(given, from, column) === 0) continue;
          const growth = 2 * (at(counts, to, column) - at(counts, from, column) + 1);
          const cost = (costs[from] ?? 0) + growth;
          if (cost >= (costs[to] ?? 0)) continue;
          costs[to] = cost;
          chains[to] = { from, stratum: column };
          isSettled = false;
        }
  }
  return { costs, chains };
}

function add(
  counts: number[][],
  given: number[][],
  coder: number,
  stratum: number,
  by: number,
): void {
  for (const table of [counts, given]) {
    const row = table[coder];
    if (row !== undefined) row[stratum] = (row[stratum] ?? 0) + by;
  }
}
