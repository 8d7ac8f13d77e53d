import type { Quantity } from "../../model/agreement.ts";
import { type Coincidences, coincidencesOfRows } from "../coincidences.ts";
import type { Rows } from "../rows.ts";
import { bootstrap, type Draws } from "./draws.ts";
import { type Replicates, replicatesOf } from "./replicates.ts";

/**
 * Draws the units of a ratings table with replacement. For tables that come without transcripts: it
 * takes the units as independent of each other, which turns of one interview hardly are.
 */
export function drawUnits({ times }: Rows, replicates: number, seed: number): Draws {
  return bootstrap(Array.from(times), replicates, seed);
}

/** A coefficient of the table in every replicate of `drawUnits` of the same rows. */
export function ratingsReplicates(
  draws: Draws,
  rows: Rows,
  categoryCount: number,
  coefficient: (tally: Coincidences) => Quantity,
): Replicates {
  return replicatesOf(draws, (times) =>
    coefficient(coincidencesOfRows({ ...rows, times: Float64Array.from(times) }, categoryCount)),
  );
}
