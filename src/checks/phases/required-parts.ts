import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Code, Theme } from "../../model/codebook.ts";
import { type CheckSubject, finding } from "../subject.ts";
import { codeRequirements, type Requirement, themeRequirements } from "./requirements.ts";

/** What codes and themes must have in the phase that the codebook has reached, and do not. */
export function* requiredParts(subject: CheckSubject): Generator<Diagnostic> {
  yield* missing(subject, subject.themes, themeRequirements);
  yield* missing(subject, subject.codes, codeRequirements);
}

function* missing<Item extends Code | Theme>(
  subject: CheckSubject,
  items: readonly Item[],
  requirements: readonly Requirement<Item>[],
): Generator<Diagnostic> {
  for (const { phase, finding: code, needs, hint, isMet, placeIn } of requirements) {
    if (subject.codebook.phase < phase) continue;
    for (const item of items) {
      if (isMet(item)) continue;
      const given = placeIn(item);
      // It is there, and was reported as what cannot be read.
      if (given !== undefined && subject.hasErrorIn(given)) continue;
      const message = `phase ${phase} needs ${needs}, and \`${item.id}\` has none`;
      yield finding(subject, code, given ?? item.at, message, { hint });
    }
  }
}
