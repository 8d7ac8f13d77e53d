import type { Severity } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { severities } from "../report/diagnostics/by-severity.ts";
import type { Findings } from "../report/diagnostics/diagnostic-format.ts";
import { locate } from "../report/diagnostics/locate.ts";

/** Findings that are the result of a command, with the texts that their spans point into. */
export class KeptFindings {
  readonly #diagnostics: Diagnostic[] = [];
  readonly #texts = new Map<string, string>();
  readonly #files = new Set<string>();

  /** Names a file that is looked at, whether or not anything is found in it. */
  addFile(file: string, text?: string): void {
    this.#files.add(file);
    if (text !== undefined) this.#texts.set(file, text);
  }

  /** `text`: the decoded file that the spans point into, where there is one. */
  add(diagnostics: readonly Diagnostic[], text?: string): void {
    this.#diagnostics.push(...diagnostics);
    for (const { file, span } of diagnostics) {
      if (text !== undefined && span !== undefined) this.addFile(file, text);
    }
  }

  /** How many findings there are of a severity. */
  count(severity: Severity): number {
    return this.#diagnostics.filter((found) => found.severity === severity).length;
  }

  /** Whether something was found that is at least so severe. */
  has(least: Severity): boolean {
    const counted = severities.slice(0, severities.indexOf(least) + 1);
    return counted.some((severity) => this.count(severity) > 0);
  }

  /** Everything found, in order and each once. */
  findings(): Findings {
    const located = locate(this.#diagnostics, (file) => this.#texts.get(file));
    return { files: [...this.#files], located };
  }
}
