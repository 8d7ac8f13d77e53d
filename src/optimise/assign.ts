/** Which row may take which column, and what it gains by that. */
export type Gains = {
  /** Pairs of row i are at `[offsets[i], offsets[i + 1])`. */
  readonly offsets: Int32Array;
  /** Columns. */
  readonly partners: Int32Array;
  /** In any unit; a pair that gains nothing is better left out. */
  readonly gains: Float64Array;
};

/** In place of a partner. */
export const alone = -1;

/**
 * The one-to-one assignment of rows to columns that gains most; rows and columns may stay alone, which
 * gains 0. In: the gains and the number of columns. Out: for each column its row, or `alone`. Of equal
 * assignments always the same one, which depends on the order of rows and columns. Gains that are whole
 * numbers are added without rounding, so ties among sums are true ties.
 *
 * Solved by successive shortest paths with potentials (Jonker & Volgenant 1987,
 * https://doi.org/10.1007/BF02278710), one row at a time. Only given pairs are looked at, so a path rarely
 * leaves the neighbourhood.
 */
export function assign({ offsets, partners, gains }: Gains, columnCount: number): Int32Array {
  const rowCount = offsets.length - 1;
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
      price = Math.min(price, -(gains[at] ?? 0) - (columnPrice[column] ?? 0));
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
        const reduced = -(gains[at] ?? 0) - (rowPrice[row] ?? 0) - (columnPrice[column] ?? 0);
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
