import { matchingOptions } from "./chooser-options.ts";
import { cutRow, plain, type Row, shownOnLine } from "./rows.ts";
import type { Chooser } from "./state.ts";

/** The options that match, as many as fit around the one that Enter takes. */
export function chooserRows(
  chooser: Chooser,
  title: string,
  columns: number,
  room: number,
): readonly Row[] {
  const options = matchingOptions(chooser);
  const page = room - 2;
  const first = Math.max(
    0,
    Math.min(options.length - page, chooser.highlighted - Math.floor(page / 2)),
  );
  const chosen =
    chooser.chosen.length === 0 ? "" : `: ${chooser.chosen.map(shownOnLine).join(", ")}`;
  const count = `${options.length} of ${chooser.options.length}`;
  const rows = options.slice(first, first + page).map(({ value, label }, index): Row => {
    const isHere = first + index === chooser.highlighted;
    const box = chooser.chosen.includes(value) ? "[x]" : "[ ]";
    const text = ` ${isHere ? ">" : " "} ${box} ${shownOnLine(label)}`;
    return cutRow([{ text, style: isHere ? "bold" : "plain" }], columns);
  });
  const empty: Row = [plain("   nothing has these letters in it")];
  return [
    cutRow([{ text: ` ${title} (${count})${chosen}`, style: "bold" }], columns),
    [],
    ...(rows.length === 0 ? [empty] : rows),
  ];
}
