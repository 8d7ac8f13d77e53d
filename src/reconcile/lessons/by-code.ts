import type { NodeId } from "../../model/ids.ts";
import { compareText } from "../../model/order.ts";
import type { SettledItem } from "../../model/reconciliation.ts";
import type { CodeLesson, LessonPlace } from "../../model/reconciliation-report.ts";
import type { Places } from "./places.ts";

/** Of each code the places that only some saw, and those whose excerpts differ; most of them first. */
export function codeLessons(
  settled: readonly SettledItem[],
  places: Places,
): readonly CodeLesson[] {
  const found = new Map<NodeId, { omissions: LessonPlace[]; extents: LessonPlace[] }>();
  for (const one of settled) {
    const place = places.of(one);
    const isOmission = place?.kind === "omission";
    if (place === undefined || (!isOmission && place.kind !== "boundary" && place.kind !== "split"))
      continue;
    for (const code of new Set(one.item.codings.map((coding) => coding.code))) {
      const known = found.get(code) ?? { omissions: [], extents: [] };
      found.set(code, known);
      (isOmission ? known.omissions : known.extents).push(place);
    }
  }
  const size = ({ omissions, extents }: CodeLesson) => omissions.length + extents.length;
  return [...found]
    .map(([code, lists]) => ({ code, ...lists }))
    .sort((a, b) => size(b) - size(a) || compareText(a.code, b.code));
}
