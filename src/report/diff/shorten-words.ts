import type { WordSegment } from "../../model/codebook-diff.ts";

/** Words that stay on either side of a change; what is between is left out where that is more. */
const context = 6;

/** Leaves out the middle of what both texts have, so that a change in a long text is seen at once. */
export function shortenWords(segments: readonly WordSegment[]): WordSegment[] {
  return segments.map((segment, index) => {
    if (segment.kind !== "same") return segment;
    const words = segment.text.trim().split(/\s+/);
    const [before, after] = [
      index === 0 ? [] : words.slice(0, context),
      index === segments.length - 1 ? [] : words.slice(-context),
    ];
    if (words.length <= before.length + after.length + 1) return segment;
    return { kind: "same", text: [...before, "…", ...after].join(" ") };
  });
}
