import type { StaleDecision } from "../../model/worksheet.ts";

/** An earlier decision on one line, for the reviewer who has to decide again. */
export function earlierDecision({
  decision,
  decidedBy,
  date,
  reason,
  about,
}: StaleDecision): string {
  const who = [decidedBy, date].filter((part) => part.trim() !== "").join(", ");
  return [
    `${decision}${who === "" ? "" : ` (${who})`}`,
    ...(about.trim() === "" ? [] : [`about ${about}`]),
    ...(reason.trim() === "" ? [] : [`reason: ${reason}`]),
  ].join("; ");
}
