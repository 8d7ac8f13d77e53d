import { plainPaint } from "../../../report/paint.ts";
import { terminalFrame } from "../../../report/worksheet/terminal/frame.ts";
import type { TerminalState } from "../../../report/worksheet/terminal/state.ts";
import type { Key } from "./key.ts";

/** The state after a key that scrolls; the same after any other. */
export function scrolled(state: TerminalState, key: Key): TerminalState {
  const { first, last, page } = terminalFrame(state, plainPaint).scroll;
  const to = (row: number) => ({ ...state, scroll: Math.max(0, Math.min(last, row)) });
  const leap = Math.max(1, page - 1);
  switch (key.name === "text" && key.text === " " ? "pagedown" : key.name) {
    case "up":
      return to(first - 1);
    case "down":
      return to(first + 1);
    case "pageup":
      return to(first - leap);
    case "pagedown":
      return to(first + leap);
    case "home":
      return to(0);
    case "end":
      return to(last);
    default:
      return state;
  }
}
