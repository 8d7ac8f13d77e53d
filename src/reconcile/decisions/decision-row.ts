import type { NodeId, TranscriptId } from "../../model/ids.ts";
import type { Choice } from "../../model/reconciliation.ts";
import type { Span } from "../../model/span.ts";
import type { DecisionDate } from "./decision-date.ts";

/** A place in a transcript as a file has it: by its words, its offsets (code points), or both. */
export type WrittenPlace = {
  readonly offsets: Span | undefined;
  readonly excerpt: string | undefined;
};

/** A choice whose extent is not yet looked up in the transcript. */
export type WrittenChoice =
  | Exclude<Choice, { readonly kind: "edit" }>
  | {
      readonly kind: "edit";
      readonly codes: readonly NodeId[];
      /** `item`: all of the item. */
      readonly place: WrittenPlace | "item";
    }
  /** Somebody decided, and it was reported why one cannot tell what. */
  | { readonly kind: "unreadable" };

/** One row of `decisions.csv`, or a row of a worksheet that has a decision. */
export type DecisionRow = {
  readonly file: string;
  /** The row in the file. */
  readonly at: Span;
  /** Of the item. */
  readonly id: string;
  /** `a`, `both`, `edit`, or the name of a coder. */
  readonly decision: string;
  readonly choice: WrittenChoice;
  readonly reason: string;
  readonly decidedBy: string;
  /** As written. */
  readonly date: string;
  readonly when: DecisionDate | undefined;
  readonly transcript: TranscriptId;
  /** What it was about, as the file says. */
  readonly about: string;
  /** Where the disagreement (or what was decided about it) stood, so that one finds what is there now. */
  readonly place: WrittenPlace | undefined;
};
