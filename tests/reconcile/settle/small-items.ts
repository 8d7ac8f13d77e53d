import { Placer } from "../../../src/coding/place.ts";
import type { Coding } from "../../../src/model/coding.ts";
import { codeId, coderId } from "../../../src/model/ids.ts";
import type { ItemKind, ReconcileItem } from "../../../src/model/reconciliation.ts";
import type { Span } from "../../../src/model/span.ts";
import type { Transcript } from "../../../src/model/transcript.ts";

/** Coder, code and the words (their first occurrence) or the span. */
export type Mark = readonly [coder: string, code: string, where: string | Span, note?: string];

export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`the text does not say "${words}"`);
  return { start, end: start + words.length };
}

export function codingAt(transcript: Transcript, [coder, code, where, note = ""]: Mark): Coding {
  const span = typeof where === "string" ? spanOf(transcript.text, where) : where;
  return {
    ...new Placer(transcript).placeOf(span),
    transcript: transcript.id,
    ...{ span, code: codeId(code), coder: coderId(coder), note },
    excerpt: transcript.text.slice(span.start, span.end),
    ...{ theme: undefined, rules: [], evidence: [], extra: {} },
  };
}

/** An item as the matching makes it, with an id and a kind that the test chooses. */
export function itemOf(
  id: string,
  kind: ItemKind,
  transcript: Transcript,
  coders: readonly string[],
  marks: readonly Mark[],
): ReconcileItem {
  const codings = marks.map((mark) => codingAt(transcript, mark));
  const span = {
    start: Math.min(...codings.map((one) => one.span.start)),
    end: Math.max(...codings.map((one) => one.span.end)),
  };
  return { id, kind, span, codings, transcript: transcript.id, coders: coders.map(coderId) };
}
