import type { Comparison } from "../../agreement/comparison.ts";
import type { TableOptions } from "../../agreement/report/report-options.ts";
import { UsageError } from "../../io/usage-error.ts";
import type { ParticipantId } from "../../model/ids.ts";
import type { Participants } from "../../model/participant.ts";
import { nearest } from "../../text/nearest.ts";

/** More values than this are a property of single people rather than of groups. */
const mostValues = 6;

/**
 * The attributes of participants by which the report splits: those that the user names, else those that
 * put the people who are compared into few groups, at least one of which is not a single person.
 */
export function attributesOf(
  { attributeNames, people }: Participants,
  comparisons: readonly Comparison[],
  wanted: readonly string[] | undefined,
): TableOptions["attributes"] {
  const heard = new Set<ParticipantId>();
  for (const { transcripts } of comparisons)
    for (const { units } of transcripts)
      for (const { participant } of units) if (participant !== undefined) heard.add(participant);
  const all = attributeNames.map((name) => ({
    name,
    values: new Map(
      people
        .filter(({ id, attributes }) => heard.has(id) && (attributes[name] ?? "") !== "")
        .map(({ id, attributes }) => [id, attributes[name] ?? ""]),
    ),
  }));
  if (wanted === undefined) return all.filter(({ values }) => areGroups(values));
  return wanted.map((name) => {
    const found = all.find((one) => one.name === name);
    if (found !== undefined) return found;
    const near = nearest(name, attributeNames);
    throw new UsageError(
      `participants have no attribute ${name}`,
      attributeNames.length === 0
        ? "name a table of participants with --participants FILE"
        : near === undefined
          ? `there are ${attributeNames.join(", ")}`
          : `did you mean ${near}?`,
    );
  });
}

function areGroups(values: ReadonlyMap<ParticipantId, string>): boolean {
  const groups = new Set(values.values()).size;
  return groups >= 2 && groups <= mostValues && groups < values.size;
}
