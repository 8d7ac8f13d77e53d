import { alone, assign } from "../../optimise/assign.ts";
import { compareLists } from "./groups.ts";

/** A group with a coding of one coder and a group with a coding of another that may be joined. */
export type Link = {
  /** Positions of the groups. */
  readonly a: number;
  readonly b: number;
  /** A whole number above 0. */
  readonly weight: number;
  /** 0, 1 or 2; more is better where sums of weights are the same. */
  readonly preference: number;
};

/**
 * Of the links between two coders those that pair one to one with the greatest sum of weights, then of
 * preferences. What is still tied falls by the order of the groups, in which `ranks` has the same number
 * for groups that differ in their coders alone: so the names of the coders decide nothing.
 */
export function bestPairs(links: readonly Link[], ranks: readonly number[]): readonly Link[] {
  return components(links).flatMap((component) =>
    component.length === 1 ? component : bestWithin(component, ranks),
  );
}

/** Links that hang together by groups. */
function components(links: readonly Link[]): readonly (readonly Link[])[] {
  const byGroup = new Map<number, Link[]>();
  for (const link of links) {
    for (const group of [link.a, link.b]) {
      const found = byGroup.get(group);
      if (found === undefined) byGroup.set(group, [link]);
      else found.push(link);
    }
  }
  const found: Link[][] = [];
  for (const group of byGroup.keys()) {
    const component = new Set<Link>();
    const open = [group];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const reached = byGroup.get(next) ?? [];
      byGroup.delete(next);
      for (const link of reached) {
        component.add(link);
        open.push(link.a, link.b);
      }
    }
    if (component.size > 0) found.push([...component]);
  }
  return found;
}

function bestWithin(links: readonly Link[], ranks: readonly number[]): readonly Link[] {
  const sideA = sideOf(links.map(({ a }) => a));
  const sideB = sideOf(links.map(({ b }) => b));
  const ranksOf = (side: readonly number[]) => side.map((group) => ranks[group] ?? 0);
  const isTurned = compareLists(ranksOf(sideA), ranksOf(sideB)) > 0;
  const [rows, columns] = isTurned ? [sideB, sideA] : [sideA, sideB];
  const rowNumbers = new Map(rows.map((group, row) => [group, row]));
  const columnNumbers = new Map(columns.map((group, column) => [group, column]));
  // No sum of preferences outweighs the least difference of weights.
  const scale = 2 * Math.min(rows.length, columns.length) + 1;
  const cells = links
    .map((link) => {
      const row = rowNumbers.get(isTurned ? link.b : link.a) ?? 0;
      const column = columnNumbers.get(isTurned ? link.a : link.b) ?? 0;
      return { link, row, column, gain: link.weight * scale + link.preference };
    })
    .sort((x, y) => x.row - y.row || x.column - y.column || y.gain - x.gain);
  const offsets = new Int32Array(rows.length + 1);
  for (const { row } of cells) offsets[row + 1] = (offsets[row + 1] ?? 0) + 1;
  for (let row = 0; row < rows.length; row++) {
    offsets[row + 1] = (offsets[row + 1] ?? 0) + (offsets[row] ?? 0);
  }
  const partners = Int32Array.from(cells, ({ column }) => column);
  const gains = Float64Array.from(cells, ({ gain }) => gain);
  const rowOf = assign({ offsets, partners, gains }, columns.length);
  // Groups of several codings may have several links; the first is the best.
  return [...rowOf].flatMap((row, column) =>
    row === alone
      ? []
      : (cells.slice(offsets[row], offsets[row + 1]).find((cell) => cell.column === column)?.link ??
        []),
  );
}

function sideOf(groups: readonly number[]): readonly number[] {
  return [...new Set(groups)].sort((a, b) => a - b);
}
