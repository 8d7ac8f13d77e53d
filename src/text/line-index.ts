/** 1-based line and 1-based column in Unicode code points, as editors count. */
export type Position = { readonly line: number; readonly column: number };

/** Finds lines by offset in a text whose line ends are `\n`. */
export class LineIndex {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1))
      starts.push(at + 1);
    this.#text = text;
    this.#starts = starts;
  }

  /** 1-based line of a UTF-16 offset; offsets past the end are on the last line. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  positionAt(offset: number): Position {
    const line = this.lineAt(offset);
    const before = this.#text.slice(this.startOf(line), offset);
    return { line, column: [...before].length + 1 };
  }

  /** Offset of the first character of a 1-based line; the end of the text for a line past it. */
  startOf(line: number): number {
    return this.#starts[line - 1] ?? this.#text.length;
  }

  /** The line's text without its line end. */
  textOf(line: number): string {
    const end = this.#starts[line];
    return this.#text.slice(this.startOf(line), end === undefined ? undefined : end - 1);
  }

  get lineCount(): number {
    return this.#starts.length;
  }
}
