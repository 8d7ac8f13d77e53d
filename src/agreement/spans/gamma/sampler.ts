import type { RandomSource } from "../../../model/random.ts";
import type { Continuum } from "../../measure.ts";
import type { GammaReading } from "../options.ts";
import type { Units } from "../units.ts";
import { normalSampler } from "./normal-sampler.ts";
import { pivotSampler } from "./pivot-sampler.ts";

/** What makes random codings of as many coders, of whom one at least has marked something. */
export function sampler(
  reading: GammaReading,
  coders: readonly Units[],
  continuum: Continuum,
  random: RandomSource,
): () => readonly Units[] {
  switch (reading) {
    case "paper":
      return pivotSampler(coders, continuum, random);
    case "pygamma":
      return normalSampler(coders, continuum, random);
  }
}
