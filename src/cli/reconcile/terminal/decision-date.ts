import type { DecisionRow } from "../../../reconcile/decisions/decision-row.ts";

/** When each item was last decided on, in milliseconds since 1970. */
export function latestTimes(rows: readonly DecisionRow[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { id, when } of rows) {
    times.set(id, Math.max(times.get(id) ?? 0, when?.time ?? when?.day ?? 0));
  }
  return times;
}

/**
 * The date of a decision made now. The latest decision counts, so it is never before an earlier one
 * about the same item, which somebody with another clock or calendar may have made "tomorrow".
 */
export function decisionDate(now: number, latest: number): string {
  const seconds = Math.max(Math.floor(now / 1000), Math.ceil(latest / 1000));
  return new Date(seconds * 1000).toISOString().replace(".000Z", "Z");
}
