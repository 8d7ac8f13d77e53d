import type { Span } from "../model/span.ts";
import { segmentSentences } from "../text/sentences.ts";
import type { Hits } from "./hits.ts";

/** An occurrence of a phrase, inside one sentence. */
export type Hit = {
  readonly phrase: number;
  readonly span: Span;
  /** Numbers of its first and last word in the paragraph. */
  readonly first: number;
  readonly last: number;
};

export type SentenceHits = { readonly sentence: Span; readonly hits: readonly Hit[] };

/**
 * Deals out the hits of one paragraph (`hits` from `from` up to `to`) to its sentences. A hit that reaches over the
 * end of a sentence is none. Sentences without a hit are left out unless `everySentence`.
 */
export function dealToSentences(
  text: string,
  paragraph: Span,
  hits: Hits,
  from: number,
  to: number,
  everySentence: boolean,
): SentenceHits[] {
  if (from === to && !everySentence) return [];
  const dealt: SentenceHits[] = [];
  let next = from;
  for (const sentence of segmentSentences(text, paragraph)) {
    const own: Hit[] = [];
    for (; next < to && (hits.end[next] as number) <= sentence.end; next++) {
      const start = hits.start[next] as number;
      if (start >= sentence.start) own.push(hitAt(hits, next));
    }
    if (own.length > 0 || everySentence) dealt.push({ sentence, hits: own });
  }
  return dealt;
}

function hitAt(hits: Hits, index: number): Hit {
  return {
    phrase: hits.phrase[index] as number,
    span: { start: hits.start[index] as number, end: hits.end[index] as number },
    first: hits.first[index] as number,
    last: hits.last[index] as number,
  };
}
