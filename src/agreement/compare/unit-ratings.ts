import type { NodeId } from "../../model/ids.ts";
import type { ComparedTranscript, Comparison } from "../comparison.ts";
import { unitKinds } from "../comparison.ts";
import type { Ratings, SetRatings } from "../ratings.ts";
import { eachUsedUnit } from "./code-counts-of.ts";

/** Ratings whose units are those of all transcripts, in order, as clusters count them. */
type UnitRatings<Table> = {
  readonly ratings: Table;
  /** How many units each stands for; undefined where that is 1 throughout (all but `character`). */
  readonly weights: Float64Array | undefined;
};

/** Whether each coder gave each unit the code: `1` or `0`. A coder's silence is a 0; nothing is missing. */
export function ratingsOf(comparison: Comparison, code: NodeId): UnitRatings<Ratings> {
  const { coders, transcripts } = comparison;
  const unitCount = countUnits(transcripts);
  const values = new Int32Array(unitCount * coders.length);
  let offset = 0;
  for (const { used, units } of transcripts) {
    eachUsedUnit(used.get(code) ?? [], (unit, usedBy) => {
      usedBy.forEach((is, coder) => {
        if (is) values[(offset + unit) * coders.length + coder] = 1;
      });
    });
    offset += units.length;
  }
  const ratings = { coders, categories: ["0", "1"], unitCount, values };
  return { ratings, weights: weightsOf(comparison, unitCount) };
}

/**
 * The set of codes that each coder gave each unit. No code is the empty set, the first of `sets`;
 * nothing is missing.
 */
export function setRatingsOf(comparison: Comparison): UnitRatings<SetRatings> {
  const { coders, codes, transcripts } = comparison;
  const unitCount = countUnits(transcripts);
  const values = new Int32Array(unitCount * coders.length);
  const sets: (readonly number[])[] = [[]];
  const known = new Map([["", 0]]);
  let offset = 0;
  for (const transcript of transcripts) {
    for (const [at, set] of setsOf(transcript, codes, coders.length)) {
      const key = set.join();
      let index = known.get(key);
      if (index === undefined) {
        index = sets.length;
        known.set(key, index);
        sets.push(set);
      }
      values[offset * coders.length + at] = index;
    }
    offset += transcript.units.length;
  }
  const ratings = { coders, categories: codes, unitCount, sets, values };
  return { ratings, weights: weightsOf(comparison, unitCount) };
}

/** Ascending code indices by `unit * coderCount + coder`; without the empty sets. */
function setsOf(
  { used }: ComparedTranscript,
  codes: readonly NodeId[],
  coderCount: number,
): ReadonlyMap<number, readonly number[]> {
  const sets = new Map<number, number[]>();
  codes.forEach((code, index) => {
    used.get(code)?.forEach((units, coder) => {
      for (const unit of units) {
        const at = unit * coderCount + coder;
        const set = sets.get(at);
        if (set === undefined) sets.set(at, [index]);
        else set.push(index);
      }
    });
  });
  return sets;
}

function countUnits(transcripts: readonly ComparedTranscript[]): number {
  return transcripts.reduce((sum, { units }) => sum + units.length, 0);
}

function weightsOf({ unit, transcripts }: Comparison, unitCount: number): Float64Array | undefined {
  if (!unitKinds[unit].weighted) return undefined;
  const weights = new Float64Array(unitCount);
  let at = 0;
  for (const { units } of transcripts) for (const { weight } of units) weights[at++] = weight;
  return weights;
}
