import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Span } from "../model/span.ts";
import { similarLabels } from "./categories.ts";
import { shortName } from "./short-name.ts";

/**
 * That names are read as different ones although they may be meant as one, such as joy and Joy.
 *
 * In: names in the order of the file, each once; where each stands first; what they name, as a plural.
 */
export function similarNames(
  file: string,
  names: readonly string[],
  place: (name: string) => Span,
  what: "labels" | "coders" | "codes",
): readonly Diagnostic[] {
  return similarLabels(names).map((group) => {
    const [first = "", second = first] = group;
    return diagnose("ratings/similar-labels", {
      ...{ file, span: place(second) },
      message: `${group.map(shortName).join(" and ")} are read as ${group.length === 2 ? "two" : group.length} ${what}`,
      related: [{ span: place(first), message: "the other one" }],
    });
  });
}
