import type { CodebookNode } from "../model/codebook-tree.ts";
import type { CaseCounts, SplitTable } from "../model/frequency.ts";
import type { Participants } from "../model/participant.ts";
import { frequencyTable } from "./frequency.ts";
import { groupCases } from "./group-cases.ts";

/**
 * The frequency table for each group of participants who share a value of an attribute.
 *
 * In: nodes and cases as for `frequencyTable`; `attribute` is one of `participants.attributeNames`
 * (the caller has checked it). People whose value is blank, or who are not in participants.csv, are
 * the group without a value. Codings of nobody among the participants are in no group.
 */
export function splitTable(
  nodes: readonly CodebookNode[],
  cases: readonly CaseCounts[],
  participants: Participants,
  attribute: string,
): SplitTable {
  const values = new Map(
    participants.people.map(({ id, attributes }) => [
      id,
      // A column may be called `constructor`, which every object has.
      Object.hasOwn(attributes, attribute) ? attributes[attribute]?.trim() : undefined,
    ]),
  );
  const people = cases.filter((one) => one.participant !== undefined);
  const groups = groupCases(people, ({ participant }) => {
    const value = participant === undefined ? undefined : values.get(participant);
    return value === "" ? undefined : value;
  });
  return {
    kind: "split",
    attribute,
    everyone: frequencyTable(nodes, cases),
    groups: groups.map(([value, group]) => ({ value, table: frequencyTable(nodes, group) })),
  };
}
