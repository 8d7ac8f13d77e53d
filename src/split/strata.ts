import { compareText } from "../model/order.ts";
import type { Participant } from "../model/participant.ts";
import type { Transcript } from "../model/transcript.ts";

/** The value of somebody of whom it is not known. */
const notStated = "(not stated)";

/**
 * The stratum of a transcript: what its participants are by the attributes that are named, `nurse` or
 * `nurse, lahore`. Each participant who speaks counts once, however much they say; where they differ,
 * as in a focus group of a nurse and a physician, the transcript is in a stratum of its own,
 * `nurse + physician`, and in neither of theirs. `""` where no attribute is named.
 */
export function stratumOf(
  { turns }: Pick<Transcript, "turns">,
  people: ReadonlyMap<string, Participant>,
  attributes: readonly string[],
): string {
  const present = new Set(turns.flatMap(({ participant }) => participant ?? []));
  return attributes
    .map((name) => {
      const values = [...present].map((id) => people.get(id)?.attributes[name] || notStated);
      return [...new Set(values)].sort(compareText).join(" + ") || notStated;
    })
    .join(", ");
}
