import { rulesCoder } from "../../coding/apply-codebook.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { nearest } from "../../text/nearest.ts";
import { atRows, type CodedFile, groupRows } from "./coded-file.ts";

/** Coders whom the study does not list: one finding each. `coders`: those it lists; if none, nobody is unknown. */
export function unknownCoders(coders: readonly string[], { file, rows }: CodedFile): Diagnostic[] {
  if (coders.length === 0) return [];
  const known = new Set<string>([rulesCoder, ...coders]);
  const byCoder = groupRows(rows, ({ coder }) => coder);
  return [...byCoder]
    .filter(([coder]) => !known.has(coder))
    .map(([coder, own]) => {
      const what = own.length === 1 ? "1 coding is" : `${own.length} codings are`;
      const message = `${what} by ${coder}, who is not among the coders of study.yaml`;
      const near = nearest(coder, coders);
      const hint = near === undefined ? `it lists ${coders.join(", ")}` : `did you mean ${near}?`;
      return atRows("codings/unknown-coder", { file, rows: own }, message, hint);
    });
}
