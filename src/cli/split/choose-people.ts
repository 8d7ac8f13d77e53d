import { rulesCoder } from "../../coding/apply-codebook.ts";
import { UsageError } from "../../io/usage-error.ts";
import { type CoderId, coderId } from "../../model/ids.ts";
import { compareText } from "../../model/order.ts";
import { nearest } from "../../text/nearest.ts";

/** Names that results use for others than people. */
const taken = [rulesCoder, "consensus"];

/** The coders by name: those of the command line, else of study.yaml. Throws `UsageError` for fewer than two. */
export function codersToDealTo(
  named: readonly string[],
  ofStudy: readonly string[],
): readonly CoderId[] {
  const names = (named.length > 0 ? named : ofStudy).map((name) => name.trim());
  const coders = names.filter((name) => name !== "");
  const twice = coders.find((name, index) => coders.indexOf(name) !== index);
  if (twice !== undefined) throw new UsageError(`the coder ${twice} is named twice`);
  const odd = coders.find((name) => taken.includes(name.toLowerCase()));
  if (odd !== undefined) {
    throw new UsageError(
      `no coder can be called ${odd}: results have that name for codings that no person made`,
    );
  }
  if (coders.length < 2) {
    throw new UsageError(
      coders.length === 0 ? "no coders were named" : `only one coder was named: ${coders.join()}`,
      "name two or more: --coders ayesha,daniyal, or `coders` in study.yaml",
    );
  }
  return coders.map(coderId).sort(compareText);
}

/** The attributes to stratify by. Throws `UsageError` for one that participants do not have. */
export function checkAttributes(
  wanted: readonly string[],
  attributeNames: readonly string[],
): readonly string[] {
  for (const name of wanted) {
    if (attributeNames.includes(name)) continue;
    const near = nearest(name, attributeNames);
    throw new UsageError(
      `participants have no attribute ${name}`,
      attributeNames.length === 0
        ? "name a table of participants with --participants FILE"
        : near === undefined
          ? `there are ${attributeNames.join(", ")}`
          : `did you mean ${near}?`,
    );
  }
  return [...new Set(wanted)];
}
