import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { transcriptId } from "../../src/model/ids.ts";
import { noParticipants } from "../../src/model/participant.ts";
import type { ParsedTranscript } from "../../src/transcript/parsed.ts";
import type { Study } from "../../src/transcript/people/speaker-roles.ts";
import { readMarkdown, readPlainText } from "../../src/transcript/plain-text/text-readers.ts";
import { readTranscript } from "../../src/transcript/read-transcript.ts";
import { fixtures } from "../support/project-folder.ts";

export const noStudy: Study = { interviewers: [], participants: noParticipants };
export const nobody: ReadonlySet<string> = new Set();

/** A text file below `fixtures/`, e.g. `transcripts/txt/otter.txt`. */
export function fixture(path: string): string {
  return readFileSync(join(fixtures, path), "utf8");
}

/** A transcript fixture (`txt/otter.txt`) through its reader. */
export function parseFixture(path: string) {
  const read = path.endsWith(".md") ? readMarkdown : readPlainText;
  return read(path, fixture(join("transcripts", path)), nobody);
}

/** A transcript fixture as a study reads it: with roles and all diagnostics. */
export function readFixture(path: string, study: Study = noStudy) {
  const format = path.endsWith(".md") ? "md" : "txt";
  const content = fixture(join("transcripts", path));
  return readTranscript({ id: transcriptId("t"), file: path, format, content }, study);
}

/** Who says what: `[speaker, ...paragraphs]` for each turn. */
export function spoken(parsed: ParsedTranscript | undefined): (string | undefined)[][] {
  return (parsed?.turns ?? []).map(({ speaker, paragraphs }) => [
    speaker,
    ...paragraphs.map(({ start, end }) => parsed?.text.slice(start, end)),
  ]);
}

/** For each turn its time marks: milliseconds, and the text that follows the mark. */
export function timed(parsed: ParsedTranscript | undefined): [number, string][] {
  return (parsed?.turns ?? []).flatMap(({ times }) =>
    times.map(({ offset, milliseconds }): [number, string] => [
      milliseconds,
      (parsed?.text.slice(offset) ?? "").slice(0, 12),
    ]),
  );
}

/** Each diagnostic as its code and the text that it points at. */
export function quoted(text: string, diagnostics: readonly Diagnostic[]): string[][] {
  return diagnostics.map(({ code, span }) =>
    span === undefined ? [code] : [code, text.slice(span.start, span.end)],
  );
}
