import type { Level } from "../../agreement/ratings.ts";
import type { ZeroDivision } from "../../model/agreement-report.ts";
import type { AgreementScaleName } from "../../model/agreement-scale.ts";
import type { TableAgreement } from "../../model/table-agreement.ts";
import type { CompatName } from "../../ratings/estimate/compat.ts";
import type { IntervalChoice } from "../../ratings/estimate/options.ts";
import type { TableAgreementFormat } from "../../report/agreement-tables/registry.ts";
import type { AskedGates } from "./gates.ts";

export type TableSource =
  | { readonly kind: "ratings"; readonly path: string }
  | { readonly kind: "matrices"; readonly paths: readonly string[] }
  | {
      readonly kind: "spans";
      readonly path: string;
      readonly begin: number;
      readonly length: number | undefined;
    }
  | { readonly kind: "list" };

export type TablesRequest = {
  readonly source: TableSource;
  readonly hasHeader: boolean;
  readonly skipRows: number;
  readonly unitColumn: string | undefined;
  readonly sets: boolean | undefined;
  readonly missingSigns: readonly string[];
  readonly categories: readonly string[] | undefined;
  /** Of spans: all who saw the text. */
  readonly coders: readonly string[] | undefined;
  readonly level: Level;
  /** A file that says how far apart categories are, for the parameter `custom`. */
  readonly disagreement: string | undefined;
  /** Ids, or `all`; empty: what suits the data. */
  readonly coefs: readonly string[];
  readonly gamma: string | undefined;
  readonly interval: IntervalChoice;
  /** Of analytic intervals. */
  readonly quantile: TableAgreement["interval"]["quantile"];
  readonly replicates: number;
  readonly seed: number;
  readonly zeroDivision: ZeroDivision;
  readonly compat: CompatName | undefined;
  readonly scale: AgreementScaleName | undefined;
  readonly gates: AskedGates;
  readonly format: TableAgreementFormat;
  readonly output: string | undefined;
};
