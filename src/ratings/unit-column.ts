import type { Table } from "./table.ts";

/** Headings of a column that names units rather than holding ratings. */
const unitHeadings: ReadonlySet<string> = new Set([
  ...["unit", "units", "unit_id", "id", "item", "subject", "case", "segment", "excerpt"],
  ...["turn", "sentence", "paragraph", "transcript", "document", "row", ""],
]);

export function isUnitHeading(heading: string): boolean {
  return unitHeadings.has(heading.toLowerCase());
}

/**
 * Which column names the units, and why; undefined where none does. The first one, if its heading says
 * so, or if it holds a different text in every row that no other column has. Numbers alone are ratings.
 */
export function unitColumnOf({ headings, rows }: Table): { readonly why: string } | undefined {
  const [heading = ""] = headings;
  if (isUnitHeading(heading))
    return { why: heading === "" ? "it has no heading" : "its heading says so" };
  const names = new Set<string>();
  let hasText = false;
  for (const { cells } of rows) {
    const [name = ""] = cells;
    if (name === "" || names.has(name)) return undefined;
    names.add(name);
    hasText ||= !Number.isFinite(Number(name));
  }
  if (!hasText || rows.length < 2 || headings.length < 3) return undefined;
  const isRating = rows.some(({ cells }) => cells.some((cell, at) => at > 0 && names.has(cell)));
  return isRating ? undefined : { why: "it has another text in every row" };
}
