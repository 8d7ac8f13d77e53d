import type { DisplayColumn, Legend } from "../tables/table-report.ts";

/** What the columns count, each convention once, in the order of the columns. */
export function legendOf(columns: readonly DisplayColumn[]): Legend[] {
  const legends = new Set<Legend>();
  for (const { legend } of columns) if (legend !== undefined) legends.add(legend);
  return [...legends];
}
