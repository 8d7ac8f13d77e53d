import type { ReconciliationReport } from "../../model/reconciliation-report.ts";
import { listed } from "../agreement/numbers.ts";
import type { TableReport } from "../tables/table-report.ts";
import { afterItems, afterTable, beforeItems, beforeTable } from "./before-after.ts";
import { reconciliationCautions } from "./cautions.ts";
import {
  codeSummary,
  codeTable,
  confusionTable,
  kindTable,
  mendItems,
  pairTable,
} from "./kind-tables.ts";
import { openListItems, recodeItems, staleItems } from "./lists.ts";
import { reconciliationMethods } from "./methods.ts";
import { type ReconciliationBlock, section } from "./reconciliation-document.ts";
import { standingItems } from "./standing.ts";

type Description = { readonly title: string; readonly blocks: readonly ReconciliationBlock[] };

/** What one wants to know at once, at most so many of a kind. */
export function summariseReconciliation(report: ReconciliationReport, most: number): Description {
  return {
    title: titleOf(report),
    blocks: [
      { kind: "items", items: standingItems(report) },
      ...kindBlocks(report, most),
      ...section("Before consensus", beforeItems(report)),
      ...(report.after === undefined
        ? []
        : [
            ...section("The consensus and the coders", afterItems(report)),
            ...tables(afterTable(report)),
          ]),
      ...endBlocks(report, most),
    ],
  };
}

/** All of it. */
export function describeReconciliation(
  report: ReconciliationReport,
  toolVersion: string,
): Description {
  const all = Number.POSITIVE_INFINITY;
  return {
    title: titleOf(report),
    blocks: [
      { kind: "items", items: standingItems(report) },
      ...kindBlocks(report, all),
      ...section("Agreement before consensus", beforeItems(report)),
      ...tables(beforeTable(report)),
      ...section("The consensus and the coders", afterItems(report)),
      ...tables(afterTable(report)),
      ...endBlocks(report, all),
      ...section("What to bear in mind", reconciliationCautions(report)),
      { kind: "heading", text: "For the methods section" },
      { kind: "paragraph", text: reconciliationMethods(report, toolVersion) },
    ],
  };
}

function titleOf({ coders, codebook }: ReconciliationReport): string {
  return `From ${listed(coders.map(({ coder }) => coder))} to one coding: ${codebook.title}`;
}

function kindBlocks(report: ReconciliationReport, most: number): readonly ReconciliationBlock[] {
  const { settled, counts, coders } = report;
  if (settled.items === settled.agreement && counts.kinds.agreed === settled.items) return [];
  return [
    { kind: "heading", text: "Disagreements, and what they say is to be mended" },
    ...tables(kindTable(report)),
    { kind: "items", items: mendItems(report) },
    ...tables(Number.isFinite(most) ? codeSummary(report, most) : codeTable(report)),
    ...(counts.confusions.length === 0 ? [] : tables(confusionTable(report, most))),
    ...(coders.length > 2 ? tables(pairTable(report)) : []),
  ];
}

function endBlocks(report: ReconciliationReport, most: number): readonly ReconciliationBlock[] {
  return [
    ...section("Still open", openListItems(report, most)),
    ...section("Decisions that are stale, and not applied", staleItems(report, most)),
    ...section("To code again", recodeItems(report)),
  ];
}

function tables(...all: readonly (TableReport | undefined)[]): readonly ReconciliationBlock[] {
  return all.flatMap((table) => (table === undefined ? [] : [{ kind: "table" as const, table }]));
}
