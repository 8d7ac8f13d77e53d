import { type Anchor, anchorExcerpts } from "../../coding/anchor.ts";
import type { Span } from "../../model/span.ts";
import type { CodePointIndex } from "../../text/code-points.ts";
import type { WrittenPlace } from "../decisions/decision-row.ts";

/**
 * Where the words of an edit stand in the present text. Offsets are believed where the excerpt stands
 * there or none is given. Else the words are looked for in the item itself, and then in all of the
 * transcript, nearest to the item: what a reviewer writes about a disagreement is about words there.
 */
export function locateEdit(
  text: string,
  offsets: CodePointIndex,
  item: Span,
  { offsets: written, excerpt }: WrittenPlace,
): Anchor {
  const span = written === undefined ? undefined : offsets.spanToUtf16(written);
  if (excerpt === undefined) return anchorOf(text, span, undefined);
  if (span !== undefined && text.slice(span.start, span.end) === excerpt) {
    return { outcome: "unmoved", span };
  }
  const inside = anchorOf(text.slice(item.start, item.end), undefined, excerpt);
  if (inside.outcome !== "lost") {
    const { start, end } = inside.span;
    return { outcome: inside.outcome, span: { start: item.start + start, end: item.start + end } };
  }
  return anchorOf(text, { start: item.start, end: item.start + excerpt.length }, excerpt);
}

function anchorOf(text: string, span: Span | undefined, excerpt: string | undefined): Anchor {
  const [anchor] = anchorExcerpts(text, [{ span, excerpt, key: "" }]);
  return anchor ?? { outcome: "lost", span: undefined };
}
