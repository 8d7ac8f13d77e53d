import { UsageError } from "../../io/usage-error.ts";
import type { Session } from "../session.ts";

/** How much of the corpus several coders get. */
export type Overlap =
  | { readonly kind: "percent"; readonly percent: number }
  | { readonly kind: "transcripts"; readonly count: number };

/**
 * The overlap as a number of transcripts: a share is rounded, half up, and is at least one transcript
 * unless it is 0 %. Says what it was rounded to.
 */
export function overlapSize(session: Session, overlap: Overlap, transcripts: number): number {
  if (overlap.kind === "transcripts") {
    if (overlap.count <= transcripts) return overlap.count;
    throw new UsageError(
      `an overlap of ${overlap.count} transcripts was asked for, and there are ${transcripts}`,
      `write ${overlap.count}% for a share`,
    );
  }
  const { percent } = overlap;
  // Times 100 first: 0.07 * 100 is 7.000000000000001.
  const exact = Number(((percent * transcripts) / 100).toPrecision(12));
  const size = percent === 0 ? 0 : Math.max(1, Math.floor(exact + 0.5));
  if (size !== exact) {
    session.note(
      `overlap: ${percent} % of ${transcripts} transcripts is ${exact}, rounded to ${size}`,
    );
  }
  return size;
}
