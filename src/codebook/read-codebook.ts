import { type Checked, compareDiagnostics } from "../diagnostics/diagnostic.ts";
import type { Codebook } from "../model/codebook.ts";
import { readDocument } from "../yaml/read-document.ts";
import type { Reading } from "../yaml/shape/reading.ts";
import { buildCodebook } from "./build.ts";
import { type CodebookFields, codebook } from "./format/codebook.ts";
import { reportDuplicateIds } from "./references/duplicate-ids.ts";
import { namedNodes } from "./references/named-nodes.ts";
import { reportReplacedIds } from "./references/replaced-ids.ts";
import { reportRuleLanguages } from "./references/rule-languages.ts";
import { reportUnknownSources, reportUnknownSubjects } from "./references/unknown-references.ts";

export type ReadCodebook = Checked<Codebook> & {
  /**
   * Whether it is certain what belongs to what. After a lost indent or an unclosed quote it is not,
   * and nothing can be said about what the codebook lacks.
   */
  readonly isCertain: boolean;
};

/**
 * Reads a codebook (YAML 1.2; the format is src/codebook/format) from its decoded text.
 *
 * Never throws: everything wrong is a diagnostic at its place, all of it in one run. The value is
 * what could be read, also after errors, with neutral values for what is missing; undefined where
 * the text is no mapping. Callers decide by `hasError` whether to go on with it.
 */
export function readCodebook(file: string, text: string): ReadCodebook {
  const { fields, reading } = readDocument(file, text, codebook, {
    name: "codebook",
    hint: "a codebook begins with `sixphase: 1`; `sixphase init` writes one to start from",
  });
  if (fields !== undefined) reportReferences(fields, reading);
  return {
    value: fields && buildCodebook(file, fields),
    diagnostics: [...reading.diagnostics].sort(compareDiagnostics),
    isCertain: reading.isCertain,
  };
}

function reportReferences(fields: CodebookFields, reading: Reading): void {
  const nodes = namedNodes(fields);
  reportDuplicateIds(nodes, reading);
  reportReplacedIds(nodes, reading);
  reportRuleLanguages(fields, reading);
  // What a file holds after a place where it cannot be read is not known to be missing.
  if (!reading.isCertain) return;
  reportUnknownSources(fields, reading);
  reportUnknownSubjects(fields, nodes, reading);
}
