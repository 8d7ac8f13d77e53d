import type { Paint } from "../../paint.ts";
import { displayWidth } from "../../width.ts";
import { bottomRows } from "./bottom-rows.ts";
import { chooserRows } from "./chooser-rows.ts";
import { codesIn, definitionRows, headRows, sideRows, transcriptOf } from "./item-rows.ts";
import { marksOf, pageRows, pageTitles } from "./pages.ts";
import { passage } from "./passage.ts";
import { cutRow, drawRow, plain, type Row, shownOnLine, widthOf, wrapRows } from "./rows.ts";
import type { DeskItem, ScreenSize, TerminalState } from "./state.ts";

/** Smaller windows have no room for a text, two definitions and the keys. */
const smallest: ScreenSize = { columns: 80, rows: 24 };

export function isTooSmall({ columns, rows }: ScreenSize): boolean {
  return columns < smallest.columns || rows < smallest.rows;
}

export type Frame = {
  /** As many as the screen has rows, each at most as wide. */
  readonly lines: readonly string[];
  /** Where the next letter goes; zero-based. */
  readonly cursor: { readonly row: number; readonly column: number } | undefined;
  readonly scroll: Scroll;
};

/** Of what the arrow keys scroll. */
type Scroll = {
  /** The first row shown. */
  readonly first: number;
  /** The greatest that `first` can be. */
  readonly last: number;
  /** Rows shown at once. */
  readonly page: number;
};

/** Characters of the transcript to either side of what was marked: two to three rows. */
const reach = 200;

/** What the screen shows. Pure: the same state gives the same lines. */
export function terminalFrame(state: TerminalState, paint: Paint): Frame {
  const { rows } = state.size;
  if (isTooSmall(state.size)) return tooSmall(state.size);
  const bottom = bottomRows(state);
  const room = rows - 1 - bottom.rows.length;
  const current = state.items[state.position];
  const body = current === undefined ? nothing : bodyOf(state, current, room);
  const filled = [...body.rows, ...Array.from({ length: room }, (): Row => [])].slice(0, room);
  const all = [titleRow(state), ...filled, ...bottom.rows];
  const cursor =
    bottom.cursor === undefined
      ? undefined
      : { ...bottom.cursor, row: room + 1 + bottom.cursor.row };
  return { lines: all.map((row) => drawRow(row, paint)), cursor, scroll: body.scroll };
}

type Body = { readonly rows: readonly Row[]; readonly scroll: Scroll };

const still: Scroll = { first: 0, last: 0, page: 1 };
const nothing: Body = { rows: [], scroll: still };

function bodyOf(state: TerminalState, current: DeskItem, room: number): Body {
  const { mode } = state;
  if (mode.kind === "codes" || mode.kind === "filter") {
    const title = mode.kind === "codes" ? "which codes" : "show only";
    return { rows: chooserRows(mode.chooser, title, state.size.columns, room), scroll: still };
  }
  if (mode.kind === "page") {
    const rows = pageRows(state, current, mode.page);
    const view = viewOf(rows, room - 1, state.scroll);
    return { ...view, rows: [ruleRow(state, pageTitles[mode.page], view.scroll), ...view.rows] };
  }
  return itemBody(state, current, room);
}

/** What can be cut is: first the definitions, then the text, which can be scrolled. */
function itemBody(state: TerminalState, current: DeskItem, room: number): Body {
  const head = headRows(state, current);
  const free = room - head.length - 3;
  const sides = sideRows(state, current).slice(0, Math.floor(free / 2) - 1);
  const text = textRows(state, current);
  const whole = definitionRows(state, current, Number.POSITIVE_INFINITY);
  const least = Math.min(whole.length, Math.max(2, Math.floor((free - sides.length) * 0.4)));
  const page = Math.min(text.length, free - sides.length - least);
  const forDefinitions = free - sides.length - page;
  const each = Math.max(1, Math.floor(forDefinitions / Math.max(1, codesIn(state, current))));
  const isCut = whole.length > forDefinitions;
  const definitions = isCut ? definitionRows(state, current, each).slice(0, forDefinitions) : whole;
  const view = viewOf(text, page, state.scroll);
  return {
    scroll: view.scroll,
    rows: [
      ...head,
      ruleRow(state, "text", view.scroll),
      ...view.rows,
      ruleRow(state, "who did what"),
      ...sides,
      ruleRow(state, isCut ? "definitions (d shows all of them)" : "definitions"),
      ...definitions,
    ],
  };
}

function textRows(state: TerminalState, current: DeskItem): readonly Row[] {
  const { mode } = state;
  const transcript = transcriptOf(state, current);
  const width = state.size.columns - 2;
  const edited =
    mode.kind === "extent"
      ? mode
      : mode.kind === "reason" && mode.back.kind === "extent"
        ? mode.back
        : undefined;
  const segments =
    edited === undefined
      ? passage(transcript, current.item.span, marksOf(state, current), reach)
      : passage(
          transcript,
          edited.span,
          [{ letter: "=", span: edited.span, moving: edited.edge }],
          reach,
        );
  return wrapRows(segments, width);
}

function viewOf(rows: readonly Row[], page: number, scroll: number | undefined): Body {
  const last = Math.max(0, rows.length - page);
  const first = Math.min(last, Math.max(0, scroll ?? firstInSight(rows, page)));
  const indented = rows.slice(first, first + page).map((row) => [plain(" "), ...row]);
  return { rows: indented, scroll: { first, last, page } };
}

/** So that all that is marked is in the middle, or, where it is longer than the page, its beginning. */
function firstInSight(rows: readonly Row[], page: number): number {
  const isMarked = (row: Row) => row.some(({ isAnchor }) => isAnchor === true);
  const [from, to] = [rows.findIndex(isMarked), rows.findLastIndex(isMarked)];
  if (from === -1) return 0;
  return from - Math.max(1, Math.floor((page - (to - from + 1)) / 2));
}

function titleRow(state: TerminalState): Row {
  const { columns } = state.size;
  const decided = state.items.filter((one) => one.decided !== undefined).length;
  const left = ` ${decided} of ${state.items.length} decided`;
  const only = state.only.length === 0 ? "" : `   only ${state.only.map(shownOnLine).join(", ")}`;
  const right = cutRow([plain(`decided by ${shownOnLine(state.person)} `)], 36);
  const start = cutRow([{ text: left, style: "bold" }, plain(only)], columns - widthOf(right) - 2);
  return [...start, plain(" ".repeat(columns - widthOf(start) - widthOf(right))), ...right];
}

function ruleRow({ size }: TerminalState, title: string, scroll?: Scroll): Row {
  const more =
    scroll === undefined || scroll.last === 0
      ? ""
      : ` ↑${scroll.first} ↓${scroll.last - scroll.first} `;
  const left = `── ${title} `;
  const line = size.columns - displayWidth(left) - displayWidth(more) - 2;
  return [{ text: `${left}${"─".repeat(Math.max(0, line))}${more}──`, style: "dim" }];
}

function tooSmall({ columns, rows }: ScreenSize): Frame {
  const words = `This window is too small: ${columns} columns and ${rows} rows. It needs ${smallest.columns} and ${smallest.rows}. Make it larger, or q to quit.`;
  const lines = wrapRows([plain(words)], Math.max(1, columns)).map((row) =>
    row.map(({ text }) => text).join(""),
  );
  const filled = [...lines, ...Array.from({ length: rows }, () => "")].slice(0, rows);
  return { lines: filled, cursor: undefined, scroll: still };
}
