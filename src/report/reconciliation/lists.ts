import type { ReconciliationReport } from "../../model/reconciliation-report.ts";
import { count } from "../agreement/numbers.ts";
import { firstOf } from "./reconciliation-document.ts";

/** What is still to be decided, by id and place. */
export function openListItems({ open }: ReconciliationReport, most: number): readonly string[] {
  return firstOf(
    open.map(({ id, transcript, line, about }) => `${id}: ${transcript}, line ${line}: ${about}`),
    most,
    "worksheet.csv and report.md have all",
  );
}

/** Decisions about what is no longer there as it was. */
export function staleItems({ stale }: ReconciliationReport, most: number): readonly string[] {
  return firstOf(
    stale.map(({ id, decision, reason, decidedBy, date, transcript, about }) => {
      const said = reason.trim() === "" ? "" : `: ${reason.trim()}`;
      const by = [decidedBy.trim(), date.trim()].filter((part) => part !== "").join(", ");
      return `${id}, ${transcript}, ${about.trim() === "" ? "" : `${about}, `}was decided "${decision}"${by === "" ? "" : ` (${by})`}${said}`;
    }),
    most,
    "report.md has all",
  );
}

/** What is to be coded again since the codebook changed. */
export function recodeItems({ recode }: ReconciliationReport): readonly string[] {
  if (recode === undefined) return [];
  const { old, codes, codings } = recode;
  if (codes.length === 0)
    return [`No code changed its meaning since version ${old.version} (${old.file}).`];
  return [
    `${count(codings, "coding")} to look at again since version ${old.version} (${old.file}): recode.csv lists them.`,
    ...codes.map(
      ({ id, reasons, codings: own }) =>
        `${id} (${own}): ${reasons.map(({ text }) => text).join("; ")}`,
    ),
  ];
}
