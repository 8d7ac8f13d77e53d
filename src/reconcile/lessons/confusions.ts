import { compareText } from "../../model/order.ts";
import type { ReconciliationCounts, SettledItem } from "../../model/reconciliation.ts";
import type { ConfusedPair } from "../../model/reconciliation-report.ts";
import { pairsOf } from "../match/pair-kind.ts";
import type { Places } from "./places.ts";

/** The pairs of codes that were confused, most often first, each with its places in the order of the items. */
export function confusedPairs(
  settled: readonly SettledItem[],
  confusions: ReconciliationCounts["confusions"],
  places: Places,
): readonly ConfusedPair[] {
  const found = new Map<string, SettledItem[]>();
  for (const one of settled) {
    for (const key of keysOf(one)) {
      const known = found.get(key);
      if (known === undefined) found.set(key, [one]);
      else known.push(one);
    }
  }
  return confusions.map(({ codes, kind, count }) => ({
    ...{ codes, kind, count },
    places: (found.get(keyOf(codes)) ?? []).flatMap((one) => places.of(one) ?? []),
  }));
}

/** Every two different codes that two coders have in an item, once. */
function keysOf({ item }: SettledItem): ReadonlySet<string> {
  const keys = pairsOf(item.coders).flatMap((coders) => {
    const codes = coders.flatMap(
      (coder) => item.codings.find((coding) => coding.coder === coder)?.code ?? [],
    );
    const [first, second] = codes.sort(compareText);
    return first === undefined || second === undefined || first === second
      ? []
      : [keyOf([first, second])];
  });
  return new Set(keys);
}

function keyOf(codes: ConfusedPair["codes"]): string {
  return JSON.stringify(codes);
}
