import { RE2JS, RE2JSException, RE2JSSyntaxException } from "re2js";
import type { Span } from "../model/span.ts";
import { markedSubject, plainSubject } from "./regex-subject.ts";
import { translateRegex } from "./regex-syntax.ts";

export type Regex = {
  readonly kind: "ok";
  /** Matches inside a span of the text, in order, without overlaps; `^` and `$` are the span's ends. */
  readonly find: (text: string, span: Span) => Span[];
  /**
   * Folded literals of which every match has one inside a word (that holds no combining mark), so that
   * most of a text need not be searched; undefined where the expression has none.
   */
  readonly needs: readonly string[] | undefined;
};

export type RefusedRegex = {
  readonly kind: "refused";
  /** What is wrong, to be read after "the expression cannot be used: ". */
  readonly reason: string;
  /** The offending part of the pattern, where it can be told. */
  readonly at?: Span;
};

/**
 * Compiles a researcher's regular expression for an engine whose time is linear in the length of the
 * text (RE2), so that no expression can hang a run. Any case; `\w`, `\d` and `\b` know all scripts; a
 * line end counts as a blank. Never throws: what RE2 cannot do, and an expression that matches the
 * empty text (and so would code everything), is refused with the reason.
 */
export function compileRegex(pattern: string): Regex | RefusedRegex {
  const impossible = findImpossible(pattern);
  if (impossible !== undefined) return impossible;
  const source = plainSubject(pattern).replace(/\\Q(.*?)(?:\\E|$)/gs, (_, text: string) =>
    RE2JS.quote(text),
  );
  try {
    RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
  } catch (error) {
    if (error instanceof RE2JSException) return refusal(pattern, error);
    throw error;
  }
  const { plain, marked, hasBoundary, canBeEmpty, needs } = translateRegex(source);
  if (canBeEmpty)
    return {
      kind: "refused",
      reason: "it matches the empty text, so it would code every excerpt",
    };
  const plainEngine = RE2JS.compile(plain, RE2JS.CASE_INSENSITIVE);
  const markedEngine = hasBoundary
    ? RE2JS.compile(`(?<=[\ufdd0-\ufdd7])(?:${marked})`, RE2JS.CASE_INSENSITIVE | RE2JS.LOOKBEHINDS)
    : undefined;
  const find = (text: string, span: Span): Span[] => {
    const subject = plainSubject(text.slice(span.start, span.end));
    // The engine's own `\b` is right in ASCII, and three times as fast.
    if (markedEngine === undefined || isAscii.test(subject))
      return findAll(plainEngine, subject, (place) => span.start + place);
    const { text: markedText, offsetAt } = markedSubject(subject);
    return findAll(markedEngine, markedText, (place) => span.start + offsetAt(place));
  };
  return { kind: "ok", find, needs };
}

const isAscii = /^[\0-\x7f]*$/;

function findAll(engine: RE2JS, subject: string, offsetAt: (place: number) => number): Span[] {
  const found: Span[] = [];
  const matcher = engine.matcher(subject);
  while (matcher.find())
    found.push({ start: offsetAt(matcher.start()), end: offsetAt(matcher.end()) });
  return found;
}

/** What other engines have and a linear one cannot have, named before RE2 calls it a syntax error. */
function findImpossible(pattern: string): RefusedRegex | undefined {
  for (const { 0: part, index } of pattern.matchAll(suspicious)) {
    const reason = impossibleReason(part);
    if (reason !== undefined)
      return { kind: "refused", reason, at: { start: index, end: index + part.length } };
  }
  return undefined;
}

// Quoted text, escapes and classes are stepped over, so that what they hold is not taken for syntax.
const suspicious =
  /\\Q.*?(?:\\E|$)|\\k<\w*>?|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?<?[=!]|\(\?>|\(\?\(|[*+?}]\+/gs;

function impossibleReason(part: string): string | undefined {
  if (/^\\(?:[1-9]|k<)/.test(part))
    return `${part} asks for a repetition of what a group matched, which cannot be searched for in a time that is known beforehand`;
  if (/^\(\?<?[=!]/.test(part))
    return `${part} looks at the text before or after the match, which cannot be searched for in a time that is known beforehand; write the context into the expression, or exclude it with unless`;
  if (part === "(?>" || /^[*+?}]\+$/.test(part))
    return `${part} forbids the engine to try again, which this one never needs to; leave it out`;
  if (part === "(?(") return "conditions inside an expression are not supported; write two rules";
  return undefined;
}

function refusal(pattern: string, error: RE2JSException): RefusedRegex {
  if (!(error instanceof RE2JSSyntaxException)) return { kind: "refused", reason: error.message };
  const part = error.getPattern() ?? "";
  const start = part === "" ? -1 : pattern.indexOf(part);
  const reason = reasons[error.getDescription()] ?? error.getDescription();
  return start === -1 || part === pattern
    ? { kind: "refused", reason }
    : { kind: "refused", reason, at: { start, end: start + part.length } };
}

/** RE2's messages, said to a reader who does not know its names for things. */
const reasons: Readonly<Record<string, string>> = {
  "expression nests too deeply": "too many brackets stand in one another",
  "expression too large": "it is too long",
  "invalid or unsupported Perl syntax": "(? is not followed by anything that is known",
  "missing closing )": "a bracket ( is not closed",
  "unexpected )": "a bracket ) closes nothing",
  "missing closing ]": "a bracket [ is not closed",
  "missing argument to repetition operator": "there is nothing before * + ? or {} to repeat",
  "invalid nested repetition operator":
    "two repetitions follow one another; put the first in brackets (?: )",
  "invalid repeat count": "a part may be repeated at most 1000 times",
  "invalid escape sequence": "no such character can be written after a backslash",
  "trailing backslash at end of expression":
    "it ends with a backslash; a backslash itself is written \\\\",
  "invalid character class": "what stands between [ and ] is not a list of characters",
  "invalid character class range": "a range in [ ] runs backwards, or there is no such class",
};
