import type { NodeLabel } from "./frequency.ts";
import type { ParticipantId, TranscriptId } from "./ids.ts";

export type MatrixBy = "participant" | "transcript";
export type MatrixCells = "counts" | "binary";
/** Columns: every code, or every top theme with all that is in it. */
export type MatrixLevel = "code" | "theme";

/** People or transcripts against codes or themes. */
export type CodeMatrix = {
  readonly kind: "matrix";
  readonly by: MatrixBy;
  readonly level: MatrixLevel;
  readonly cells: MatrixCells;
  readonly columns: readonly NodeLabel[];
  readonly rows: readonly {
    /** Undefined: codings of speech by no participant. Last, and only where there are any. */
    readonly id: ParticipantId | TranscriptId | undefined;
    /** One number for each column: codings, or 1 where there is a coding and 0 where there is none. */
    readonly values: readonly number[];
  }[];
  /**
   * Codings that are in no column: at level `code` those that name a theme itself, at level `theme`
   * those of codes in no theme. Told to the reader, so that no coding is silently left out.
   */
  readonly codingsOutside: number;
};
