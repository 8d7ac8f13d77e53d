/** The codes in one cell of a sheet. */
export type SheetCodes = {
  /** Each once, in the order in which they were written. */
  readonly codes: readonly string[];
  /** Those that were written more than once. */
  readonly repeated: readonly string[];
  /** Whether blanks stood around one of them. */
  readonly hasBlanks: boolean;
};

/**
 * Takes the codes of a cell apart. They are separated by `;`; a comma or a line break will do, also as
 * Urdu and Chinese keyboards write them, for an id holds none of these. What is empty is no code.
 */
export function splitCodes(cell: string): SheetCodes {
  const pieces = cell.split(separator);
  const names = pieces.map((piece) => piece.trim()).filter((name) => name !== "");
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  return {
    codes: [...new Set(names)],
    repeated: [...new Set(repeated)],
    hasBlanks: names.length > 0 && pieces.some((piece) => piece !== piece.trim()),
  };
}

// Beside the plain ones: semicolons and commas of Chinese and of Arabic script, and the Chinese mark of lists.
const separator = /[;,\n\r\uff1b\uff0c\u061b\u060c\u3001]/;
