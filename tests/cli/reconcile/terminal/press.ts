import { afterSaving } from "../../../../src/cli/reconcile/terminal/after-saving.ts";
import type { Key } from "../../../../src/cli/reconcile/terminal/key.ts";
import { type Effect, step } from "../../../../src/cli/reconcile/terminal/step.ts";
import type { TerminalState } from "../../../../src/report/worksheet/terminal/state.ts";

/** Keys as one writes them: `a` for itself, `<return>` for a key with a name. */
function keysOf(written: string): readonly Key[] {
  return (written.match(/<[a-z-]{2,}>|./gu) ?? []).map((key) =>
    key.length > 1 && key.startsWith("<")
      ? { name: key.slice(1, -1), text: "" }
      : { name: "text", text: key },
  );
}

export type Pressed = { readonly state: TerminalState; readonly effects: readonly Effect[] };

/** What keys lead to where every decision can be saved. */
export function press(start: TerminalState, written: string): Pressed {
  let state = start;
  const effects: Effect[] = [];
  for (const key of keysOf(written)) {
    const next = step(state, key);
    state = next.state;
    const { effect } = next;
    if (effect === undefined) continue;
    effects.push(effect);
    if (effect.kind === "quit") break;
    const { choice, reason, position } = effect;
    const decision = choice.kind === "coder" ? choice.coder : choice.kind;
    const decided = { decision, reason, decidedBy: state.person, date: "2026-11-22T13:52:44Z" };
    state = afterSaving(state, position, choice.kind === "open" ? undefined : decided);
  }
  return { state, effects };
}
