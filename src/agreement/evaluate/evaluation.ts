import type { TranscriptId } from "../../model/ids.ts";
import type { Comparison } from "../comparison.ts";
import type { CodingsOnUnits } from "./codings-on-units.ts";

/** A person's codings beside those of the rules. */
export type Evaluation = {
  /** The person first, then the rules; codes, not themes. */
  readonly comparison: Comparison;
  /** Of each compared transcript, the codings behind its units. */
  readonly codings: ReadonlyMap<TranscriptId, CodingsOnUnits>;
};

/** Indices of the comparison's coders. */
export const person = 0;
export const rules = 1;
