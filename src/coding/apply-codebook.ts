import type { Matcher } from "../matching/compile-rules.ts";
import type { Evidence } from "../matching/fire-rules.ts";
import { matchTurns } from "../matching/match-turns.ts";
import type { Coding } from "../model/coding.ts";
import { type CoderId, coderId } from "../model/ids.ts";
import type { Role, Transcript } from "../model/transcript.ts";
import type { ExcerptKind } from "../units/excerpts.ts";
import type { CodeIndex } from "./code-index.ts";
import { mergeAdjacent } from "./merge-adjacent.ts";
import { Placer } from "./place.ts";
import { compareCodings } from "./write-codings.ts";

/** The rule engine as a coder. */
export const rulesCoder: CoderId = coderId("rules");

const nothing: Coding["extra"] = {};

export type SpeakerChoice = "participant" | "interviewer" | "all";

export type ApplyOptions = {
  /** Those of the codebook's languages whose rules apply. */
  readonly languages: readonly string[];
  readonly excerpt: ExcerptKind;
  readonly speakers: SpeakerChoice;
  readonly mergeAdjacent: boolean;
};

/**
 * The codings of one transcript by the codebook's rules, in the order of a codings file. One code is
 * on an excerpt at most once, with all its evidence.
 */
export function applyCodebook(
  matcher: Matcher,
  codes: CodeIndex,
  transcript: Transcript,
  options: ApplyOptions,
): Coding[] {
  const placer = new Placer(transcript);
  const { languages, excerpt: kind, speakers } = options;
  const turns = ({ role }: { readonly role: Role }) => isCoded(role, speakers);
  const codings: Coding[] = [];
  for (const match of matchTurns(matcher, transcript, { languages, excerpt: kind, turns })) {
    const { excerpt: span, code, evidence } = match;
    const place = placer.placeOf(span);
    // Field by field: spreading `place` would double the cost of the whole command.
    codings.push({
      transcript: transcript.id,
      span,
      code,
      coder: rulesCoder,
      excerpt: transcript.text.slice(span.start, span.end),
      theme: codes.current.get(code)?.theme,
      participant: place.participant,
      speaker: place.speaker,
      turn: place.turn,
      line: place.line,
      milliseconds: place.milliseconds,
      rules: evidence.map(({ rule }) => rule.label),
      evidence: evidence.map((one) => wordsOf(transcript.text, one)),
      note: "",
      extra: nothing,
    });
  }
  codings.sort(compareCodings);
  if (!options.mergeAdjacent) return codings;
  return mergeAdjacent(transcript.text, codings).sort(compareCodings);
}

export function isCoded(role: Role, speakers: SpeakerChoice): boolean {
  return speakers === "all" || role === speakers;
}

/** The words that made a rule fire, as they stand in the text: `system … crashed`. */
function wordsOf(text: string, { spans }: Pick<Evidence, "spans">): string {
  return spans.map(({ start, end }) => text.slice(start, end).replaceAll(/\s+/g, " ")).join(" … ");
}
