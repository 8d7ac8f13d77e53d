import type { Span } from "../../model/span.ts";
import type { Cover } from "../../model/unit-kind.ts";

/**
 * Whether a coding counts for a unit. Both are places on the speech axis, so only characters that are
 * not white space and that belong to compared speech count: of an answer that was coded together with
 * its question, the answer. Nothing counts without a character in common.
 *
 *   half       the two share at least half of the unit or at least half of the coding
 *   half-unit  they share at least half of the unit
 *   starts-in  the coding's first character is in the unit
 *   any        they share a character
 *
 * `half` suits codings of whole turns and short quotations alike; measured on the same codings the
 * choice alone moves kappa by up to .2, so it is named beside every number.
 */
export function coversUnit(rule: Cover, coding: Span, unit: Span): boolean {
  const shared = Math.min(coding.end, unit.end) - Math.max(coding.start, unit.start);
  if (shared <= 0) return false;
  switch (rule) {
    case "any":
      return true;
    case "starts-in":
      return coding.start >= unit.start;
    case "half-unit":
      return 2 * shared >= unit.end - unit.start;
    case "half":
      return 2 * shared >= Math.min(unit.end - unit.start, coding.end - coding.start);
  }
}
