import type { Paint } from "../../../report/paint.ts";
import { terminalFrame } from "../../../report/worksheet/terminal/frame.ts";
import type { ScreenSize, TerminalState } from "../../../report/worksheet/terminal/state.ts";
import type { Terminal } from "../../host.ts";
import { onEarlyEnd } from "../../interrupt.ts";

// The second screen of the terminal; no wrapping, so that a character that the terminal takes for
// wider than we do spoils no more than its own line; pasted text is marked as such.
const enter = "\u001b[?1049h\u001b[?7l\u001b[?2004h\u001b[2J";
const leave = "\u001b[?2004l\u001b[?7h\u001b[?25h\u001b[?1049l";

/** The terminal's screen while somebody decides. What was on it before comes back. */
export class Screen {
  readonly #output: Terminal["output"];
  readonly #paint: Paint;
  readonly #forget: () => void;
  #lines: readonly string[] = [];
  #isOpen = false;

  constructor(output: Terminal["output"], paint: Paint) {
    this.#output = output;
    this.#paint = paint;
    this.#forget = onEarlyEnd(() => this.leave());
  }

  get size(): ScreenSize {
    return { columns: this.#output.columns ?? 80, rows: this.#output.rows ?? 24 };
  }

  /** Draws what has changed since the last time. */
  draw(state: TerminalState): void {
    if (!this.#isOpen) this.#enter();
    const { lines, cursor } = terminalFrame(state, this.#paint);
    const isNewSize = lines.length !== this.#lines.length;
    // A row is emptied first: behind its last column there is no place from which to empty the rest.
    const changed = lines.flatMap((line, row) =>
      isNewSize || line !== this.#lines[row] ? [`${at(row, 0)}\u001b[K${line}`] : [],
    );
    this.#lines = lines;
    const caret = cursor === undefined ? "" : `${at(cursor.row, cursor.column)}\u001b[?25h`;
    this.#output.write(`\u001b[?25l${isNewSize ? "\u001b[2J" : ""}${changed.join("")}${caret}`);
  }

  /** Has the next `draw` draw everything. */
  forget(): void {
    this.#lines = [];
  }

  /** Gives the terminal back as it was; the next `draw` takes it again. */
  leave(): void {
    if (this.#isOpen) this.#output.write(leave);
    this.#isOpen = false;
  }

  end(): void {
    this.leave();
    this.#forget();
  }

  #enter(): void {
    this.#output.write(enter);
    this.#isOpen = true;
    this.forget();
  }
}

function at(row: number, column: number): string {
  return `\u001b[${row + 1};${column + 1}H`;
}
