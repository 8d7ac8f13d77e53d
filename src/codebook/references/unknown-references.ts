import type { DiagnosticCode } from "../../diagnostics/catalogue.ts";
import type { Quoted } from "../../model/codebook.ts";
import { nearest } from "../../text/nearest.ts";
import type { Reading } from "../../yaml/shape/reading.ts";
import type { CodebookFields } from "../format/codebook.ts";
import { allCodes, type NamedNode } from "./named-nodes.ts";

/** Sources that codes cite and the codebook does not list. */
export function reportUnknownSources(codebook: CodebookFields, reading: Reading): void {
  const listed = new Set((codebook.sources ?? []).map(({ key }) => key.text));
  for (const { sources } of allCodes(codebook)) {
    for (const source of sources ?? []) {
      if (!listed.has(source.text)) {
        const message = `${source.text} is not among the codebook's sources`;
        reportUnknown("codebook/unknown-source", source, message, listed, reading);
      }
    }
  }
}

/** Memos about codes or themes that do not exist; a former id still resolves. */
export function reportUnknownSubjects(
  codebook: CodebookFields,
  nodes: readonly NamedNode[],
  reading: Reading,
): void {
  const known = new Set(
    nodes.flatMap(({ id, replaces }) => [id.text, ...replaces.map(({ text }) => text)]),
  );
  for (const { about } of codebook.memos ?? []) {
    if (about !== undefined && !known.has(about.text)) {
      const message = `no code or theme has the id ${about.text}`;
      reportUnknown("codebook/unknown-about", about, message, known, reading);
    }
  }
}

function reportUnknown(
  code: DiagnosticCode,
  { text, at }: Quoted,
  message: string,
  known: Iterable<string>,
  reading: Reading,
): void {
  const near = nearest(text, known);
  reading.report(code, at, message, near === undefined ? {} : { hint: `did you mean ${near}?` });
}
