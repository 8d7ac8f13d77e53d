import type { Span } from "../model/span.ts";
import type { Turn } from "../model/transcript.ts";
import { segmentSentences } from "../text/sentences.ts";

/** What a code is put on. */
export type ExcerptKind = "sentence" | "paragraph" | "turn";

/**
 * The excerpts of one turn, in order: UTF-16 spans of `text`, the transcript's. A turn's excerpt goes
 * from its first paragraph to the end of its last, so it may hold a time stamp between two paragraphs;
 * a sentence never leaves its paragraph. A turn without speech has none.
 */
export function segmentExcerpts(text: string, turn: Turn, kind: ExcerptKind): Span[] {
  if (kind === "sentence")
    return turn.paragraphs.flatMap((paragraph) => segmentSentences(text, paragraph));
  if (kind === "paragraph") return [...turn.paragraphs];
  const first = turn.paragraphs[0];
  const last = turn.paragraphs.at(-1);
  return first && last ? [{ start: first.start, end: last.end }] : [];
}
