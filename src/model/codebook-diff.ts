import type { NodeId } from "./ids.ts";
import type { Span } from "./span.ts";

/**
 * Which number of the version a change raises: `major` where codings made with the old codebook may
 * no longer be right, `minor` where they stay right and others become possible, `patch` for wording.
 */
export type Impact = "major" | "minor" | "patch" | "none";

type StructureChange =
  | ("added" | "removed" | "renamed" | "merged" | "split" | "turned" | "moved" | "reordered")
  | ("retired" | "reinstated");

type FieldChange =
  | ("name" | "brief" | "definition" | "when" | "when_not" | "concept" | "kind" | "status")
  | ("origin" | "examples" | "near_misses" | "sources" | "replaces" | "rules" | "unless")
  | ("id" | "title" | "language" | "approach" | "phase" | "memos");

/** What happened; of a value that changed, its key in the file. */
export type ChangeKind = StructureChange | FieldChange;

/** A theme or code as one of the two codebooks has it. */
export type NodeRef = {
  readonly level: "theme" | "code";
  readonly id: NodeId;
  readonly name: string;
};

/** A piece of a text that both versions have, or only one of them. */
export type WordSegment = { readonly kind: "same" | "old" | "new"; readonly text: string };

export type ChangeDetail =
  | { readonly form: "none" }
  /** Undefined where a version has none: no theme around a code, no definition. */
  | { readonly form: "value"; readonly old: string | undefined; readonly new: string | undefined }
  | { readonly form: "words"; readonly words: readonly WordSegment[] }
  /** Members of a list that only one of the versions has. */
  | { readonly form: "items"; readonly old: readonly string[]; readonly new: readonly string[] };

export type Change = {
  readonly kind: ChangeKind;
  readonly impact: Impact;
  /** What happened, as a clause: "the definition of cost changed". */
  readonly summary: string;
  /** Why it has that impact. */
  readonly because: string;
  /** What it is about in the old codebook and in the new one; both empty: the codebook itself. */
  readonly old: readonly NodeRef[];
  readonly new: readonly NodeRef[];
  /** Concluded from rules and examples that are found elsewhere, not from ids. */
  readonly isProbable: boolean;
  readonly detail: ChangeDetail;
  /** Where it stands in the new file; undefined where the new file does not have it. */
  readonly at: Span | undefined;
};

/** How the version of the new codebook fits what changed. */
export type VersionVerdict = "fits" | "unchanged" | "too-low" | "lowered" | "other-codebook";

export type CodebookHead = {
  readonly file: string;
  readonly id: string;
  readonly title: string;
  readonly version: string;
};

export type CodebookDiff = {
  readonly old: CodebookHead;
  readonly new: CodebookHead;
  /** The greatest impact first; in one impact the codebook itself, the tree, then its members in order. */
  readonly changes: readonly Change[];
  /** The greatest of all changes. */
  readonly impact: Impact;
  /** The version that follows the old one when this much has changed. */
  readonly follows: string;
  readonly verdict: VersionVerdict;
  /** What a theme or code of the old codebook is now; without an entry it is gone. */
  readonly homes: ReadonlyMap<NodeId, NodeId>;
};

/** An excerpt in the terms of files: offsets are code points, lines are 1-based. */
export type CodedExcerpt = {
  readonly transcript: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly speaker: string | undefined;
  readonly participant: string | undefined;
  readonly code: NodeId;
  readonly coder: string;
  readonly excerpt: string;
};

/** A coding that a person has to look at again. */
export type RereadExcerpt = CodedExcerpt & {
  readonly reasons: readonly RereadReason[];
  /** What its code is now; undefined where it is gone. */
  readonly codeNow: NodeId | undefined;
};

export type RereadReason = { readonly kind: ChangeKind; readonly text: string };

/** A coding that only the old rules make, or only the new ones. */
export type RuleExcerpt = CodedExcerpt & {
  readonly side: "dropped" | "added";
  readonly evidence: readonly string[];
};

/** Codings that rules make with one code; former ids count as what they are now. */
export type RuleCount = {
  readonly code: NodeId;
  readonly old: number;
  readonly new: number;
  readonly added: number;
  readonly dropped: number;
};

/** What the rules of the two codebooks make of the same transcripts. */
export type RuleOutcome = {
  readonly transcripts: number;
  /** Every code for which something was added or dropped. */
  readonly codes: readonly RuleCount[];
  readonly excerpts: readonly RuleExcerpt[];
};
