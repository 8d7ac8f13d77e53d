import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { locate } from "../report/diagnostics/locate.ts";
import { text as formatText } from "../report/diagnostics/text.ts";
import { plainPaint } from "../report/paint.ts";
import type { TableOptions } from "../report/table-formats/table-format.ts";
import type { Host } from "./host.ts";
import { KeptFindings } from "./kept-findings.ts";
import { paintFor } from "./paint.ts";
import { Progress } from "./progress.ts";

const defaultWidth = 80;

/** What every command talks through: results to stdout, everything else to stderr. */
export class Session {
  readonly host: Host;
  readonly quiet: boolean;
  /** Absolute paths of all that was read: results never go there. */
  readonly inputs: Set<string> = new Set();
  #errors = 0;
  #progress: Progress | undefined;
  #kept: KeptFindings | undefined;

  constructor(host: Host, quiet: boolean) {
    this.host = host;
    this.quiet = quiet;
  }

  /** Errors that were reported so far. */
  get errors(): number {
    return this.#errors;
  }

  /** How results for people are drawn: the width and colours of stdout. */
  get drawing(): TableOptions {
    const { stdout } = this.host;
    return { width: stdout.columns ?? defaultWidth, paint: paintFor(this.host, stdout) };
  }

  /** How results are drawn that go to a file, where one is named: without colours. */
  drawingFor(output: string | undefined): TableOptions {
    return output === undefined ? this.drawing : { ...this.drawing, paint: plainPaint };
  }

  /** A result. Resolves when it has left, so that a slow reader of a pipe holds the program up. */
  async print(text: string): Promise<void> {
    if (text === "") return;
    await new Promise<void>((resolve) => this.host.stdout.write(text, () => resolve()));
  }

  /** Something that a person wants to know and no program reads; nothing with `--quiet`. */
  note(line: string): void {
    if (this.quiet) return;
    this.#progress?.hide();
    this.host.stderr.write(`${line}\n`);
  }

  /** Shows how far a long work of so many steps has come; nothing with `--quiet`. */
  startProgress(total: number): Pick<Progress, "step" | "end"> {
    if (this.quiet) return { step: () => {}, end: () => {} };
    this.#progress = new Progress(this.host.stderr, total);
    return this.#progress;
  }

  /** From here on findings are the result of the command: kept rather than shown on stderr. */
  keepFindings(): KeptFindings {
    this.#kept = new KeptFindings();
    return this.#kept;
  }

  /**
   * Shows findings in order; with `--quiet` only warnings and errors. `text`: the decoded file that
   * their spans point into, where there is one.
   */
  report(diagnostics: readonly Diagnostic[], text?: string): void {
    this.#errors += diagnostics.filter(({ severity }) => severity === "error").length;
    if (this.#kept !== undefined) {
      this.#kept.add(diagnostics, text);
      return;
    }
    const shown = diagnostics.filter(({ severity }) => !this.quiet || severity !== "info");
    if (shown.length === 0) return;
    const { stderr } = this.host;
    const drawing = {
      width: stderr.columns ?? defaultWidth,
      paint: paintFor(this.host, stderr),
    };
    this.#progress?.hide();
    stderr.write(formatText({ files: [], located: locate(shown, () => text) }, drawing));
  }
}
