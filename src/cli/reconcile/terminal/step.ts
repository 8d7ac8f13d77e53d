import type { Choice } from "../../../model/reconciliation.ts";
import { isTooSmall } from "../../../report/worksheet/terminal/frame.ts";
import type { TerminalState } from "../../../report/worksheet/terminal/state.ts";
import { stepChooser, takenOf } from "./choose.ts";
import type { Key } from "./key.ts";
import { isShown } from "./only.ts";
import { scrolled } from "./scroll.ts";
import { stepEditor } from "./step-editor.ts";
import { goTo, stepLook } from "./step-look.ts";
import { editLine } from "./typed-line.ts";

/** What is to be done outside before the state goes on. */
export type Effect =
  | {
      readonly kind: "save";
      /** Index of the item. */
      readonly position: number;
      readonly choice: Choice;
      readonly reason: string;
    }
  | { readonly kind: "quit" };

export type Step = { readonly state: TerminalState; readonly effect?: Effect };

/**
 * What a key does. Nothing is decided by it: a decision is an effect, and the state goes on when it
 * was carried out (`afterSaving`).
 */
export function step(state: TerminalState, key: Key): Step {
  if (key.name === "ctrl-c" || key.name === "ctrl-d") return { state, effect: { kind: "quit" } };
  if (isTooSmall(state.size)) {
    // Nobody decides on what is not to be seen.
    return key.text === "q" ? { state, effect: { kind: "quit" } } : { state };
  }
  const { mode } = state;
  switch (mode.kind) {
    case "look":
      return stepLook(state, key);
    case "page": {
      const isEnd = key.name === "escape" || key.name === "return" || /^[q?dt]$/i.test(key.text);
      return { state: isEnd ? toLook(state) : scrolled(state, key) };
    }
    case "number":
      return { state: stepNumber(state, mode.line, key) };
    case "filter":
      return { state: stepFilter(state, mode.chooser, key) };
    default:
      return stepEditor(state, mode, key);
  }
}

function toLook(state: TerminalState): TerminalState {
  return { ...state, mode: { kind: "look" }, scroll: undefined };
}

function stepNumber(
  state: TerminalState,
  line: Parameters<typeof editLine>[0],
  key: Key,
): TerminalState {
  if (key.name === "escape") return toLook(state);
  if (key.name !== "return") {
    return { ...state, mode: { kind: "number", line: editLine(line, key) ?? line } };
  }
  const typed = line.text.trim();
  const position = /^\d+$/.test(typed)
    ? Number(typed) - 1
    : state.items.findIndex(({ item }) => item.id === typed);
  if (typed === "") return toLook(state);
  if (state.items[position] === undefined) {
    return {
      ...toLook(state),
      notice: `there is no ${typed}: numbers go to ${state.items.length}`,
    };
  }
  return goTo(toLook(state), position);
}

function stepFilter(
  state: TerminalState,
  chooser: Parameters<typeof stepChooser>[0],
  key: Key,
): TerminalState {
  if (key.name === "escape") return toLook(state);
  if (key.name !== "return") {
    return { ...state, mode: { kind: "filter", chooser: stepChooser(chooser, key) } };
  }
  const taken = takenOf(chooser);
  if (taken.length === 0) return state;
  const only = taken.includes("") ? [] : taken;
  const next = { ...toLook(state), only };
  const { nodes } = state.worksheet;
  const shown = state.items.map(({ item }) => isShown(item, only, nodes));
  const isOpen = (at: number) => state.items[at]?.decided === undefined;
  const from = (at: number) => shown.findIndex((is, index) => is && index >= at && isOpen(index));
  const open = from(state.position) === -1 ? from(0) : from(state.position);
  const position = open === -1 ? shown.indexOf(true) : open;
  const count = shown.filter((is) => is).length;
  if (position === -1) return { ...toLook(state), notice: "there is no such disagreement" };
  return { ...goTo(next, position), notice: `${count} of ${state.items.length} are shown` };
}
