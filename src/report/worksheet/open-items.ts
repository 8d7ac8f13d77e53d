import type { Worksheet, WorksheetItem } from "../../model/worksheet.ts";

/** What is still to be decided, in the order in which every form of a worksheet has it. */
export function openItems({ items }: Worksheet): readonly WorksheetItem[] {
  return items.filter(({ settlement }) => settlement.by === "nobody");
}
