import type { YAMLError } from "yaml";
import type { DiagnosticCode } from "../diagnostics/catalogue.ts";
import type { Span } from "../model/span.ts";
import type { Line, Surroundings } from "./surroundings.ts";
import { slippedIndent, syntaxErrors } from "./syntax-errors.ts";

/** What a person sees to be wrong, who looks at the lines around a syntax error. */
export type Cause = {
  readonly message: string;
  readonly hint: string;
  /** Where not that of the parser's error. */
  readonly code?: DiagnosticCode;
  readonly span?: Span;
};

type Recogniser = (error: YAMLError["code"], around: Surroundings) => Cause | undefined;

/**
 * What the line of an error shows by itself to be wrong with it. Certain, also where another error
 * before it leaves in doubt what belongs to what.
 */
export function causeOnLine(error: YAMLError["code"], around: Surroundings): Cause | undefined {
  return firstOf([tabbed, colonInText, afterClosingQuote, noSpaceAfterColon], error, around);
}

/** What the lines before and after it make likely; of a file's first error only. */
export function causeBesideLine(error: YAMLError["code"], around: Surroundings): Cause | undefined {
  return firstOf(
    [openQuote, tabbedBelow, deeperBelow, colonBelow, movedLine, movedBelow, bracketAbove],
    error,
    around,
  );
}

function firstOf(
  recognisers: readonly Recogniser[],
  error: YAMLError["code"],
  around: Surroundings,
): Cause | undefined {
  for (const recognise of recognisers) {
    const cause = recognise(error, around);
    if (cause !== undefined) return cause;
  }
  return undefined;
}

const tabbed: Recogniser = (_, { line }) => tabCause(line);

const openQuote: Recogniser = (error, { rest }) =>
  error === "MISSING_CHAR" && /^["']/.test(rest)
    ? {
        message: "the quote that opens here is not closed",
        hint: `put ${rest[0]} at the end of the text as well`,
      }
    : undefined;

/** The parser may stumble at the end of the line before. */
const tabbedBelow: Recogniser = (error, { below }) =>
  isKeyError(error) && below !== undefined ? tabCause(below) : undefined;

function tabCause(line: Line): Cause | undefined {
  if (!/^ *\t/.test(line.text)) return undefined;
  return {
    code: "yaml/tab-indent",
    span: { start: line.start, end: line.end },
    message: "the line is indented with a tab",
    hint: "replace the tab by spaces, as many as before the lines that it belongs with",
  };
}

/** `brief: cost: too high`. */
const colonInText: Recogniser = (error, { line }) =>
  error === "BLOCK_AS_IMPLICIT_KEY" && /^[-\s]*[\w-]+:\s+[^'"[{|>#\s].*:(?:\s|$)/.test(line.text)
    ? {
        message: "the text holds a colon and a space, which YAML takes for the end of a key",
        hint: "put the whole text in straight quotes, \" or '",
      }
    : undefined;

/** `'I can't'`, `"no" problem`. */
const afterClosingQuote: Recogniser = (_, { line }) => {
  const quoted = /^[-\s]*(?:[\w-]+:\s+)?("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*[^\s#,:\]}]/.exec(
    line.text,
  )?.[1];
  if (quoted === undefined) return undefined;
  return {
    message: "the text goes on after the quote that closes it",
    hint: quoted.startsWith("'")
      ? "put the whole text in double quotes, or write an apostrophe in it twice: 'can''t'"
      : `put the whole text in single quotes: 'she said "no" to me'`,
  };
};

/** `name:Cost`. */
const noSpaceAfterColon: Recogniser = (error, { line }) =>
  (error === "MULTILINE_IMPLICIT_KEY" || error === "MISSING_CHAR") &&
  /^[-\s]*[\w-]+:[^\s:/]/.test(line.text)
    ? {
        message: "there is no space after the colon",
        hint: "put a space between the colon and what follows it",
      }
    : undefined;

/** A key indented under one that has its value already; where that one stands out, it has slipped. */
const deeperBelow: Recogniser = (error, { line, above, below, isInIndent }) => {
  if (error !== "BLOCK_AS_IMPLICIT_KEY" || isInIndent || below === undefined) return undefined;
  const margin = marginOfValue(line);
  if (margin === undefined || below.indent <= margin || !startsEntry(below)) return undefined;
  if (above?.indent === below.indent) {
    return { ...notLikeNeighbours, span: { start: line.start + line.indent, end: line.end } };
  }
  return {
    span: { start: below.start + below.indent, end: below.end },
    message: "the line is indented further than the line above it, which has its value already",
    hint: "put as many spaces before one of the two as before the lines that it belongs with; an item of a list begins with a dash",
  };
};

/** A text over several lines, with a colon in one of the lower ones. */
const colonBelow: Recogniser = (error, { line, below, isInIndent }) => {
  if (error !== "BLOCK_AS_IMPLICIT_KEY" || isInIndent || below === undefined) return undefined;
  const margin = marginOfValue(line);
  if (margin === undefined || below.indent <= margin || startsEntry(below)) return undefined;
  return {
    message:
      "the text that begins here holds a colon and a space further down, which YAML takes for the end of a key",
    hint: "put the whole text in straight quotes, \" or '",
  };
};

const notLikeNeighbours: Cause = {
  message: "the line is not indented like its neighbours",
  hint: slippedIndent,
};

const movedLine: Recogniser = (error, { line, isInIndent }) => {
  if (!isInIndent || !startsEntry(line)) return undefined;
  if (isKeyError(error)) return notLikeNeighbours;
  return error === "MISSING_CHAR" ? syntaxErrors.BAD_INDENT : undefined;
};

/** The parser stumbles behind the key whose list or lines are not indented as they should be. */
const movedBelow: Recogniser = (error, { line, below, rest }) => {
  if (error !== "BAD_INDENT" || rest.trim() !== "" || below === undefined) return undefined;
  if (!startsEntry(below) || below.indent >= line.indent) return undefined;
  return { ...notLikeNeighbours, span: { start: below.start + below.indent, end: below.end } };
};

/** Column of the key of a line that has its value, such as `brief: cost`. */
function marginOfValue({ text }: Line): number | undefined {
  return /^[-\s]*(?=[\w-]+:\s+\S)/.exec(text)?.[0].length;
}

function startsEntry({ text }: Line): boolean {
  return /^\s*(?:-\s|[\w-]+:(?:\s|$))/.test(text);
}

const bracketAbove: Recogniser = (error, { above }) =>
  error !== "BLOCK_AS_IMPLICIT_KEY" && above !== undefined && openBrackets(above.text) > 0
    ? {
        message: "a bracket on the line above is not closed",
        hint: "close it with ] or }",
      }
    : undefined;

function openBrackets(text: string): number {
  const unquoted = text.replaceAll(/"[^"]*"|'[^']*'/g, "");
  return (unquoted.match(/[[{]/g)?.length ?? 0) - (unquoted.match(/[\]}]/g)?.length ?? 0);
}

function isKeyError(error: YAMLError["code"]): boolean {
  return error === "BLOCK_AS_IMPLICIT_KEY" || error === "MULTILINE_IMPLICIT_KEY";
}
