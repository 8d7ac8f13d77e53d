import type { Span } from "../model/span.ts";
import type { CsvRow } from "./read.ts";

const quote = '"';

/**
 * Where a cell of a row stands in the text of its table, without the quotes around it; the end of
 * the row where the row is too short to have the cell.
 */
export function cellSpan(text: string, delimiter: string, row: CsvRow, column: number): Span {
  let start = row.span.start;
  for (let at = 0; start <= row.span.end; at++) {
    const end = cellEnd(text, delimiter, start, row.span.end);
    if (at === column) return withoutQuotes(text, { start, end });
    if (end >= row.span.end) break;
    start = end + delimiter.length;
  }
  return { start: row.span.end, end: row.span.end };
}

function cellEnd(text: string, delimiter: string, start: number, limit: number): number {
  let from = start;
  if (text.charAt(start) === quote) {
    let close = text.indexOf(quote, start + 1);
    while (close !== -1 && text.charAt(close + 1) === quote) close = text.indexOf(quote, close + 2);
    if (close !== -1) from = close + 1;
  }
  const end = text.indexOf(delimiter, from);
  return end === -1 || end > limit ? limit : end;
}

function withoutQuotes(text: string, { start, end }: Span): Span {
  const quoted = end - start >= 2 && text.charAt(start) === quote && text.charAt(end - 1) === quote;
  return quoted ? { start: start + 1, end: end - 1 } : { start, end };
}
