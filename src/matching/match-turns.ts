import type { CodeId } from "../model/ids.ts";
import type { Span } from "../model/span.ts";
import type { Transcript, Turn } from "../model/transcript.ts";
import type { ExcerptKind } from "../units/excerpts.ts";
import type { Matcher } from "./compile-rules.ts";
import { excerptsToTry } from "./excerpts-to-try.ts";
import { type Evidence, fireRules } from "./fire-rules.ts";
import { Hits } from "./hits.ts";

/** One code on one excerpt, and why. */
export type Match = {
  /** 0-based index of the turn. */
  readonly turn: number;
  readonly excerpt: Span;
  readonly code: CodeId;
  /** At least one; in the order of the codebook. */
  readonly evidence: readonly Evidence[];
  /** Rules of the code's `unless` that fired: where there are any, the excerpt is not coded. */
  readonly suppressed: readonly Evidence[];
};

export type MatchOptions = {
  /** The languages (BCP 47) whose rules apply. */
  readonly languages: readonly string[];
  readonly excerpt: ExcerptKind;
  /** Which turns to look at; all where it is left out. */
  readonly turns?: (turn: Turn, index: number) => boolean;
  /** Also give matches that an `unless` holds back. */
  readonly withSuppressed?: boolean;
};

/**
 * Applies a codebook to a transcript: at most one match for an excerpt and a code, in text order, then
 * in the order of the codebook. Lazily, turn by turn, so that memory does not grow with the transcript.
 */
export function* matchTurns(
  matcher: Matcher,
  transcript: Transcript,
  options: MatchOptions,
): Generator<Match, void, undefined> {
  const engine = matcher.engineFor(options.languages);
  const hits = new Hits();
  for (const [index, turn] of transcript.turns.entries()) {
    if (options.turns?.(turn, index) === false) continue;
    for (const excerpt of excerptsToTry(engine, hits, transcript.text, turn, options.excerpt)) {
      for (const { code, evidence, suppressed } of fireRules(engine, excerpt)) {
        if (suppressed.length === 0 || options.withSuppressed === true)
          yield { turn: index, excerpt: excerpt.span, code: code.id, evidence, suppressed };
      }
    }
  }
}
