import type { Disagreement } from "../../model/agreement-units.ts";
import type { NodeId } from "../../model/ids.ts";
import type { Comparison } from "../comparison.ts";
import { placedUnits } from "./placed-units.ts";

/** Every unit and code on which the coders differ, in the order of the text, then of the codebook. */
export function disagreements(comparison: Comparison): readonly Disagreement[] {
  const { coders, codes } = comparison;
  const order = new Map(codes.map((code, at) => [code, at]));
  const inOrder = (ids: readonly NodeId[]) =>
    ids.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  const found: Disagreement[] = [];
  for (const { place, usedBy } of placedUnits(comparison)) {
    for (const code of inOrder([...usedBy.keys()])) {
      const users = usedBy.get(code) ?? new Set();
      if (users.size === coders.length) continue;
      const others = coders.flatMap((_, coder) => (users.has(coder) ? [] : [coder]));
      const instead = [...usedBy].flatMap(([other, who]) =>
        others.some((coder) => who.has(coder)) ? [other] : [],
      );
      found.push({
        ...{ place, code },
        usedBy: coders.filter((_, coder) => users.has(coder)),
        notUsedBy: coders.filter((_, coder) => !users.has(coder)),
        insteadOfIt: inOrder(instead),
      });
    }
  }
  return found;
}
