import { isMap, type ParsedNode } from "yaml";
import { type Checked, compareDiagnostics } from "../diagnostics/diagnostic.ts";
import type { Codebook } from "../model/codebook.ts";
import type { Span } from "../model/span.ts";
import { buildCodebook } from "./build.ts";
import { type CodebookFields, codebook } from "./format/codebook.ts";
import { reportDuplicateIds } from "./references/duplicate-ids.ts";
import { namedNodes } from "./references/named-nodes.ts";
import { reportReplacedIds } from "./references/replaced-ids.ts";
import { reportRuleLanguages } from "./references/rule-languages.ts";
import { reportUnknownSources, reportUnknownSubjects } from "./references/unknown-references.ts";
import { Reading } from "./shape/reading.ts";
import { describe, spanOf } from "./yaml/nodes.ts";
import { parseYaml } from "./yaml/parse.ts";

/**
 * Reads a codebook (YAML 1.2; the format is src/codebook/format) from its decoded text.
 *
 * Never throws: everything wrong is a diagnostic at its place, all of it in one run. The value is
 * what could be read, also after errors, with neutral values for what is missing; undefined where
 * the text is no mapping. Callers decide by `hasError` whether to go on with it.
 */
export function readCodebook(file: string, text: string): Checked<Codebook> {
  const yaml = parseYaml(file, text);
  const reading = new Reading(file, text, yaml);
  const fields = readFields(yaml.root, text, reading);
  if (fields !== undefined) reportReferences(fields, reading);
  return {
    value: fields && buildCodebook(file, fields),
    diagnostics: [...reading.diagnostics].sort(compareDiagnostics),
  };
}

function readFields(
  root: ParsedNode | null,
  text: string,
  reading: Reading,
): CodebookFields | undefined {
  if (!isMap(root)) {
    const found = root && spanOf(root).end > spanOf(root).start ? describe(root) : undefined;
    const message = found === undefined ? "the file is empty" : `a codebook cannot be ${found}`;
    reading.report("codebook/not-a-mapping", firstLine(root, text), message, {
      hint: "a codebook begins with `sixphase: 1`; `sixphase init` writes one to begin with",
    });
    return undefined;
  }
  return reading.read(codebook, { node: root, name: "the codebook", at: spanOf(root) });
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

function firstLine(root: ParsedNode | null, text: string): Span {
  const start = root ? spanOf(root).start : 0;
  const lineEnd = text.indexOf("\n", start);
  return { start, end: lineEnd === -1 ? text.length : lineEnd };
}
