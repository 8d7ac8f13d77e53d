import type { Choice } from "../../../model/reconciliation.ts";
import { displayWidth, graphemes } from "../../width.ts";
import { withoutMiddle } from "../context.ts";
import { askedSides, transcriptOf } from "./item-rows.ts";
import { cutRow, plain, type Row, shownOnLine } from "./rows.ts";
import type { TerminalMode, TerminalState, TypedLine } from "./state.ts";

export type Bottom = {
  readonly rows: readonly Row[];
  /** Row within `rows`. */
  readonly cursor: { readonly row: number; readonly column: number } | undefined;
};

/** The line for what is typed or was done, and what the keys mean now: three rows. */
export function bottomRows(state: TerminalState): Bottom {
  const { mode, size } = state;
  const keys = keyRows(state).map((text) => cutRow([{ text, style: "dim" }], size.columns));
  const asked = question(state);
  if (asked === undefined) {
    const text = shownOnLine(mode.kind === "extent" ? extentWords(state, mode) : state.notice);
    const notice = cutRow([{ text: ` ${text}`, style: "bold" }], size.columns);
    return { rows: [notice, ...keys], cursor: undefined };
  }
  const { row, column } = typedRow(asked.prompt, asked.line, size.columns);
  return { rows: [row, ...keys], cursor: { row: 0, column } };
}

function question({ mode, items, size }: TerminalState) {
  switch (mode.kind) {
    case "reason": {
      // Half of the row is for the reason, however many codes an edit has.
      const most = Math.floor(size.columns / 2) - ", because: ".length;
      const choice = rowText(cutRow([plain(shownOnLine(choiceWords(mode.choice)))], most));
      return { prompt: `${choice}, because:`, line: mode.line };
    }
    case "number":
      return { prompt: `number (1 to ${items.length}) or id:`, line: mode.line };
    case "codes":
    case "filter":
      return { prompt: "type to find:", line: mode.chooser.typed };
    default:
      return undefined;
  }
}

/** How an extent begins and ends, for one that is longer than what is shown of the text. */
function extentWords(
  state: TerminalState,
  { codes, span }: Extract<TerminalMode, { readonly kind: "extent" }>,
): string {
  const current = state.items[state.position];
  if (current === undefined) return "";
  const { text } = transcriptOf(state, current);
  return `${codes.join(", ")}: "${withoutMiddle(text.slice(span.start, span.end), 44)}"`;
}

function choiceWords(choice: Choice): string {
  if (choice.kind === "coder") return choice.coder;
  return choice.kind === "edit" ? `edit (${choice.codes.join(", ")})` : choice.kind;
}

function rowText(row: Row): string {
  return row.map(({ text }) => text).join("");
}

/** Where it is too long for the row, the part before the cursor. */
function typedRow(prompt: string, { text, cursor }: TypedLine, columns: number) {
  const asked = ` ${shownOnLine(prompt)} `;
  const room = columns - displayWidth(asked) - 1;
  const visible = (part: string) => part.replaceAll(/\p{Cc}/gu, "␣");
  let before = visible(text.slice(0, cursor));
  if (displayWidth(before) > room) {
    const kept = graphemes(before);
    while (displayWidth(kept.join("")) > room - 1) kept.shift();
    before = `…${kept.join("")}`;
  }
  const row: Row = [{ text: asked, style: "bold" }, plain(before + visible(text.slice(cursor)))];
  return { row: cutRow(row, columns), column: displayWidth(asked) + displayWidth(before) };
}

function keyRows(state: TerminalState): readonly [string, string] {
  switch (state.mode.kind) {
    case "reason":
      return [" Enter saves the decision, with a reason or without", " Esc: do not decide"];
    case "codes":
      return [" ↑ ↓ move   Tab chooses several   Enter goes on to the extent", " Esc: do not edit"];
    case "filter":
      return [" ↑ ↓ move   Tab chooses several   Enter shows these", " Esc: leave it as it was"];
    case "number":
      return [" Enter goes there", " Esc: stay here"];
    case "extent": {
      const { edge } = state.mode;
      const other = edge === "start" ? "end" : "start";
      return [
        ` ← → move the ${edge} by a word, ↑ ↓ by ten, < > by a character; Tab: the ${other}`,
        ` ${letters(state)} this coder's extent   Enter saves   Esc: back to the codes`,
      ];
    }
    case "page":
      return [" ↑ ↓ PgUp PgDn Home End scroll", " Esc, q or Enter: back to the decision"];
    case "look":
      return [
        ` ${choices(state)}${commands}`,
        " s skip  p back  g go  f filter  t text  d definition  R reason  ? help  q quit",
      ];
  }
}

const commands = "  o both  n neither  e edit  u undo";

function letters(state: TerminalState): string {
  const current = state.items[state.position];
  if (current === undefined) return "";
  return askedSides(state, current)
    .map(({ letter }) => letter)
    .join(" ");
}

function choices(state: TerminalState): string {
  const current = state.items[state.position];
  if (current === undefined) return "";
  const sides = askedSides(state, current);
  const room = Math.max(
    4,
    Math.floor((state.size.columns - commands.length - 1) / Math.max(1, sides.length)) - 4,
  );
  return sides
    .map(({ letter, coder }) => {
      return `${letter} ${rowText(cutRow([plain(shownOnLine(coder))], room))}`;
    })
    .join("  ");
}
