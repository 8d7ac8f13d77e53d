import type { NodeId } from "../../../model/ids.ts";
import type { ReconcileItem } from "../../../model/reconciliation.ts";
import type { Span } from "../../../model/span.ts";
import { sidesOf } from "../../../report/worksheet/sides.ts";
import type {
  ChooserOption,
  TerminalMode,
  TerminalState,
} from "../../../report/worksheet/terminal/state.ts";
import { stepChooser, takenOf } from "./choose.ts";
import type { Key } from "./key.ts";
import { moveByCharacter, moveByWords } from "./move-edge.ts";
import type { Step } from "./step.ts";
import { editLine, emptyLine } from "./typed-line.ts";

type Mode<Kind> = Extract<TerminalMode, { readonly kind: Kind }>;

/** What a key does while a decision is being made: codes, then the extent, then the reason. */
export function stepEditor(
  state: TerminalState,
  mode: Mode<"codes" | "extent" | "reason">,
  key: Key,
): Step {
  switch (mode.kind) {
    case "codes":
      return { state: { ...state, mode: stepCodes(state, mode, key) } };
    case "extent":
      return stepExtent(state, mode, key);
    case "reason":
      return stepReason(state, mode, key);
  }
}

function stepReason(state: TerminalState, mode: Mode<"reason">, key: Key): Step {
  if (key.name === "escape") return { state: { ...state, mode: mode.back } };
  if (key.name === "return") {
    const { choice, line } = mode;
    const reason = line.text.trim();
    return { state, effect: { kind: "save", position: state.position, choice, reason } };
  }
  return { state: { ...state, mode: { ...mode, line: editLine(mode.line, key) ?? mode.line } } };
}

function stepCodes(state: TerminalState, { chooser }: Mode<"codes">, key: Key): TerminalMode {
  if (key.name === "escape") return { kind: "look" };
  if (key.name !== "return") return { kind: "codes", chooser: stepChooser(chooser, key) };
  const taken = takenOf(chooser);
  const codes = state.worksheet.nodes.map(({ id }) => id).filter((id) => taken.includes(id));
  const item = state.items[state.position]?.item;
  if (codes.length === 0 || item === undefined) return { kind: "codes", chooser };
  const span = extentFor(item, codes);
  return { kind: "extent", codes, span, edge: "end", chooser };
}

/** Where somebody put one of the codes, else all that anybody marked. */
function extentFor({ codings, span }: ReconcileItem, codes: readonly NodeId[]): Span {
  return codings.find(({ code }) => codes.includes(code))?.span ?? span;
}

function stepExtent(state: TerminalState, mode: Mode<"extent">, key: Key): Step {
  const current = state.items[state.position];
  const text =
    state.worksheet.transcripts.find(({ id }) => id === current?.item.transcript)?.text ?? "";
  const { edge, span, codes, chooser } = mode;
  const to = (moved: Span): Step => ({
    state: { ...state, scroll: undefined, mode: { ...mode, span: moved } },
  });
  const words = wordsOfKey.get(key.name);
  if (words !== undefined) return to(moveByWords(text, span, edge, words));
  if (key.text === "<") return to(moveByCharacter(text, span, edge, -1));
  if (key.text === ">") return to(moveByCharacter(text, span, edge, 1));
  if (key.name === "escape") return { state: { ...state, mode: { kind: "codes", chooser } } };
  if (key.name === "tab") {
    const other = edge === "start" ? "end" : "start";
    return { state: { ...state, mode: { ...mode, edge: other } } };
  }
  if (key.name === "return") return keep(state, mode, codes);
  const own =
    current === undefined
      ? undefined
      : sidesOf(state.worksheet, current.item).find(({ letter }) => letter === key.text);
  const [first] = own?.codings ?? [];
  if (own === undefined || first === undefined) return { state };
  const end = own.codings.reduce((last, coding) => Math.max(last, coding.span.end), 0);
  return to({ start: first.span.start, end });
}

const wordsOfKey: ReadonlyMap<string, number> = new Map([
  ["left", -1],
  ["right", 1],
  ["up", -10],
  ["down", 10],
]);

function keep(state: TerminalState, mode: Mode<"extent">, codes: readonly NodeId[]): Step {
  const choice = { kind: "edit", codes, span: mode.span } as const;
  if (!state.asksReason) {
    return { state, effect: { kind: "save", position: state.position, choice, reason: "" } };
  }
  return { state: { ...state, mode: { kind: "reason", choice, line: emptyLine, back: mode } } };
}

/** All of the codebook, what stands there already first. */
export function codeOptions(
  { worksheet }: TerminalState,
  { codings }: ReconcileItem,
): readonly ChooserOption[] {
  const here = new Set(codings.map(({ code }) => code));
  const nodes = worksheet.nodes.filter(({ id }) => here.has(id));
  const others = worksheet.nodes.filter(({ id }) => !here.has(id));
  return [...nodes, ...others].map(({ id, name, isTheme }) => ({
    value: id,
    label: `${id} (${isTheme ? "theme: " : ""}${name})`,
  }));
}
