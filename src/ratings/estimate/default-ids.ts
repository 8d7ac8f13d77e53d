import type { Continuum } from "../../agreement/measure.ts";
import type { Level } from "../../agreement/ratings.ts";
import type { RatingsTable } from "../read-ratings.ts";

/** Statistics of a ratings table where the user names none. */
export function defaultTableIds(table: RatingsTable, level: Level): readonly string[] {
  const two = table.ratings.coders.length === 2;
  if (table.kind === "sets") {
    const kappa = two ? ["per_code_kappa"] : [];
    const ofCodes = ["per_code_percent", "per_code_f1", "per_code_alpha", ...kappa, "per_code_ac1"];
    return [
      ...[
        "percent_agreement[set_equal]",
        "krippendorff_alpha[jaccard]",
        "krippendorff_alpha[masi]",
      ],
      ...ofCodes,
    ];
  }
  const nominal = two ? ["cohen_kappa"] : ["fleiss_kappa", "conger_kappa"];
  const weighted = two ? ["weighted_kappa[linear]", "weighted_kappa[quadratic]"] : [];
  return [
    "percent_agreement",
    `krippendorff_alpha[${level}]`,
    ...(level === "nominal"
      ? [...nominal, "gwet_ac1"]
      : [...weighted, level === "ordinal" ? "gwet_ac2[ordinal]" : "gwet_ac2[quadratic]"]),
  ];
}

/** Statistics of spans where the user names none. */
export function defaultSpansIds({ segments }: Continuum): readonly string[] {
  const hasLabels = segments.some(({ label }) => label !== "");
  return hasLabels
    ? ["u_alpha_binary", "u_alpha", "cu_alpha", "cu_coverage", "k_u_alpha", "char_alpha_binary"]
    : ["u_alpha_binary", "mean_boundary_similarity"];
}

const orderIds = /^weighted_kappa|\[(?:ordinal|linear|quadratic|radical|ratio|circular|bipolar)\]$/;

/** Whether one of the ids asks how far apart categories are. */
export function orderMatters(ids: readonly string[], level: Level): boolean {
  return (
    level !== "nominal" || ids.some((id) => orderIds.test(id) || id === "gwet_ac2" || id === "all")
  );
}
