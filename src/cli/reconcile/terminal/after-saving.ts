import type { Decided, TerminalState } from "../../../report/worksheet/terminal/state.ts";
import { nextOpen } from "./next-item.ts";
import { goTo, nothingOpen } from "./step-look.ts";

/**
 * The state after a decision is on disk: the next open one is shown. `decided` undefined: one was
 * taken back, and is shown.
 */
export function afterSaving(
  state: TerminalState,
  position: number,
  decided: Decided | undefined,
): TerminalState {
  const items = state.items.map((one, at) => (at === position ? { ...one, decided } : one));
  const made = state.made.filter((one) => one !== position);
  const looking = { ...state, items, mode: { kind: "look" } as const };
  if (decided === undefined) {
    const notice = `${position + 1} is open again`;
    return { ...goTo({ ...looking, made }, position), notice };
  }
  const next = { ...looking, made: [...made, position] };
  const open = nextOpen(next);
  const saved = `saved: ${position + 1} is ${decided.decision}`;
  if (open !== undefined) return { ...goTo(next, open), notice: saved };
  return { ...goTo(next, position), notice: `${saved}; ${nothingOpen(next)}` };
}

/** The state after a decision could not be saved: nothing is decided, and it says why. */
export function afterFailing(state: TerminalState, why: string): TerminalState {
  return { ...state, mode: { kind: "look" }, notice: `not saved: ${why}` };
}
