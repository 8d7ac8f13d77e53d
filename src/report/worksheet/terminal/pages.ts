import { earlierDecision } from "../earlier.ts";
import { definitionParts, nodesById } from "../sides.ts";
import { askedSides, transcriptOf } from "./item-rows.ts";
import { type Mark, passage } from "./passage.ts";
import { plain, type Row, type Segment, shown, shownOnLine, wrapRows } from "./rows.ts";
import type { DeskItem, PageName, TerminalState } from "./state.ts";

/** Characters to either side of a place. */
const farReach = 20_000;

/** All rows of a page that fills the screen. */
export function pageRows(state: TerminalState, current: DeskItem, page: PageName): readonly Row[] {
  const width = state.size.columns - 2;
  switch (page) {
    case "help":
      return help(state).flatMap((line) => wrapRows([line], width));
    case "definitions":
      return wrapRows(definitions(state, current), width);
    case "text": {
      const marks = marksOf(state, current);
      return wrapRows(
        passage(transcriptOf(state, current), current.item.span, marks, farReach),
        width,
      );
    }
  }
}

export const pageTitles: Readonly<Record<PageName, string>> = {
  help: "help",
  definitions: "notes and definitions",
  text: "the text around it",
};

export function marksOf(state: TerminalState, current: DeskItem): readonly Mark[] {
  return askedSides(state, current).flatMap(({ letter, codings }) =>
    codings.map(({ span }) => ({ letter, span })),
  );
}

function definitions(state: TerminalState, current: DeskItem): readonly Segment[] {
  const sides = askedSides(state, current);
  const nodes = nodesById(state.worksheet);
  const notes = sides.flatMap((side) =>
    side.notes.map((note) => plain(`Note of ${shownOnLine(side.coder)}: ${shown(note)}\n\n`)),
  );
  const stale = current.stale.map((one) =>
    plain(`Earlier, about what was here then: ${shown(earlierDecision(one))}\n\n`),
  );
  const codes = [...new Set(sides.flatMap((side) => side.codes))].flatMap((id) => {
    const node = nodes.get(id);
    const who = sides.filter((side) => side.codes.includes(id)).map(({ letter }) => letter);
    const parts = node === undefined ? [] : definitionParts(node);
    return [
      { text: `${shownOnLine(id)} (${who.join(", ")})`, style: "bold" as const },
      plain(` ${shownOnLine(node?.name ?? "")}\n`),
      ...parts.map(({ label, text }) => plain(`${label}: ${shown(text.trim())}\n`)),
      plain("\n"),
    ];
  });
  return [...notes, ...stale, ...codes];
}

function help(state: TerminalState): readonly Segment[] {
  const coders = state.worksheet.coders.length;
  const title = (text: string): Segment => ({ text, style: "bold" });
  return [
    title("To decide"),
    plain("a b c …    as this coder has it (also where that is: nothing)"),
    plain("o or B     both: every code of every coder, overlapping extents joined"),
    plain("n          neither: no coding here"),
    plain("e          edit: choose codes and the extent"),
    plain("u          undo: what you see decided, or else your last decision, is open again"),
    plain("R          ask for a reason after each decision, or do not"),
    plain(""),
    title("To move"),
    plain("s, Tab     skip: the next open one"),
    plain("p          the one before; ← and → go through all, decided ones too"),
    plain("g          go to a number, or to an id"),
    plain("f          show only some kinds or codes"),
    plain(""),
    title("To read"),
    plain("↑ ↓        scroll the text; PgUp and PgDn by the page"),
    plain("t          more of the text around it"),
    plain("d          notes and definitions in full"),
    plain("? q        this help; quit (Ctrl-C and Ctrl-D too)"),
    plain(""),
    title("What the signs mean"),
    plain("{a … a} is what coder a marked, {b … b} what b marked."),
    ...(coders > 4
      ? [
          plain(""),
          plain(
            "A small letter that is a coder's chooses that coder. For the other meaning of the key press the capital: E edit, F filter, N neither, O both.",
          ),
        ]
      : []),
    plain(""),
    plain(
      `Each decision is a line at the end of ${shownOnLine(state.file)}, saved before the next is shown. Nothing is ever taken out of it: undo adds a line.`,
    ),
  ];
}
