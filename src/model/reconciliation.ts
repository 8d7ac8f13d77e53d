import type { Coding } from "./coding.ts";
import type { CoderId, NodeId, TranscriptId } from "./ids.ts";
import type { Span } from "./span.ts";

/** How coders differ about a place, gravest first. An item has the first kind that any two of its coders have. */
export const disagreementKinds = [
  /** Codes that are in no common theme. */
  "conflict",
  /** Two codes of one theme. */
  "sibling",
  /** A code and a theme above it. */
  "level",
  /** One coder coded, another who was assigned the transcript saw nothing. */
  "omission",
  /** The same code: one excerpt of one coder, several of another. */
  "split",
  /** The same code on other extents. */
  "boundary",
] as const;

export type DisagreementKind = (typeof disagreementKinds)[number];

/** `agreed`: all coders of the transcript put the same code on the same extent. */
export type ItemKind = "agreed" | DisagreementKind;

/**
 * One place of a transcript with the codings that belong together there. Every coding of every coder
 * is in exactly one item.
 */
export type ReconcileItem = {
  /**
   * A digest of the transcript's id, of who was asked and who put which code on which words: it stays the same
   * when codings are added elsewhere or the transcript moves, and changes when the disagreement does.
   */
  readonly id: string;
  readonly transcript: TranscriptId;
  readonly kind: ItemKind;
  /** From the first to the last character of its codings; UTF-16 offsets into the canonical text. */
  readonly span: Span;
  /** Those who were assigned the transcript, those without a coding here too; by name. */
  readonly coders: readonly CoderId[];
  /** By start, end, code and coder. */
  readonly codings: readonly Coding[];
};

/** What a kind of disagreement says is to be mended. */
export const remedies: Readonly<Record<DisagreementKind, "definition" | "training" | "unit">> = {
  /** What the two codes mean, and where one ends and the other begins. */
  conflict: "definition",
  sibling: "definition",
  level: "definition",
  /** Who looks for what: the training of the coders, or how far the definition reaches. */
  omission: "training",
  /** What an excerpt is. */
  split: "unit",
  boundary: "unit",
};

export type KindCounts = Readonly<Record<ItemKind, number>>;

export type ReconciliationCounts = {
  /** Items. */
  readonly kinds: KindCounts;
  /** Items in which anybody used the code, by the kind of the item; in order of id. */
  readonly codes: readonly { readonly code: NodeId; readonly kinds: KindCounts }[];
  /** Items in which either of two coders has a coding, by how these two differ there; by name. */
  readonly pairs: readonly {
    readonly coders: readonly [CoderId, CoderId];
    readonly kinds: KindCounts;
  }[];
  /** How often two coders put two different codes on one place, most first. */
  readonly confusions: readonly {
    /** In order of id. */
    readonly codes: readonly [NodeId, NodeId];
    readonly kind: "conflict" | "sibling" | "level";
    /** Pairs of coders within items. */
    readonly count: number;
  }[];
};

/** What was decided about an item. */
export type Choice =
  /** The codings of this coder; none where the coder has none. */
  | { readonly kind: "coder"; readonly coder: CoderId }
  /** Every code of every coder; overlapping extents of one code become one. */
  | { readonly kind: "both" }
  | { readonly kind: "neither" }
  /** These codes on this extent. */
  | { readonly kind: "edit"; readonly codes: readonly NodeId[]; readonly span: Span }
  /** An earlier decision is taken back. */
  | { readonly kind: "open" };

/** How what nobody decided is settled. */
export type Policy =
  | { readonly kind: "union" | "intersection" | "majority" }
  | { readonly kind: "senior"; readonly coder: CoderId };

/** A coding of the consensus before it is placed in its transcript. */
export type AgreedCoding = { readonly span: Span; readonly code: NodeId };

export type Settlement =
  /** All coders had it already. */
  | { readonly by: "agreement"; readonly codings: readonly AgreedCoding[] }
  | {
      readonly by: "decision";
      readonly choice: Choice;
      /** As the file has it: `a`, `both`, `edit`. */
      readonly decision: string;
      readonly reason: string;
      readonly decidedBy: string;
      readonly date: string;
      readonly codings: readonly AgreedCoding[];
    }
  | { readonly by: "policy"; readonly policy: Policy; readonly codings: readonly AgreedCoding[] }
  /** Nobody decided, and no policy settles it. */
  | { readonly by: "nobody" };

export type SettledItem = { readonly item: ReconcileItem; readonly settlement: Settlement };
