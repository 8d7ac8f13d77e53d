import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Codebook } from "../model/codebook.ts";
import { nearest } from "../text/nearest.ts";
import { type DiffNode, type Links, linkCodebooks } from "./links.ts";
import { plainText } from "./same-text.ts";

/** Ids of the old codebook, and its former ids, under which codings would have no home any more. */
export function removedFindings(old: Codebook, now: Codebook): Diagnostic[] {
  const links = linkCodebooks(old, now);
  return links.old.flatMap((node) => {
    const { ref, item } = node;
    if (links.homeOf(ref.id) === undefined) return [removed(old.file, node, links)];
    return item.replaces
      .filter((former) => links.homeOf(former) === undefined)
      .map((former) =>
        diagnose("diff/removed", {
          file: old.file,
          span: item.places.replaces ?? item.at,
          message: `${former}, a former id of the ${ref.level} ${ref.id}, is no longer listed under \`replaces\``,
          hint: `add ${former} to \`replaces\` of ${links.homeOf(ref.id)}`,
        }),
      );
  });
}

function removed(file: string, node: DiffNode, links: Links): Diagnostic {
  const { level, id } = node.ref;
  const heir = likelyHeir(node, links);
  return diagnose("diff/removed", {
    file,
    span: node.item.at,
    message: `the ${level} ${id} is gone, and no \`replaces\` says where its codings belong`,
    hint:
      heir === undefined
        ? `list ${id} under \`replaces\` of the ${level} that took its place, or keep it with \`status: retired\``
        : `if ${heir.ref.id} took its place, give that \`replaces: [${id}]\``,
  });
}

/** What most likely took the place of a node: linked the other way round, of its items, name or id. */
function likelyHeir(
  node: DiffNode,
  { new: news, origins, successors }: Links,
): DiffNode | undefined {
  const [successor] = successors.get(node) ?? [];
  if (successor !== undefined) return successor;
  const added = news.filter(
    (one) => one.ref.level === node.ref.level && origins.get(one)?.length === 0,
  );
  const shared = (one: DiffNode) => [...node.items].filter((item) => one.items.has(item)).length;
  const [best] = added.filter((one) => shared(one) > 0).sort((a, b) => shared(b) - shared(a));
  if (best !== undefined) return best;
  const name = plainText(node.ref.name).toLowerCase();
  const near = nearest(
    node.ref.id,
    added.map(({ ref }) => ref.id),
  );
  return (
    added.find(({ ref }) => plainText(ref.name).toLowerCase() === name) ??
    added.find(({ ref }) => ref.id === near)
  );
}
