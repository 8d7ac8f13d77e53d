import { UsageError } from "../../../io/usage-error.ts";
import type { Choice } from "../../../model/reconciliation.ts";
import type { Paint } from "../../../report/paint.ts";
import type { Decided, TerminalState } from "../../../report/worksheet/terminal/state.ts";
import type { Terminal } from "../../host.ts";
import { afterFailing, afterSaving } from "./after-saving.ts";
import { readKeys } from "./keyboard.ts";
import { Screen } from "./screen.ts";
import { step } from "./step.ts";

/**
 * Puts a decision on the disk; gives it as it now counts, undefined where one was taken back. Throws
 * `UsageError` where it cannot be saved.
 */
export type SaveDecision = (
  position: number,
  choice: Choice,
  reason: string,
) => Decided | undefined;

/** Lets a person decide until they quit; gives what was on the desk at the end. */
export async function sit(
  terminal: Terminal,
  paint: Paint,
  start: TerminalState,
  save: SaveDecision,
): Promise<TerminalState> {
  const screen = new Screen(terminal.output, paint);
  let state = start;
  try {
    await readKeys(terminal, {
      draw: () => {
        state = { ...state, size: screen.size };
        screen.draw(state);
      },
      leave: () => screen.leave(),
      onKey: (key) => {
        const { state: next, effect } = step(state, key);
        state = next;
        if (effect?.kind === "save") {
          state = saved(state, effect.position, () =>
            save(effect.position, effect.choice, effect.reason),
          );
        }
        return effect?.kind === "quit";
      },
    });
  } finally {
    screen.end();
  }
  return state;
}

function saved(
  state: TerminalState,
  position: number,
  save: () => Decided | undefined,
): TerminalState {
  try {
    return afterSaving(state, position, save());
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return afterFailing(state, error.message);
  }
}
