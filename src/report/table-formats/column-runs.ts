import type { DisplayColumn } from "../tables/table-report.ts";

/** Neighbouring columns under one heading, by their numbers; a column without one is a run alone. */
export type ColumnRun = {
  readonly over: string | undefined;
  readonly first: number;
  readonly last: number;
};

export function columnRuns(columns: readonly DisplayColumn[]): ColumnRun[] {
  const runs: ColumnRun[] = [];
  columns.forEach(({ over }, at) => {
    const before = runs.at(-1);
    const joins = before !== undefined && over !== undefined && before.over === over;
    if (joins) runs[runs.length - 1] = { ...before, last: at };
    else runs.push({ over, first: at, last: at });
  });
  return runs;
}
