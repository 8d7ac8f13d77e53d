import type { Span } from "../../model/span.ts";
import { writtenTexts } from "../definitions/written-texts.ts";
import type { CheckSubject } from "../subject.ts";

/** A word in backticks that could be the id of a code or theme. */
export type Mention = { readonly id: string; readonly at: Span };

/**
 * What the definitions of codes and themes in use name in backticks. Memos are left out: they record
 * what was decided at their time, also about codes that are gone since.
 */
export function* mentions({ codes, themes, text }: CheckSubject): Generator<Mention> {
  for (const written of writtenTexts({ codes, themes })) {
    yield* mentionsIn([written.text], written.at, text);
  }
  for (const { nearMisses, places } of codes) {
    if (places.near_misses === undefined) continue;
    const reasons = nearMisses.flatMap(({ because }) => because ?? []);
    yield* mentionsIn(reasons, places.near_misses, text);
  }
}

/** Mentions in values that stand in this order at a place; each once at all of it where an alias or an escape hides them. */
function* mentionsIn(values: readonly string[], place: Span, text: string): Generator<Mention> {
  const written = text.slice(place.start, place.end);
  const hidden = new Set<string>();
  let from = 0;
  for (const [quoted, id = ""] of values.flatMap((value) => [...value.matchAll(idInBackticks)])) {
    const found = written.indexOf(quoted, from);
    if (found === -1) {
      hidden.add(id);
      continue;
    }
    from = found + quoted.length;
    const start = place.start + found + 1;
    yield { id, at: { start, end: start + id.length } };
  }
  for (const id of hidden) yield { id, at: place };
}

// The characters that an id may have. `log*`, a rule, is none.
const idInBackticks = /`([\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]*)`/gu;
