import { isCoded } from "../../coding/apply-codebook.ts";
import type { Engine } from "../../matching/compile-rules.ts";
import { type Match, matchTurns } from "../../matching/match-turns.ts";
import type { Transcript } from "../../model/transcript.ts";
import { segmentExcerpts } from "../../units/excerpts.ts";
import type { CheckSubject } from "../subject.ts";

/** What the rules make of one transcript, sentence by sentence, in its participants' speech. */
export type SentenceMatches = {
  /** The rules that apply to it. */
  readonly engine: Engine;
  /** How many sentences its participants say. */
  readonly sentences: number;
  readonly matches: readonly Match[];
};

/** `languages`: those of the codebook's that apply (BCP 47). */
export function matchSentences(
  { matcher }: Pick<CheckSubject, "matcher">,
  transcript: Transcript,
  languages: readonly string[],
): SentenceMatches {
  const turns = transcript.turns.filter(({ role }) => isCoded(role, "participant"));
  const excerpt = "sentence";
  const counts = turns.map((turn) => segmentExcerpts(transcript.text, turn, excerpt).length);
  return {
    engine: matcher.engineFor(languages),
    sentences: counts.reduce((sum, count) => sum + count, 0),
    matches: [...matchTurns(matcher, { ...transcript, turns }, { languages, excerpt })],
  };
}
