import type { ReconciliationReport } from "../../model/reconciliation-report.ts";
import type { AgreementBlock, AgreementOptions } from "../agreement/agreement-document.ts";

export type ReconciliationBlock = AgreementBlock;

/** Writes a report as text that ends with a line end. */
export type ReconciliationFormatter = (
  report: ReconciliationReport,
  options: AgreementOptions,
) => string;

/** A heading with items below it; nothing where there are none. */
export function section(heading: string, items: readonly string[]): readonly ReconciliationBlock[] {
  if (items.length === 0) return [];
  return [
    { kind: "heading", text: heading },
    { kind: "items", items },
  ];
}

/** The first few, and how many there are besides. */
export function firstOf(items: readonly string[], most: number, where: string): readonly string[] {
  if (items.length <= most) return items;
  return [...items.slice(0, most), `and ${items.length - most} more: ${where}`];
}
