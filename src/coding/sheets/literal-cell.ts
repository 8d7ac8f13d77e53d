/**
 * A cell that a spreadsheet leaves as it is. It would take `01` for the number 1, `3-4` for a date, and
 * save that: a transcript or the words of a unit could then not be found again. Such a cell gets a
 * leading `'`, which `readLiteralCell` takes off.
 */
export function literalCell(text: string): string {
  return retyped.test(text) ? `'${text}` : text;
}

export function readLiteralCell(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell;
}

// Numbers, amounts, dates and times of digits or with an English month, and truth values, as Excel and
// LibreOffice take them with English settings. A cell that already looks guarded is guarded once more, so
// that taking one guard off always gives the cell back.
const signs = String.raw`[\s\d.,:/%()$€£¥₹+\-]*`;
const month = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;
const amount = String.raw`(?=[^\da-z]*\d)${signs}(?:e[+\-]?\d+|[ap]m?)?\s*`;
const date = String.raw`(?=\D*\d)${signs}${month}${signs}`;
// Nothing longer is taken for a number.
const typed = `(?=[^]{1,255}$)(?:${amount}|${date}|true|false)$`;
const retyped = new RegExp(`^'*${typed}`, "iu");
const guarded = new RegExp(`^''*${typed}`, "iu");
