import type { TranscriptId } from "../../model/ids.ts";
import type { ReconcileItem } from "../../model/reconciliation.ts";
import { earlierOccurrences } from "./earlier-occurrences.ts";

/**
 * The ids of the items of one transcript: `r` and the first 12 hexadecimal digits of a digest of the
 * transcript's id, of who was asked, of who put which code on which words, and of how often these words (by
 * their beginning) stand earlier in the text. No offset is in it, and nothing of other codings: so an id stays
 * when codings are added elsewhere or the place moves, and changes when another coder is asked, whose silence
 * says something too. Of items that are the same in all of that, one after the other.
 *
 * The letter is there because a spreadsheet takes 123456789012 and 1234567890e3 for numbers, and rounds them.
 */
export function itemIds(
  transcript: { readonly id: TranscriptId; readonly text: string },
  items: readonly Pick<ReconcileItem, "span" | "coders" | "codings">[],
  digest: (text: string) => string,
): readonly string[] {
  const earlier = earlierOccurrences(
    transcript.text,
    items.map(({ span }) => span),
  );
  const given = new Map<string, number>();
  return items.map(({ span, coders, codings }, index) => {
    const rows = codings.map((row) =>
      JSON.stringify([row.coder, row.code, row.span.start - span.start, row.excerpt]),
    );
    const content = JSON.stringify([transcript.id, coders, earlier[index], ...rows.sort()]);
    const same = given.get(content) ?? 0;
    given.set(content, same + 1);
    return `r${digest(same === 0 ? content : `${content} ${same}`).slice(0, 12)}`;
  });
}
