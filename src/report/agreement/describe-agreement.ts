import type { AgreementReport, AgreementTable } from "../../model/agreement-report.ts";
import type { TableReport } from "../tables/table-report.ts";
import type { AgreementBlock, AgreementDocument } from "./agreement-document.ts";
import { cautions } from "./cautions.ts";
import { codeTable } from "./code-table.ts";
import { coderTables } from "./coder-tables.ts";
import { comparedItems } from "./compared.ts";
import { confusionTable, sliceTable } from "./further-tables.ts";
import { gateLines } from "./gates-wording.ts";
import { methodsParagraph } from "./methods.ts";
import { notComputedItems } from "./not-computed.ts";
import { listed } from "./numbers.ts";
import { overallItems } from "./overall.ts";
import { sideBySideTable } from "./side-by-side.ts";
import { codeSpanTable, spanItems } from "./spans.ts";
import { unitAndCover } from "./wording.ts";

/** The report as a reader sees it: first the codes, then what was compared, then everything else. */
export function describeAgreement(report: AgreementReport, toolVersion: string): AgreementDocument {
  const { codebook, coders, tables } = report;
  const several = tables.length > 1;
  return {
    title: `Agreement of ${listed(coders.map(({ coder }) => coder))}: ${codebook.title}`,
    blocks: [
      ...(several ? [tableBlock(sideBySideTable(report))] : []),
      ...tables.map((table) => labelled(report, table)(codeTable(report, table, "code"))),
      ...section("Gates", report.gates === undefined ? [] : gateLines(report.gates)),
      ...section("What to bear in mind", cautions(report)),
      ...section("What was compared", comparedItems(report)),
      ...tables.flatMap((table) =>
        section(
          several ? `Overall (${unitAndCover(table)})` : "Overall",
          overallItems(report, table),
        ),
      ),
      ...section("Where text was marked, on characters", spanItems(report)),
      ...(report.spans.codes.length === 0 ? [] : [tableBlock(codeSpanTable(report))]),
      ...tables.flatMap((table) => furtherBlocks(report, table)),
      ...section("Not computed", notComputedItems(report)),
      { kind: "heading", text: "For the methods section" },
      ...tables.map((table): AgreementBlock => {
        return { kind: "paragraph", text: methodsParagraph(report, table, toolVersion) };
      }),
    ],
  };
}

function furtherBlocks(report: AgreementReport, table: AgreementTable): readonly AgreementBlock[] {
  const { themes, slices, confusions } = table;
  const usedThemes = themes.filter(({ uses }) => uses.some((units) => units > 0));
  return [
    ...coderTables(report, table),
    ...(usedThemes.length === 0 ? [] : [codeTable(report, table, "theme")]),
    ...slices.map((one) => sliceTable(one, report, table)),
    ...(confusions.length === 0 ? [] : [confusionTable(report, table)]),
  ].map(labelled(report, table));
}

/** A block of a table, with a label that no table of another unit or cover rule has. */
function labelled({ tables }: AgreementReport, { unit, cover }: AgreementTable) {
  const suffix = tables.length < 2 ? "" : `-${unit}${cover === undefined ? "" : `-${cover}`}`;
  return (table: TableReport) => tableBlock({ ...table, label: `${table.label}${suffix}` });
}

function section(heading: string, items: readonly string[]): readonly AgreementBlock[] {
  if (items.length === 0) return [];
  return [
    { kind: "heading", text: heading },
    { kind: "items", items },
  ];
}

function tableBlock(table: TableReport): AgreementBlock {
  return { kind: "table", table };
}
