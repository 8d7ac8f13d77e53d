import type { Measure, RatingsMeasure, SetsMeasure } from "../../agreement/measure.ts";
import {
  findMeasure,
  type MeasureQuery,
  ratingsMeasures,
  setsMeasures,
} from "../../agreement/measures/registry.ts";
import type { EstimateRow } from "../../model/table-agreement.ts";
import type { RatingsTable } from "../read-ratings.ts";
import type { Compat } from "./compat.ts";
import { estimateRatings } from "./estimate-ratings.ts";
import { asSets, estimateSets } from "./estimate-sets.ts";
import type { Estimated } from "./estimate-spans.ts";
import { idMistake } from "./ids.ts";
import type { EstimateOptions } from "./options.ts";
import { spansMeasures } from "./spans-measures.ts";

/** Every measure, to say of one for other data that it is one. */
export const allMeasures: readonly Measure[] = [
  ...ratingsMeasures,
  ...setsMeasures,
  ...spansMeasures,
];

/**
 * What the ids ask of a ratings table. Single values may be asked what sets are: each is a set of one
 * label. Several estimates of one statistic come once.
 */
export function estimateTable(
  table: RatingsTable,
  ids: readonly string[],
  options: EstimateOptions,
  compat: Compat,
): Estimated {
  const singles: { measure: RatingsMeasure; parameter: string | undefined }[] = [];
  const sets: { measure: SetsMeasure; parameter: string | undefined }[] = [];
  const places: { readonly as: string; readonly kind: "single" | "sets" | "row"; at: number }[] =
    [];
  const refused: EstimateRow[] = [];
  const { categories, coders } = table.ratings;
  for (const id of ids) {
    const query = lookUp(compat.instead?.(id, coders.length) ?? id, table, categories);
    const mistake = idMistake(id, query);
    if (mistake !== undefined) return { kind: "mistake", mistake };
    if (query.kind !== "measure") {
      places.push({ as: id, kind: "row", at: refused.length });
      const [takes = "ratings"] = query.kind === "other-data" ? query.takes : [];
      refused.push({ statistic: id, value: undefined, reason: `for-${takes}` });
      continue;
    }
    const { measure, parameter } = query;
    if (measure.takes === "ratings") {
      places.push({ as: id, kind: "single", at: singles.length });
      singles.push({ measure, parameter });
    } else {
      places.push({ as: id, kind: "sets", at: sets.length });
      sets.push({ measure, parameter });
    }
  }
  const found = {
    single: table.kind === "single" ? estimateRatings(table.ratings, singles, options) : [],
    sets: estimateSets(
      table.kind === "sets" ? table.ratings : asSets(table.ratings),
      sets,
      options,
    ),
    row: refused.map((row) => [row]),
  };
  const seen = new Set<string>();
  const rows = places.flatMap(({ as, kind, at }) =>
    (found[kind][at] ?? [])
      .map((row) => (compat.instead === undefined ? row : renamed(row, as)))
      .filter(({ statistic }) => !seen.has(statistic) && seen.add(statistic)),
  );
  return { kind: "rows", rows };
}

type SingleOrSets = MeasureQuery<RatingsMeasure> | MeasureQuery<SetsMeasure>;

function lookUp(id: string, table: RatingsTable, categories: readonly string[]): SingleOrSets {
  const forSets = findMeasure(id, setsMeasures, categories, allMeasures);
  if (table.kind === "sets") return forSets;
  const forSingle = findMeasure(id, ratingsMeasures, categories, allMeasures);
  return forSingle.kind !== "measure" && forSets.kind === "measure" ? forSets : forSingle;
}

/** Under the name that was asked for, where another program computes another thing under it. */
function renamed(row: EstimateRow, id: string): EstimateRow {
  const statistic = /\[/.test(id) ? id : row.statistic.replace(/^light_kappa|^conger_kappa/, id);
  return { ...row, statistic };
}
