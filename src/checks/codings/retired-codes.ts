import { type CodeIndex, nodeOf } from "../../coding/code-index.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { CheckSubject } from "../subject.ts";
import { atRows, type CodedFile, groupRows } from "./coded-file.ts";

/** Codes and themes that codings use though the codebook has retired them: one finding each. */
export function retiredCodes(
  { nodes }: Pick<CheckSubject, "nodes">,
  codes: CodeIndex,
  { file, rows }: CodedFile,
): Diagnostic[] {
  const all = nodes.map((node) => (node.level === "code" ? node.code : node.theme));
  const used = groupRows(rows, ({ code }) => nodeOf(codes, code)?.id);
  return all
    .filter(({ status }) => status === "retired")
    .flatMap(({ id }) => {
      const ofId = used.get(id) ?? [];
      if (ofId.length === 0) return [];
      const what = ofId.length === 1 ? "a coding uses" : `${ofId.length} codings use`;
      const message = `${what} \`${id}\`, which the codebook has retired`;
      return [atRows("codings/retired-code", { file, rows: ofId }, message, undefined)];
    });
}
