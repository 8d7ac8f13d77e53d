import { numericScores } from "../agreement/scores.ts";
import { compareText } from "../model/order.ts";

/**
 * The labels in an order: numbers by size where all are numbers, else by the numbers of their
 * characters, which is no order of meaning (`isRanked` false).
 */
export function inOrder(labels: Iterable<string>): {
  readonly categories: readonly string[];
  readonly isRanked: boolean;
} {
  const distinct = [...new Set(labels)];
  const scores = numericScores(distinct);
  if (scores === undefined) return { categories: distinct.sort(compareText), isRanked: false };
  const byLabel = new Map(distinct.map((label, at) => [label, scores[at] ?? 0]));
  const size = (label: string) => byLabel.get(label) ?? 0;
  return {
    categories: distinct.sort((a, b) => size(a) - size(b) || compareText(a, b)),
    isRanked: true,
  };
}

/** Labels that differ in capitals or inner spaces alone, or that are one number written in two ways. */
export function similarLabels(labels: readonly string[]): readonly (readonly string[])[] {
  const scores = numericScores(labels);
  const groups = new Map<string, string[]>();
  labels.forEach((label, at) => {
    const key =
      scores === undefined
        ? label.normalize("NFC").toLowerCase().replaceAll(/\s+/g, " ")
        : String(scores[at]);
    groups.set(key, [...(groups.get(key) ?? []), label]);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}
