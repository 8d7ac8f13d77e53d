import type { ChangeDetail, ChangeKind, NodeRef } from "../model/codebook-diff.ts";

type Told = {
  readonly old: readonly NodeRef[];
  readonly new: readonly NodeRef[];
  readonly isProbable: boolean;
  readonly detail: ChangeDetail;
};

/** A change as a clause: "the definition of cost changed". */
export function changeInWords(
  kind: ChangeKind,
  { old, new: now, isProbable, detail }: Told,
): string {
  const [before, after] = [named(old), named(now)];
  const probably = isProbable ? "probably " : "";
  switch (kind) {
    case "added":
      return `${after} was added`;
    case "removed":
      return `${before} was removed`;
    case "renamed":
      return `${before} was renamed to ${idsOf(now)}`;
    case "merged":
      return `${named(old)} were ${probably}merged into ${idsOf(now)}`;
    case "split":
      return `${before} was ${probably}split into ${idsOf(now)}`;
    case "turned":
      return `${before} was turned into a ${now[0]?.level}`;
    case "moved":
      return `${after} was moved${route(detail)}`;
    case "reordered":
      return `${now.length === 0 ? "the codebook" : after} lists its members in another order`;
    case "retired":
      return `${after} was retired`;
    case "reinstated":
      return `${after} is in use again`;
    default:
      return `${fieldNames[kind]} of ${now.length === 0 ? "the codebook" : idsOf(now)} changed`;
  }
}

type Field = Exclude<
  ChangeKind,
  | ("added" | "removed" | "renamed" | "merged" | "split" | "turned" | "moved" | "reordered")
  | ("retired" | "reinstated")
>;

const fieldNames: Readonly<Record<Field, string>> = {
  name: "the name",
  brief: "the brief",
  definition: "the definition",
  when: "`when`",
  when_not: "`when_not`",
  concept: "the concept",
  kind: "the kind",
  status: "the status",
  origin: "the origin",
  examples: "the examples",
  near_misses: "the near-misses",
  sources: "the sources",
  replaces: "`replaces`",
  rules: "the rules",
  unless: "`unless`",
  id: "the id",
  title: "the title",
  language: "the language",
  approach: "the approach",
  phase: "the phase",
  memos: "the memos",
};

/** `the code cost`; `slow, old and lag` where there are several. */
function named(nodes: readonly NodeRef[]): string {
  const [only, ...others] = nodes;
  return others.length === 0 && only !== undefined ? `the ${only.level} ${only.id}` : idsOf(nodes);
}

function idsOf(nodes: readonly NodeRef[]): string {
  const ids = nodes.map(({ id }) => id);
  return ids.length < 2 ? ids.join() : `${ids.slice(0, -1).join(", ")} and ${ids.at(-1)}`;
}

function route(detail: ChangeDetail): string {
  if (detail.form !== "value") return "";
  const from = detail.old === undefined ? "" : ` from ${detail.old}`;
  return `${from} to ${detail.new === undefined ? "no theme" : detail.new}`;
}
