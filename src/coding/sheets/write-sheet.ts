import { csvRecord } from "../../csv/write.ts";
import type { CoderId } from "../../model/ids.ts";
import type { Transcript } from "../../model/transcript.ts";
import { CodePointIndex } from "../../text/code-points.ts";
import { LineIndex } from "../../text/line-index.ts";
import type { ExcerptKind } from "../../units/excerpts.ts";
import { unitsOf } from "../../units/units-of.ts";
import { literalCell } from "./literal-cell.ts";
import { type SheetColumn, sheetColumns } from "./sheet-columns.ts";

export const sheetHeader: string = csvRecord(sheetColumns);

/**
 * The empty rows of one transcript for one coder: a row a unit, interviewers' too, for an answer is read
 * after its question. Offsets are code points; units are numbered from 1.
 */
export function sheetRows(transcript: Transcript, kind: ExcerptKind, coder: CoderId): string {
  const { text, turns } = transcript;
  const offsets = new CodePointIndex(text);
  const lines = new LineIndex(text);
  const { units } = unitsOf(transcript, kind, () => true);
  const rows = units.map(({ span, turn }, index) => {
    const { start, end } = offsets.spanToCodePoints(span);
    const cells: Readonly<Record<SheetColumn, string>> = {
      transcript: literalCell(transcript.id),
      unit: String(index + 1),
      line: String(lines.lineAt(span.start)),
      speaker: turns[turn]?.speaker ?? "",
      role: turns[turn]?.role ?? "other",
      start: String(start),
      end: String(end),
      text: literalCell(text.slice(span.start, span.end)),
      codes: "",
      note: "",
      coder: literalCell(coder),
    };
    return csvRecord(sheetColumns.map((column) => cells[column]));
  });
  return rows.join("");
}
