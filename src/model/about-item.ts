import type { ReconcileItem } from "./reconciliation.ts";

/** What an item is about, for people: `conflict: cost (ayesha) / time (daniyal)`. */
export function aboutItem({ kind, coders, codings }: ReconcileItem): string {
  const sides = coders.map((coder) => {
    const codes = new Set(codings.filter((one) => one.coder === coder).map(({ code }) => code));
    return `${codes.size === 0 ? "nothing" : [...codes].join(", ")} (${coder})`;
  });
  return `${kind}: ${sides.join(" / ")}`;
}
