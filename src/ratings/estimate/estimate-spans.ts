import type { Continuum } from "../../agreement/measure.ts";
import { measures as otherMeasures } from "../../agreement/measures/registry.ts";
import type { EstimateRow } from "../../model/table-agreement.ts";
import { nearest } from "../../text/nearest.ts";
import { type IdMistake, unknownId } from "./ids.ts";
import type { EstimateOptions } from "./options.ts";
import { rowOf } from "./row.ts";
import { spansMeasures } from "./spans-measures.ts";

export type Estimated =
  | { readonly kind: "rows"; readonly rows: readonly EstimateRow[] }
  | { readonly kind: "mistake"; readonly mistake: IdMistake };

/**
 * What the ids ask of spans. A bare id stands for all labels (or pairs of coders). Without intervals:
 * one continuum gives no sample, and its characters are not independent of each other.
 */
export function estimateSpans(
  continuum: Continuum,
  ids: readonly string[],
  options: EstimateOptions,
): Estimated {
  const known = new Map<string, readonly EstimateRow[]>();
  const rows: EstimateRow[] = [];
  for (const id of ids) {
    const name = id.replace(/\[.*$/s, "");
    const measure = spansMeasures.find(({ gives }) => gives.includes(name));
    if (measure === undefined) {
      const other = otherMeasures.find(({ id: known }) => known === name);
      if (other === undefined) {
        const names = spansMeasures.flatMap(({ gives }) => gives);
        return { kind: "mistake", mistake: unknownId(id, nearest(name, names)) };
      }
      rows.push({ statistic: id, value: undefined, reason: `for-${other.takes}` });
      continue;
    }
    const all = known.get(measure.id) ?? measure.compute(continuum, options.spans).map(rowOf);
    known.set(measure.id, all);
    const asked = all.filter(({ statistic }) =>
      name === id ? statistic === id || statistic.startsWith(`${id}[`) : statistic === id,
    );
    if (asked.length === 0 && name !== id) {
      const near = nearest(
        id,
        all.map(({ statistic }) => statistic),
      );
      const hint = near === undefined ? `${name} alone shows all of them` : `did you mean ${near}?`;
      return { kind: "mistake", mistake: { message: `these spans have no ${id}`, hint } };
    }
    rows.push(...asked);
  }
  return { kind: "rows", rows };
}
