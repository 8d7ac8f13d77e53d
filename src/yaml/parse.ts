import { isScalar, type ParsedNode, parseDocument, type YAMLError } from "yaml";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Span } from "../model/span.ts";
import { LineIndex } from "../text/line-index.ts";
import { nameMistakable } from "../text/odd-characters.ts";
import { nodesInOrder, spanOf } from "./nodes.ts";
import { type Line, type Surroundings, surroundingsOf } from "./surroundings.ts";
import { type Cause, causeBesideLine, causeOnLine } from "./syntax-causes.ts";
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
 */
export function parseYaml(file: string, text: string): ParsedYaml {
  const document = parseDocument(text, {
    schema: "failsafe",
    uniqueKeys: false, // the package compares each key with each; the reader does it in one pass
    prettyErrors: false,
    logLevel: "error", // "silent" would hide a second document
  });
  const root = document.contents;
  const errors = [...document.errors, ...document.warnings];
  if (errors.length === 0) return { root, certainUntil: Number.POSITIVE_INFINITY, diagnostics: [] };
  return { root, ...explain(file, text, root, errors) };
}

/**
 * Errors on one line mostly have one cause, so the first of each line is told. After one that leaves
 * the structure in doubt, most others only follow from it: told are those whose own line shows what
 * is wrong.
 */
function explain(
  file: string,
  text: string,
  root: ParsedNode | null,
  errors: readonly YAMLError[],
): Omit<ParsedYaml, "root"> {
  const lines = new LineIndex(text);
  const quotes = startsOfQuotes(root);
  const places = errors.map((error) => {
    const start = Math.min(error.pos[0], text.length);
    const mayBeQuote = error.code === "MISSING_CHAR" || start === text.length;
    return { error, start: (mayBeQuote ? quotes.get(start) : undefined) ?? start };
  });
  const diagnostics: Diagnostic[] = [];
  const seenLines = new Set<number>();
  let certainUntil = Number.POSITIVE_INFINITY;
  for (const { error, start } of places.toSorted((a, b) => a.start - b.start)) {
    const { structureKept, ...known } = syntaxErrors[error.code];
    const around = surroundingsOf(lines, start);
    const isFirstDoubt = !structureKept && certainUntil === Number.POSITIVE_INFINITY;
    const { line } = around;
    let cause: Cause | undefined = structureKept ? known : causeOnLine(error.code, around);
    if (isFirstDoubt) {
      cause ??= { ...known, ...causeBesideLine(error.code, around), ...mistaken(line) };
      certainUntil = startOfDoubt(around);
    }
    if (cause === undefined) continue;
    const end = structureKept ? Math.min(error.pos[1], line.end) : Math.max(start, line.end);
    const { code = known.code, message, hint } = cause;
    const span = visible(cause.span ?? { start, end }, around);
    if (seenLines.has(lines.lineAt(span.start)) && !isFirstDoubt) continue;
    seenLines.add(lines.lineAt(span.start));
    diagnostics.push(diagnose(code, { file, span, message, hint }));
  }
  return { certainUntil, diagnostics };
}

/**
 * Where each quoted text begins, by where it ends: a quote that is not closed ends where the parser
 * gave up, and is seen where it was opened.
 */
function startsOfQuotes(root: ParsedNode | null): ReadonlyMap<number, number> {
  const starts = new Map<number, number>();
  for (const node of nodesInOrder(root)) {
    if (!isScalar(node) || node.type?.startsWith("QUOTE") !== true) continue;
    const { start, end } = spanOf(node);
    starts.set(end, start);
  }
  return starts;
}

/** Where the parser stumbled over nothing that can be seen, the line, or the next one that shows anything. */
function visible(span: Span, { line, below, above }: Surroundings): Span {
  if (span.end > span.start) return span;
  const shown = [line, below, above].find((each) => each !== undefined && each.text !== "");
  return shown === undefined ? span : { start: shown.start + shown.indent, end: shown.end };
}

/** A key whose value stands on the line in doubt cannot be said to have none. */
function startOfDoubt({ line, above }: Surroundings): number {
  return above?.text.endsWith(":") === true ? above.start : line.start;
}

function mistaken({ text }: Line): { readonly hint?: string } {
  const named = nameMistakable(text);
  return named === "" ? {} : { hint: `the line holds ${named}, which YAML reads as a letter` };
}
