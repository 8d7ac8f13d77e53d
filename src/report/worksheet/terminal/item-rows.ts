import { type DisagreementKind, disagreementKinds } from "../../../model/reconciliation.ts";
import type { WorksheetTranscript } from "../../../model/worksheet.ts";
import { earlierDecision } from "../earlier.ts";
import { definitionParts, nodesById, type Side, sidesOf } from "../sides.ts";
import { cutRow, firstRows, plain, type Row, type Segment, shownOnLine, wrapRows } from "./rows.ts";
import type { DeskItem, TerminalState } from "./state.ts";

const kindWords: Readonly<Record<DisagreementKind, string>> = {
  conflict: "codes of different themes",
  sibling: "two codes of one theme",
  level: "a code, and a theme above it",
  omission: "one coded, another saw nothing",
  split: "one excerpt against several",
  boundary: "the same code, other words",
};

/** The sides of those who were asked. */
export function askedSides({ worksheet }: TerminalState, { item }: DeskItem): readonly Side[] {
  return sidesOf(worksheet, item).filter(({ isAssigned }) => isAssigned);
}

export function transcriptOf(
  { worksheet }: TerminalState,
  { item }: DeskItem,
): Pick<WorksheetTranscript, "text" | "turns"> {
  return worksheet.transcripts.find(({ id }) => id === item.transcript) ?? { text: "", turns: [] };
}

/** What it is, where it is, and what was decided: three rows. */
export function headRows(state: TerminalState, current: DeskItem): readonly Row[] {
  const { item, decided } = current;
  const kind = disagreementKinds.find((one) => one === item.kind);
  const [first] = item.codings;
  const place = [
    item.transcript,
    `line ${first?.line ?? ""}`,
    `turn ${first?.turn ?? ""}`,
    ...(first?.speaker === undefined ? [] : [first.speaker]),
  ];
  const words = kind === undefined ? "" : `: ${kindWords[kind]}`;
  const rows: readonly Row[] = [
    [
      { text: ` ${state.position + 1}. ${item.kind}`, style: "bold" },
      plain(`${words}   `),
      { text: item.id, style: "dim" },
    ],
    [plain(` ${place.map(shownOnLine).join(", ")}`)],
    decided === undefined
      ? [{ text: " open", style: "yellow" }]
      : [
          { text: ` decided: ${shownOnLine(decided.decision)}`, style: "bold" },
          plain(whoAndWhy(decided)),
        ],
  ];
  return rows.map((row) => cutRow(row, state.size.columns));
}

function whoAndWhy({ decidedBy, date, reason }: NonNullable<DeskItem["decided"]>): string {
  const who = [decidedBy, date].filter((part) => part.trim() !== "").join(", ");
  return `${who === "" ? "" : ` (${shownOnLine(who)})`}${reason.trim() === "" ? "" : `: ${shownOnLine(reason)}`}`;
}

/** What each coder did, a row each, and a row for each of their notes and for each earlier decision. */
export function sideRows(state: TerminalState, current: DeskItem): readonly Row[] {
  const rows = askedSides(state, current).flatMap(({ letter, coder, codes, codings, notes }) => {
    const many = codings.length > codes.length ? ` (${codings.length} excerpts)` : "";
    const what = codes.length === 0 ? "nothing" : `${codes.map(shownOnLine).join("; ")}${many}`;
    return [
      [{ text: ` ${letter} `, style: "bold" }, plain(`${shownOnLine(coder)}: ${what}`)],
      ...notes.map((note) => [plain(`   note: ${shownOnLine(note)}`)]),
    ] satisfies readonly (readonly Segment[])[];
  });
  const earlier = current.stale.map((one) => [
    plain(` earlier, about what was here then: ${shownOnLine(earlierDecision(one))}`),
  ]);
  return [...rows, ...earlier].map((row) => cutRow(row, state.size.columns));
}

/** What the codebook says of the codes, each cut to so many rows. */
export function definitionRows(
  state: TerminalState,
  current: DeskItem,
  mostEach: number,
): readonly Row[] {
  const sides = askedSides(state, current);
  const nodes = nodesById(state.worksheet);
  const width = state.size.columns - 2;
  return [...new Set(sides.flatMap(({ codes }) => codes))].flatMap((id) => {
    const node = nodes.get(id);
    const who = sides.filter(({ codes }) => codes.includes(id)).map(({ letter }) => letter);
    const name = node === undefined ? "" : ` ${shownOnLine(node.name)}.`;
    const said =
      node === undefined ? [] : definitionParts(node).filter(({ label }) => label !== "in");
    const text = said.map(
      (part, at) => `${at === 0 ? "" : `${part.label}: `}${shownOnLine(part.text)}`,
    );
    const segments: readonly Segment[] = [
      { text: shownOnLine(id), style: "bold" },
      plain(` (${who.join(", ")})${name} ${text.join(" ")}`),
    ];
    return firstRows(wrapRows(segments, width), mostEach, width).map((row) => [plain(" "), ...row]);
  });
}

export function codesIn(state: TerminalState, current: DeskItem): number {
  return new Set(askedSides(state, current).flatMap(({ codes }) => codes)).size;
}
