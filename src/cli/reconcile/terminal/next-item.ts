import type { TerminalState } from "../../../report/worksheet/terminal/state.ts";
import { isShown } from "./only.ts";

/** The next open one of those that are shown, from the beginning again behind the last. */
export function nextOpen({ items, position, only, worksheet }: TerminalState): number | undefined {
  for (let step = 1; step < items.length; step += 1) {
    const at = (position + step) % items.length;
    const one = items[at];
    if (one?.decided === undefined && one !== undefined && isShown(one.item, only, worksheet.nodes))
      return at;
  }
  return undefined;
}

/** The next one of those that are shown, or the one before. */
export function nextShown(
  { items, position, only, worksheet }: TerminalState,
  by: 1 | -1,
): number | undefined {
  for (let at = position + by; at >= 0 && at < items.length; at += by) {
    const one = items[at];
    if (one !== undefined && isShown(one.item, only, worksheet.nodes)) return at;
  }
  return undefined;
}
