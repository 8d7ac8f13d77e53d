import type { SpansOptions } from "../options.ts";
import type { Units } from "../units.ts";
import { nearPairs } from "./dissimilarity.ts";
import { alone, type Tuple, tieMargin } from "./tuple.ts";

/**
 * The best alignment of two coders, as an assignment problem: a pair of units is worth aligning where it
 * costs less than leaving both alone, so minimise the sum of cost - 2 delta over the pairs taken.
 *
 * Solved by successive shortest paths with potentials (Jonker & Volgenant 1987), one unit of the first
 * coder at a time. Only near pairs are looked at, so a path rarely leaves the neighbourhood.
 */
export function alignTwo(a: Units, b: Units, options: SpansOptions): readonly Tuple[] {
  const partnerOfB = matchRows(a, b, options);
  const alignedA = new Uint8Array(a.starts.length);
  const tuples: Tuple[] = [];
  for (const [j, i] of partnerOfB.entries()) {
    if (i !== alone) alignedA[i] = 1;
    tuples.push(Int32Array.of(i, j));
  }
  for (const [i, isAligned] of alignedA.entries()) {
    if (isAligned === 0) tuples.push(Int32Array.of(i, alone));
  }
  return tuples;
}

/** For each unit of the second coder its partner, or `alone`. */
function matchRows(a: Units, b: Units, options: SpansOptions): Int32Array {
  const { offsets, partners, costs } = nearPairs(a, b, 2 * options.delta, options);
  const gain = 2 * options.delta + options.delta * tieMargin;
  const rowCount = a.starts.length;
  const columnCount = b.starts.length;
  const rowOf = new Int32Array(columnCount).fill(alone);
  const columnOf = new Int32Array(rowCount).fill(alone);
  const rowPrice = new Float64Array(rowCount);
  const columnPrice = new Float64Array(columnCount);
  const distance = new Float64Array(columnCount).fill(Number.POSITIVE_INFINITY);
  const settled = new Uint8Array(columnCount);
  const cameFrom = new Int32Array(columnCount);

  for (let root = 0; root < rowCount; root++) {
    // A row may stay alone at cost 0, so its price is never above that.
    let price = 0;
    for (let at = offsets[root] ?? 0; at < (offsets[root + 1] ?? 0); at++) {
      const column = partners[at] ?? 0;
      price = Math.min(price, (costs[at] ?? 0) - gain - (columnPrice[column] ?? 0));
    }
    rowPrice[root] = price;

    const touched: number[] = [];
    let row = root;
    let travelled = 0;
    // The cheapest way to end the path by leaving a row alone.
    let loneRow = root;
    let loneDistance = Number.POSITIVE_INFINITY;
    let freeColumn = alone;
    for (;;) {
      const lone = travelled - (rowPrice[row] ?? 0);
      if (lone < loneDistance) {
        loneDistance = lone;
        loneRow = row;
      }
      for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++) {
        const column = partners[at] ?? 0;
        if (settled[column] === 1) continue;
        const reduced = (costs[at] ?? 0) - gain - (rowPrice[row] ?? 0) - (columnPrice[column] ?? 0);
        const reached = travelled + reduced;
        const known = distance[column] ?? 0;
        if (reached >= known) continue;
        if (known === Number.POSITIVE_INFINITY) touched.push(column);
        distance[column] = reached;
        cameFrom[column] = row;
      }
      let nearest = alone;
      let nearestDistance = loneDistance;
      for (const column of touched) {
        const reached = distance[column] ?? 0;
        if (settled[column] === 1 || reached >= nearestDistance) continue;
        nearest = column;
        nearestDistance = reached;
      }
      travelled = nearestDistance;
      if (nearest === alone) break;
      settled[nearest] = 1;
      const next = rowOf[nearest] ?? alone;
      if (next === alone) {
        freeColumn = nearest;
        break;
      }
      row = next;
    }

    rowPrice[root] = (rowPrice[root] ?? 0) + travelled;
    for (const column of touched) {
      if (settled[column] === 1) {
        const slack = travelled - (distance[column] ?? 0);
        columnPrice[column] = (columnPrice[column] ?? 0) - slack;
        const owner = rowOf[column] ?? alone;
        if (owner !== alone) rowPrice[owner] = (rowPrice[owner] ?? 0) + slack;
      }
    }
    let column = freeColumn;
    if (column === alone) {
      // The row left alone gives its column back along the path.
      column = columnOf[loneRow] ?? alone;
      columnOf[loneRow] = alone;
    }
    while (column !== alone) {
      const taker = cameFrom[column] ?? root;
      const given = columnOf[taker] ?? alone;
      rowOf[column] = taker;
      columnOf[taker] = column;
      column = taker === root ? alone : given;
    }
    for (const reachedColumn of touched) {
      distance[reachedColumn] = Number.POSITIVE_INFINITY;
      settled[reachedColumn] = 0;
    }
  }
  return rowOf;
}
