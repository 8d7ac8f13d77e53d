import type { Span } from "../../model/span.ts";

/**
 * Calls `visit` for every unit and coding that share something. Both come in the order of their starts,
 * none is empty, and either may overlap others of its kind. One sweep: the cost is their number and
 * that of the pairs. Plain loops, because all codings of a study come through here.
 */
export function eachOverlap(
  units: readonly Span[],
  codings: readonly Span[],
  visit: (unit: number, coding: number) => void,
): void {
  /** Units that started before this coding and reach into it. */
  const open: number[] = [];
  let next = 0;
  codings.forEach((coding, index) => {
    while (startOf(units, next) <= coding.start) open.push(next++);
    let kept = 0;
    for (const unit of open) {
      if ((units[unit]?.end ?? 0) <= coding.start) continue;
      open[kept++] = unit;
      visit(unit, index);
    }
    open.length = kept;
    for (let unit = next; startOf(units, unit) < coding.end; unit++) visit(unit, index);
  });
}

function startOf(units: readonly Span[], index: number): number {
  return units[index]?.start ?? Number.POSITIVE_INFINITY;
}
