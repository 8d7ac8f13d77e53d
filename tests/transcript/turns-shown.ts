import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Checked } from "../../src/diagnostics/diagnostic.ts";
import type { ParsedTranscript } from "../../src/transcript/parsed.ts";

/** A fixture's bytes, by its path under `fixtures/transcripts`. */
export function transcriptBytes(path: string): Uint8Array {
  return readFileSync(join(import.meta.dirname, "../../fixtures/transcripts", path));
}

/** A fixture that is UTF-8, as the readers get it. */
export function transcriptText(path: string): string {
  return new TextDecoder().decode(transcriptBytes(path)).replaceAll("\r\n", "\n");
}

/** Turns as a reader of the test sees them: `speaker: paragraph / paragraph`. */
export function shownTurns({ value }: Checked<ParsedTranscript>): string[] {
  return (value?.turns ?? []).map(({ speaker, paragraphs }) => {
    const speech = paragraphs.map(({ start, end }) => value?.text.slice(start, end)).join(" / ");
    return speaker === undefined ? speech : `${speaker}: ${speech}`;
  });
}

/** `milliseconds words...` for each time mark: the words from it to the next one or the turn's end. */
export function shownTimes({ value }: Checked<ParsedTranscript>): string[] {
  return (value?.turns ?? []).flatMap(({ span, times }) =>
    times.map(({ offset, milliseconds }, index) => {
      const end = times[index + 1]?.offset ?? span.end;
      return `${milliseconds} ${value?.text.slice(offset, end).trim()}`;
    }),
  );
}

/** `code: quoted text` for each diagnostic of a text file. */
export function shownDiagnostics(text: string, { diagnostics }: Checked<unknown>): string[] {
  return diagnostics.map(({ code, span }) =>
    span === undefined ? code : `${code}: ${text.slice(span.start, span.end)}`,
  );
}
