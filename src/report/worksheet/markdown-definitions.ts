import { inertCode, inertText } from "../diagnostics/markdown-text.ts";
import { directed } from "./marked-context.ts";
import { definitionParts, type NodesById, type Side } from "./sides.ts";

/** The codes that coders put there, a column each, and a row for each thing that the codebook says. */
export function definitionsTable(sides: readonly Side[], nodes: NodesById): string {
  const ids = [...new Set(sides.flatMap(({ codes }) => codes))];
  const columns = ids.map((id) => {
    const node = nodes.get(id);
    const who = sides.filter(({ codes }) => codes.includes(id)).map(({ letter }) => letter);
    return {
      heading: `${inertCode(directed(id))} (${who.join(", ")})`,
      parts: new Map([
        ["name", node?.name ?? ""],
        ...(node === undefined ? [] : definitionParts(node)).map(
          ({ label, text }) => [label, text] as const,
        ),
      ]),
    };
  });
  const labels = ["name", "in", "concept", "definition", "when", "when not"].filter((label) =>
    columns.some(({ parts }) => parts.has(label)),
  );
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(["", ...columns.map(({ heading }) => heading)]),
    line([":---", ...columns.map(() => ":---")]),
    ...labels.map((label) =>
      line([label, ...columns.map(({ parts }) => inertText(directed(parts.get(label) ?? "")))]),
    ),
  ].join("\n");
}
