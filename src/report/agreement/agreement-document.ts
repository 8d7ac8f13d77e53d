import type { AgreementReport } from "../../model/agreement-report.ts";
import type { TableOptions } from "../table-formats/table-format.ts";
import type { TableReport } from "../tables/table-report.ts";

/** A piece of the report as a reader sees it, the same in every format for readers. */
export type AgreementBlock =
  | { readonly kind: "heading" | "paragraph"; readonly text: string }
  | { readonly kind: "items"; readonly items: readonly string[] }
  | { readonly kind: "table"; readonly table: TableReport };

export type AgreementDocument = {
  readonly title: string;
  readonly blocks: readonly AgreementBlock[];
};

export type AgreementOptions = TableOptions & {
  /** Of sixphase. */
  readonly toolVersion: string;
};

/** Writes a report as text that ends with a line end. */
export type AgreementFormatter = (report: AgreementReport, options: AgreementOptions) => string;
