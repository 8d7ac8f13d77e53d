import type { NoIntervalReason, ZeroDivision } from "../../model/agreement-report.ts";
import type { EstimateRow, RowReason } from "../../model/table-agreement.ts";

/** Why a number does not exist, so short that it fits into a table. */
export const rowReasons: Readonly<Record<RowReason, string>> = {
  "no-variation": "no variation",
  "no-pairable-units": "no unit with two ratings",
  "code-unused": "not used by anybody",
  "not-two-coders": "for two coders only",
  "missing-values": "not with missing values",
  "not-numeric": "needs numbers as categories",
  "overlapping-units": "spans of one coder overlap",
  "too-large": "too much data to compute",
  "too-few": "too few units",
  "for-ratings": "for one category a unit",
  "for-sets": "for sets of labels",
  "for-spans": "for spans",
};

/** Why a number has no interval. */
export const noIntervalWords: Readonly<Record<NoIntervalReason, string>> = {
  "not-computed": "none is computed for it",
  "too-few-clusters": "fewer than 5 units",
  "too-few-units": "fewer than 2 units",
  "too-few-replicates": "too few replicates gave a number",
  "one-cluster-decides": "one unit decides",
  "no-common-use": "no unit was given the code by two coders",
  "no-common-silence": "no unit was left without the code by two coders",
  "no-spread": "no spread",
  "correction-infinite": "BCa has no solution",
  "no-formula": "no formula",
  undefined: "",
};

/** The reason of a row in words, where it has one. */
export function reasonText({ value, reason }: EstimateRow): string {
  if (reason === undefined) return "";
  return value === undefined
    ? rowReasons[reason]
    : `${rowReasons[reason]}; number put in its place`;
}

/**
 * Whether something stands for a number that does not exist because the user asked for that: another
 * number in the row, or NaN, which every format writes in its way and nobody may compute with.
 */
export function isReplaced({ value, reason }: EstimateRow, zeroDivision: ZeroDivision): boolean {
  if (value !== undefined) return reason !== undefined;
  return zeroDivision === "nan" && (reason === "no-variation" || reason === "code-unused");
}
