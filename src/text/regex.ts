import { RE2JS, RE2JSException, RE2JSSyntaxException } from "re2js";
import type { Span } from "../model/span.ts";
import {
  type ComposedSubject,
  composedSubject,
  isAscii,
  markedSubject,
  plainSubject,
} from "./regex-subject.ts";
import { type Translation, translateRegex } from "./regex-syntax.ts";

export type Regex = {
  readonly kind: "ok";
  /**
   * Matches inside a span of the text, in order; `^` and `$` are the span's ends. They do not overlap,
   * unless two are parts of one letter with marks, see `composedSubject`.
   */
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
 * line end counts as a blank; text and expression are compared in composed form (NFC), so `é` is one
 * character, of which `e` is no part. Never throws: what RE2 cannot do, and an expression that matches
 * the empty text (and so would code everything), is refused with the reason.
 */
export function compileRegex(pattern: string): Regex | RefusedRegex {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  const regex = compileAnew(pattern);
  compiled.set(pattern, regex);
  return regex;
}

// A codebook's expressions are compiled when it is read, to find their faults, and again when it is
// applied; that took a tenth of a small study's time.
const compiled = new Map<string, Regex | RefusedRegex>();

function compileAnew(pattern: string): Regex | RefusedRegex {
  const impossible = findImpossible(pattern);
  if (impossible !== undefined) return impossible;
  const composed = composedSubject(plainSubject(pattern));
  const source = composed.text.replace(/\\Q(.*?)(?:\\E|$)/gs, (_, text: string) =>
    RE2JS.quote(text),
  );
  try {
    RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
    const translation = translateRegex(source);
    if (translation.canBeEmpty)
      return {
        kind: "refused",
        reason: "it matches the empty text, so it would code every excerpt",
      };
    const engines = lazyEngines(translation);
    if (source.length > neverTooLarge) {
      engines.plain();
      engines.marked();
    }
    return { kind: "ok", find: finder(engines, translation.hasBoundary), needs: translation.needs };
  } catch (error) {
    if (error instanceof RE2JSException) return refusal(composed, error);
    throw error;
  }
}

// What RE2 takes may be too large for it once translated, but only where it is longer than this.
const neverTooLarge = 2000;

type Engines = { readonly plain: () => RE2JS; readonly marked: () => RE2JS };

/** Built when first asked for: a codebook is read far oftener than each of its expressions is needed. */
function lazyEngines({ plain, marked }: Translation): Engines {
  let plainEngine: RE2JS | undefined;
  let markedEngine: RE2JS | undefined;
  return {
    plain: () => {
      plainEngine ??= RE2JS.compile(plain, RE2JS.CASE_INSENSITIVE);
      return plainEngine;
    },
    marked: () => {
      markedEngine ??= RE2JS.compile(
        `(?<=[\ufdd0-\ufdd7])(?:${marked})`,
        RE2JS.CASE_INSENSITIVE | RE2JS.LOOKBEHINDS,
      );
      return markedEngine;
    },
  };
}

function finder(engines: Engines, hasBoundary: boolean): Regex["find"] {
  return (text, span) => {
    const subject = composedSubject(plainSubject(text.slice(span.start, span.end)));
    const inText = ({ start, end }: Span): Span => ({
      start: span.start + subject.startAt(start),
      end: span.start + subject.endAt(end),
    });
    // The engine's own `\b` is right in ASCII, and three times as fast.
    if (!hasBoundary || isAscii(subject.text))
      return findAll(engines.plain(), subject.text).map(inText);
    const { text: markedText, offsetAt } = markedSubject(subject.text);
    return findAll(engines.marked(), markedText).map(({ start, end }) =>
      inText({ start: offsetAt(start), end: offsetAt(end) }),
    );
  };
}

function findAll(engine: RE2JS, subject: string): Span[] {
  const found: Span[] = [];
  const matcher = engine.matcher(subject);
  while (matcher.find()) found.push({ start: matcher.start(), end: matcher.end() });
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

function refusal(
  { text: pattern, startAt, endAt }: ComposedSubject,
  error: RE2JSException,
): RefusedRegex {
  if (!(error instanceof RE2JSSyntaxException)) return { kind: "refused", reason: error.message };
  const part = error.getPattern() ?? "";
  const start = part === "" ? -1 : pattern.indexOf(part);
  const reason = reasons[error.getDescription()] ?? error.getDescription();
  return start === -1 || part === pattern
    ? { kind: "refused", reason }
    : { kind: "refused", reason, at: { start: startAt(start), end: endAt(start + part.length) } };
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
