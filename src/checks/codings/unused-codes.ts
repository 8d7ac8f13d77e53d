import { type CodeIndex, nodeOf } from "../../coding/code-index.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type CheckSubject, finding } from "../subject.ts";
import type { CodedFile } from "./coded-file.ts";

/**
 * Codes in use that no coding of any file has. Nothing before phase 2, when nobody has coded yet, nor
 * where a coding's code is unknown: it may be any of the unused ones, misspelt.
 */
export function unusedCodes(
  subject: Pick<CheckSubject, "codebook" | "codes">,
  codes: CodeIndex,
  files: readonly CodedFile[],
): Diagnostic[] {
  const rows = files.flatMap((file) => file.rows);
  if (subject.codebook.phase < 2 || rows.length === 0) return [];
  const used = new Set(rows.map(({ code }) => nodeOf(codes, code)?.id));
  if (used.has(undefined)) return [];
  const codings =
    rows.length === 1 ? "the only coding does not use" : `none of the ${rows.length} codings uses`;
  return subject.codes
    .filter(({ id }) => !used.has(id))
    .map(({ id, at }) => finding(subject, "codebook/unused-code", at, `${codings} \`${id}\``));
}
