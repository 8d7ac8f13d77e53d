import type { CoderId } from "../../../model/ids.ts";
import type { Choice } from "../../../model/reconciliation.ts";
import { sidesOf } from "../../../report/worksheet/sides.ts";
import type {
  DeskItem,
  PageName,
  TerminalState,
} from "../../../report/worksheet/terminal/state.ts";
import { newChooser } from "./choose.ts";
import type { Key } from "./key.ts";
import { nextOpen, nextShown } from "./next-item.ts";
import { filterOptions } from "./only.ts";
import { scrolled } from "./scroll.ts";
import type { Step } from "./step.ts";
import { codeOptions } from "./step-editor.ts";
import { emptyLine } from "./typed-line.ts";

/** What a key does while a disagreement is looked at. */
export function stepLook(state: TerminalState, key: Key): Step {
  const current = state.items[state.position];
  if (current === undefined)
    return key.text === "q" ? { state, effect: { kind: "quit" } } : { state };
  const quiet = { ...state, notice: "" };
  switch (key.name) {
    case "left":
      return { state: goBy(quiet, -1) };
    case "right":
      return { state: goBy(quiet, 1) };
    case "tab":
      return { state: skip(quiet) };
    case "text":
      return key.text === " "
        ? { state: scrolled(quiet, key) }
        : stepLetter(quiet, current, key.text);
    case "paste":
      return { state: { ...state, notice: "what was pasted decides nothing" } };
    default:
      return { state: scrolled(quiet, key) };
  }
}

/** A coder's letter is the coder's; a capital is always a command. */
function stepLetter(state: TerminalState, current: DeskItem, typed: string): Step {
  const side = sidesOf(state.worksheet, current.item).find(({ letter }) => letter === typed);
  if (side !== undefined && !side.isAssigned) {
    return { state: { ...state, notice: `${side.coder} was not asked to code this transcript` } };
  }
  if (side !== undefined) return decide(state, coderChoice(side.coder));
  const command = commands.get(typed === "B" ? "o" : typed.toLowerCase());
  if (command === undefined) {
    const hint = /^[A-Z]$/.test(typed) ? ": is Caps Lock on?" : "; ? shows what the keys mean";
    return { state: { ...state, notice: `${typed} means nothing here${hint}` } };
  }
  return command(state, current);
}

function coderChoice(coder: CoderId): Choice {
  return { kind: "coder", coder };
}

type Command = (state: TerminalState, current: DeskItem) => Step;

const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ["o", (state) => decide(state, { kind: "both" })],
  ["n", (state) => decide(state, { kind: "neither" })],
  ["e", edit],
  ["u", undo],
  ["s", (state) => ({ state: skip(state) })],
  ["p", (state) => ({ state: goBy(state, -1) })],
  ["g", (state) => ({ state: { ...state, mode: { kind: "number", line: emptyLine } } })],
  ["f", filter],
  ["t", (state) => openPage(state, "text")],
  ["d", (state) => openPage(state, "definitions")],
  ["?", (state) => openPage(state, "help")],
  ["r", toggleReasons],
  ["q", (state) => ({ state, effect: { kind: "quit" } })],
]);

function decide(state: TerminalState, choice: Choice): Step {
  if (!state.asksReason) {
    return { state, effect: { kind: "save", position: state.position, choice, reason: "" } };
  }
  return {
    state: { ...state, mode: { kind: "reason", choice, line: emptyLine, back: state.mode } },
  };
}

function edit(state: TerminalState, { item }: DeskItem): Step {
  const chooser = newChooser(codeOptions(state, item));
  return { state: { ...state, mode: { kind: "codes", chooser } } };
}

/** Of what is seen, if it is decided; else of what was decided last. */
function undo(state: TerminalState, current: DeskItem): Step {
  const last = state.made.at(-1);
  const position = current.decided !== undefined ? state.position : last;
  if (position === undefined) {
    return { state: { ...state, notice: "nothing was decided yet that could be undone" } };
  }
  const effect = { kind: "save", position, choice: { kind: "open" }, reason: "" } as const;
  return { state, effect };
}

function filter(state: TerminalState): Step {
  const all = { value: "", label: "all of them" };
  const options = [all, ...filterOptions(state.items, state.worksheet.nodes)];
  return { state: { ...state, mode: { kind: "filter", chooser: newChooser(options) } } };
}

function toggleReasons(state: TerminalState): Step {
  const asksReason = !state.asksReason;
  const notice = asksReason ? "reasons are asked for" : "reasons are not asked for";
  return { state: { ...state, asksReason, notice } };
}

function openPage(state: TerminalState, page: PageName): Step {
  const scroll = page === "text" ? undefined : 0;
  return { state: { ...state, mode: { kind: "page", page }, scroll } };
}

function skip(state: TerminalState): TerminalState {
  const next = nextOpen(state);
  if (next !== undefined) return goTo(state, next);
  const isOpen = state.items[state.position]?.decided === undefined;
  return { ...state, notice: isOpen ? "no other one is open" : nothingOpen(state) };
}

/** What to do when all that are shown are decided. */
export function nothingOpen({ items, only }: TerminalState): string {
  const open = items.filter(({ decided }) => decided === undefined).length;
  if (open === 0) return "all are decided: q quits and writes the consensus";
  return only.length === 0 ? "" : `all of these are decided; f shows the other ${open}`;
}

function goBy(state: TerminalState, by: 1 | -1): TerminalState {
  const next = nextShown(state, by);
  if (next !== undefined) return goTo(state, next);
  return { ...state, notice: by === 1 ? "this is the last one" : "this is the first one" };
}

export function goTo(state: TerminalState, position: number): TerminalState {
  return { ...state, position, scroll: undefined, notice: "" };
}
