import type { NodeId } from "../../model/ids.ts";
import type { WorksheetNode } from "../../model/worksheet.ts";

/**
 * Codes and themes that have all typed words in their id, name or path, without those that are
 * chosen already: first the one of that very id, then those whose id begins so, then those of the
 * coders (`near`), then in the order of the codebook.
 */
export function findNodes(
  nodes: readonly WorksheetNode[],
  typed: string,
  chosen: readonly NodeId[],
  near: readonly NodeId[],
): readonly WorksheetNode[] {
  const query = typed.trim().toLowerCase();
  const words = query.split(/\s+/);
  const found = nodes.filter(({ id, name, path }) => {
    const text = [id, name, ...path].join(" ").toLowerCase();
    return !chosen.includes(id) && words.every((word) => text.includes(word));
  });
  const rank = ({ id }: WorksheetNode) => {
    const own = id.toLowerCase();
    if (query !== "" && own === query) return 0;
    if (query !== "" && own.startsWith(query)) return 1;
    return near.includes(id) ? 2 : 3;
  };
  return found.sort((a, b) => rank(a) - rank(b));
}
