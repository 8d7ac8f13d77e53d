import type { CodebookNode } from "../model/codebook-tree.ts";
import type { CaseCounts, NodeCounts } from "../model/frequency.ts";
import type { NodeId } from "../model/ids.ts";
import type { CodeMatrix, MatrixBy, MatrixCells, MatrixLevel } from "../model/matrix.ts";
import { groupCases, sumNodes } from "./group-cases.ts";
import { nodeLabel } from "./node-label.ts";

export type MatrixOptions = {
  readonly by: MatrixBy;
  readonly level: MatrixLevel;
  readonly cells: MatrixCells;
};

/**
 * People or transcripts against codes (or top themes), every person and transcript with a row, also
 * those without a coding. Rows in code-unit order, columns in tree order.
 */
export function codeMatrix(
  nodes: readonly CodebookNode[],
  cases: readonly CaseCounts[],
  { by, level, cells }: MatrixOptions,
): CodeMatrix {
  const columns = nodes.filter((node) => node.level === level).map(nodeLabel);
  const top = nodes.filter((node) => node.depth === 0).map(nodeLabel);
  const rows = groupCases(cases, (one) => one[by]).map(([id, group]) => {
    const sums = sumNodes(group);
    const counts = columns.map((column) => codingsOf(sums, column.id));
    const total = top.reduce((sum, node) => sum + codingsOf(sums, node.id), 0);
    return { id, counts, total };
  });
  // Columns of one level do not overlap, so what the rows lack is in no column.
  const inColumns = rows.flatMap(({ counts }) => counts).reduce((sum, count) => sum + count, 0);
  return {
    kind: "matrix",
    by,
    level,
    cells,
    columns,
    rows: rows
      .filter(({ id, total }) => id !== undefined || total > 0)
      .map(({ id, counts }) => ({
        id,
        values: cells === "binary" ? counts.map((count) => Math.min(count, 1)) : counts,
      })),
    codingsOutside: rows.reduce((sum, { total }) => sum + total, 0) - inColumns,
  };
}

function codingsOf(sums: ReadonlyMap<NodeId, NodeCounts>, id: NodeId): number {
  return sums.get(id)?.codings ?? 0;
}
