import type { CoderId, NodeId } from "./ids.ts";

/**
 * What is counted: `rows` of codings files, which need no transcripts; or what was found again in the
 * transcripts, as in the frequency table.
 */
export type UsageMeasure = "rows" | "codings" | "excerpts" | "transcripts" | "participants";

export type CoderUsage = {
  readonly coder: CoderId;
  /**
   * One number for each measure. A theme's are of all that is in it and of its own id. What is not in
   * the map was not used.
   */
  readonly nodes: ReadonlyMap<NodeId, readonly number[]>;
};

/** How often the codes of a codebook were used, each coder alone. */
export type CodebookUsage = {
  readonly measures: readonly UsageMeasure[];
  /** In code-unit order; coders whose codings would be summed count the same passage twice. */
  readonly coders: readonly CoderUsage[];
  /** Rows that are in no number: of an unknown code, not found again, or a repetition. */
  readonly leftOut: number;
  /** The codings files, as the user named them. */
  readonly files: readonly string[];
};
