import type { CoderId, NodeId, ParticipantId, TranscriptId } from "./ids.ts";
import type { Cover, UnitKind } from "./unit-kind.ts";

/** One unit of a comparison, as files have it. */
export type PlacedUnit = {
  readonly unit: UnitKind;
  readonly cover: Cover | undefined;
  readonly transcript: TranscriptId;
  /** From 1, in the transcript. */
  readonly number: number;
  /** Unicode code points of the canonical text, half-open. */
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly line: number;
  readonly participant: ParticipantId | undefined;
  /** How many units it stands for; of `character`, characters. */
  readonly weight: number;
  readonly text: string;
};

/** A unit on which coders differ about a code. */
export type Disagreement = {
  readonly place: PlacedUnit;
  readonly code: NodeId;
  readonly usedBy: readonly CoderId[];
  readonly notUsedBy: readonly CoderId[];
  /** Codes that those who did not use it gave the unit; in the order of the codebook. */
  readonly insteadOfIt: readonly NodeId[];
};
