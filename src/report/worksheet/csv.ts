import { csvRecord } from "../../csv/write.ts";
import { aboutItem } from "../../model/about-item.ts";
import { coderLetters, writeCoderLetters } from "../../model/coder-letters.ts";
import type { TranscriptId } from "../../model/ids.ts";
import type { ReconcileItem } from "../../model/reconciliation.ts";
import type { Worksheet, WorksheetItem, WorksheetTranscript } from "../../model/worksheet.ts";
import { CodePointIndex } from "../../text/code-points.ts";
import { contextOf, withoutMiddle } from "./context.ts";
import { earlierDecision } from "./earlier.ts";
import { openItems } from "./open-items.ts";
import { definitionParts, type NodesById, nodesById, type Side, sidesOf } from "./sides.ts";

/** What a reviewer fills in; `sixphase reconcile --apply` reads these columns by their names. */
const toFill = ["decision", "edit_code", "edit_excerpt", "reason", "decided_by", "date"];

/** A spreadsheet holds 32,767 characters in a cell, and spoils the row of a longer one. */
const mostInCell = 4000;

type Source = WorksheetTranscript & { readonly offsets: CodePointIndex };

/**
 * The open disagreements for a spreadsheet, one a row: where it is and what was said, what each coder
 * did (a column `a=ayesha`: the letter to write into `decision`), the empty cells for the reviewer,
 * the definitions side by side, and then what only the program needs. Begins with a byte-order mark,
 * without which Excel takes the text for another encoding.
 */
export function worksheetCsv(worksheet: Worksheet): string {
  const nodes = nodesById(worksheet);
  const sources = new Map<TranscriptId, Source>();
  for (const transcript of worksheet.transcripts) {
    sources.set(transcript.id, { ...transcript, offsets: new CodePointIndex(transcript.text) });
  }
  const letters = [...coderLetters(worksheet.coders)];
  const header = [
    ...["id", "kind", "transcript", "line", "turn", "speaker", "before", "excerpt", "after"],
    ...letters.flatMap(([coder, letter]) => [
      `${letter}=${coder}`,
      `${letter}_excerpt`,
      `${letter}_note`,
    ]),
    ...toFill,
    ...letters.map(([, letter]) => `${letter}_definition`),
    ...["earlier_decision", "start", "end", "edit_start", "edit_end", "coders", "about"],
  ];
  const rows = openItems(worksheet).map((open) => {
    const source = sources.get(open.item.transcript);
    return source === undefined ? "" : csvRecord(rowOf(worksheet, open, source, nodes));
  });
  return `\uFEFF${csvRecord(header)}${rows.join("")}`;
}

function rowOf(
  worksheet: Worksheet,
  { item, stale }: WorksheetItem,
  { text, offsets }: Source,
  nodes: NodesById,
): string[] {
  const [first] = item.codings;
  const { before, after } = contextOf(text, item.span);
  const { start, end } = offsets.spanToCodePoints(item.span);
  const sides = sidesOf(worksheet, item);
  return [
    ...[item.id, item.kind, item.transcript],
    ...[String(first?.line ?? ""), String(first?.turn ?? ""), first?.speaker ?? ""],
    ...[folded(before), cell(text.slice(item.span.start, item.span.end)), folded(after)],
    ...sides.flatMap((side) => [codesOf(side), excerptsOf(side, item), cell(list(side.notes))]),
    ...toFill.map(() => ""),
    ...sides.map((side, at) => cell(definitionsOf(side, sides.slice(0, at), nodes))),
    cell(stale.map(earlierDecision).join("\n")),
    ...[String(start), String(end), "", ""],
    ...[writeCoderLetters(item.coders, worksheet.coders), aboutItem(item)],
  ];
}

function codesOf({ isAssigned, codes }: Side): string {
  if (!isAssigned) return "(not assigned)";
  return codes.length === 0 ? "(nothing)" : codes.join("; ");
}

/** Empty where the coder marked all of the excerpt. */
function excerptsOf({ codes, codings }: Side, { span }: ReconcileItem): string {
  const same = codings.every((one) => one.span.start === span.start && one.span.end === span.end);
  if (same) return "";
  return cell(
    list(codings.map(({ code, excerpt }) => (codes.length > 1 ? `${code}: ${excerpt}` : excerpt))),
  );
}

function definitionsOf({ codes }: Side, before: readonly Side[], nodes: NodesById): string {
  const texts = codes.map((code) => {
    const as = before.find((side) => side.codes.includes(code));
    if (as !== undefined) return `${code}: as ${as.letter}`;
    const node = nodes.get(code);
    if (node === undefined) return code;
    const parts = definitionParts(node).map(({ label, text }) => `${label}: ${text}`);
    return [`${code} (${node.name})`, ...parts].join("\n");
  });
  return texts.join("\n\n");
}

function list(pieces: readonly string[]): string {
  return pieces.join(" | ");
}

function cell(text: string): string {
  return withoutMiddle(text, mostInCell);
}

/** On one line, so that the rows of a spreadsheet stay low. */
function folded(text: string): string {
  return text.replaceAll(/\s{2,}|[^\S ]/g, " ").trim();
}
