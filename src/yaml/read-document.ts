import { isMap, type ParsedNode } from "yaml";
import type { Span } from "../model/span.ts";
import { describe, spanOf } from "./nodes.ts";
import { parseYaml } from "./parse.ts";
import { Reading } from "./shape/reading.ts";
import type { Shape } from "./shape/shape.ts";

/** How messages speak of a kind of file. */
export type DocumentKind = {
  /** "codebook". */
  readonly name: string;
  /** What to do with a file that is none. */
  readonly hint: string;
};

/**
 * Reads a decoded YAML text by the shape of its mapping. Never throws: everything wrong is in the
 * reading's diagnostics. No fields where the text is no mapping.
 */
export function readDocument<T>(
  file: string,
  text: string,
  shape: Shape<T>,
  { name, hint }: DocumentKind,
): { readonly fields: T | undefined; readonly reading: Reading } {
  const yaml = parseYaml(file, text);
  const reading = new Reading(file, text, yaml);
  const { root } = yaml;
  if (isMap(root)) {
    const slot = { node: root, name: `the ${name}`, at: spanOf(root) };
    return { fields: reading.read(shape, slot), reading };
  }
  const found = root && spanOf(root).end > spanOf(root).start ? describe(root) : undefined;
  const message = found === undefined ? "the file is empty" : `a ${name} cannot be ${found}`;
  reading.report("yaml/not-a-mapping", firstLine(root, text), message, { hint });
  return { fields: undefined, reading };
}

function firstLine(root: ParsedNode | null, text: string): Span {
  const start = root ? spanOf(root).start : Math.max(0, text.search(/\S/));
  const lineEnd = text.indexOf("\n", start);
  return { start, end: lineEnd === -1 ? text.length : lineEnd };
}
