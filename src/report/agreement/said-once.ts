import type { AgreementBlock } from "./agreement-document.ts";

/** Without the legends and notes of tables that an earlier table of the same document has. */
export function saidOnce(blocks: readonly AgreementBlock[]): readonly AgreementBlock[] {
  const said = new Set<string>();
  const isNew = (text: string) => !said.has(text) && said.add(text) !== undefined;
  return blocks.map((block) => {
    if (block.kind !== "table") return block;
    const { table } = block;
    const columns = table.display.columns.map((column) => {
      const { legend } = column;
      if (legend === undefined || isNew(`${legend.term}: ${legend.text}`)) return column;
      return { ...column, legend: undefined };
    });
    const notes = table.notes.filter(isNew);
    return { kind: "table", table: { ...table, notes, display: { ...table.display, columns } } };
  });
}
