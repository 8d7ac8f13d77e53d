/**
 * One record as RFC 4180 has it, with `\n` at its end. Cells that a spreadsheet would run as a
 * formula get a leading `'`, which `readSafeCell` takes off again.
 */
export function csvRecord(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\n`;
}

function csvCell(text: string): string {
  const safe = formulaLike.test(text) ? `'${text}` : text;
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Undoes the guard of `csvRecord`. Only for files that this program wrote. */
export function readSafeCell(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell;
}

const needsQuotes = /[",\n\r]/;
// What Excel and LibreOffice take for a formula. A cell that already looks guarded is guarded once
// more, so that taking one guard off always gives the cell back.
const formulaLike = /^'*[=+\-@\t\r]/;
const guarded = /^''*[=+\-@\t\r]/;
