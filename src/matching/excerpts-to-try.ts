import type { Span } from "../model/span.ts";
import type { Turn } from "../model/transcript.ts";
import type { ExcerptKind } from "../units/excerpts.ts";
import type { Engine } from "./compile-rules.ts";
import type { Excerpt } from "./fire-rules.ts";
import type { Hits } from "./hits.ts";
import { dealToSentences, type SentenceHits } from "./sentence-hits.ts";
import { searchSpeech } from "./speech.ts";

/**
 * The excerpts of a turn in which a rule may fire, in order: those with a hit, or all of them where a
 * regular expression has to be searched for everywhere. `hits` is scratch space.
 */
export function excerptsToTry(
  engine: Engine,
  hits: Hits,
  text: string,
  turn: Turn,
  kind: ExcerptKind,
): Excerpt[] {
  const { paragraphs } = turn;
  hits.count = 0;
  let regexes = engine.always;
  const ends: number[] = [];
  for (const { start, end } of paragraphs) {
    if (engine.scanner.scan(text, start, end, hits)) regexes = engine.regexes;
    ends.push(hits.count);
  }
  const everywhere = regexes.length > 0;
  if (hits.count === 0 && !everywhere) return [];
  const excerpt = (span: Span, sentences: readonly SentenceHits[]): Excerpt => ({
    span,
    sentences,
    regexes,
    search: (regex) => searchSpeech(regex, text, span, paragraphs),
  });
  const dealt = paragraphs.map((paragraph, index) =>
    dealToSentences(text, paragraph, hits, ends[index - 1] ?? 0, ends[index] ?? 0, everywhere),
  );
  if (kind === "sentence")
    return dealt.flat().map((sentence) => excerpt(sentence.sentence, [sentence]));
  if (kind === "paragraph")
    return paragraphs.flatMap((paragraph, index) => {
      const sentences = dealt[index] ?? [];
      return sentences.length === 0 ? [] : [excerpt(paragraph, sentences)];
    });
  const first = paragraphs[0];
  const last = paragraphs.at(-1);
  const sentences = dealt.flat();
  if (first === undefined || last === undefined || sentences.length === 0) return [];
  return [excerpt({ start: first.start, end: last.end }, sentences)];
}
