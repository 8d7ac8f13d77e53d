import { isScalar, type ParsedNode, parseDocument, type YAMLError } from "yaml";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Span } from "../model/span.ts";
import { nameMistakable } from "../text/odd-characters.ts";
import { nodesInOrder, spanOf } from "./nodes.ts";
import { syntaxErrors } from "./syntax-errors.ts";

export type ParsedYaml = {
  readonly root: ParsedNode | null;
  /** Offset from which on the structure is guesswork; infinite where there is no such place. */
  readonly certainUntil: number;
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * The nodes of a YAML 1.2 text with their places. Every scalar is read as text (the failsafe
 * schema): 1.10 stays "1.10", and what is to be a number is decided where a number is wanted.
 *
 * Errors on one line mostly have one cause, so the first of each line is told.
 */
export function parseYaml(file: string, text: string): ParsedYaml {
  const document = parseDocument(text, {
    schema: "failsafe",
    uniqueKeys: false, // the package compares each key with each; the reader does it in one pass
    prettyErrors: false,
    logLevel: "error", // "silent" would hide a second document
  });
  const root = document.contents;
  const diagnostics: Diagnostic[] = [];
  const seenLines = new Set<number>();
  let certainUntil = Number.POSITIVE_INFINITY;
  for (const error of [...document.errors, ...document.warnings]) {
    const { code, message, hint, structureKept } = syntaxErrors[error.code];
    const start = structureKept ? error.pos[0] : whereLost(error, text, root);
    const line = lineFrom(start, text);
    const end = structureKept ? Math.min(error.pos[1], line.end) : line.end;
    if (!structureKept) certainUntil = Math.min(certainUntil, start);
    if (seenLines.has(line.end)) continue;
    seenLines.add(line.end);
    const mistaken = nameMistakable(text.slice(text.lastIndexOf("\n", start) + 1, line.end));
    const cause =
      mistaken === "" ? hint : `the line holds ${mistaken}, which YAML reads as a letter`;
    diagnostics.push(diagnose(code, { file, span: { start, end }, message, hint: cause }));
  }
  return { root, certainUntil, diagnostics };
}

/** Where the parser stopped; of an unclosed quote, which it reads to the end, where it was opened. */
function whereLost({ pos: [start] }: YAMLError, text: string, root: ParsedNode | null): number {
  if (start < text.length) return start;
  for (const node of nodesInOrder(root)) {
    const isQuoted = isScalar(node) && node.type?.startsWith("QUOTE");
    if (isQuoted && spanOf(node).end === text.length) return spanOf(node).start;
  }
  return text.length;
}

/** The rest of a line, without the white space at its end. */
function lineFrom(start: number, text: string): Span {
  const lineEnd = text.indexOf("\n", start);
  const line = text.slice(start, lineEnd === -1 ? text.length : lineEnd);
  return { start, end: start + line.trimEnd().length };
}
