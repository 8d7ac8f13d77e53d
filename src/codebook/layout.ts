import { type Diagnostic, hasError } from "../diagnostics/diagnostic.ts";
import type { LayoutFormat } from "../yaml/layout/format.ts";
import { layOutYaml } from "../yaml/layout/lay-out.ts";
import { codebookJsonSchema } from "./json-schema.ts";
import { readCodebook } from "./read-codebook.ts";

export type CodebookLayout =
  | { readonly kind: "text"; readonly text: string }
  /** It has errors, so that it is not certain what belongs where. */
  | { readonly kind: "refused"; readonly diagnostics: readonly Diagnostic[] }
  /** It cannot be laid out without changing what it says; the line, from 1, at which that is so. */
  | { readonly kind: "unlayable"; readonly line: number };

/**
 * A codebook in its canonical layout, from its decoded text: keys in the order of the format, lists
 * and mappings in one style, ids in quotes that other programs read as numbers. Its comments and all
 * that it says stay; laying it out again changes nothing.
 */
export function layOutCodebook(file: string, text: string): CodebookLayout {
  const { diagnostics, isCertain } = readCodebook(file, text);
  if (!isCertain || hasError(diagnostics)) return { kind: "refused", diagnostics };
  const unquoted = diagnostics.filter(({ code }) => code === "codebook/unquoted-id");
  const quote = new Set(unquoted.flatMap(({ span }) => (span ? [span.start] : [])));
  const laidOut = layOutYaml(text, format, quote);
  if (laidOut.kind === "text") return laidOut;
  return { kind: "unlayable", line: text.slice(0, laidOut.offset).split("\n").length };
}

const shortLists = new Set(["language", "sources", "replaces", "near", "all"]);
const asWritten = new Set(["sources", "memos", "unless"]);
const spacedLists = new Set(["themes", "codes"]);

const format: LayoutFormat = {
  schema: codebookJsonSchema(),
  isSpaced: (key) => spacedLists.has(key),
  style: ({ kind, under = "", keys }) => {
    if (keys.includes("near") || (kind === "seq" && shortLists.has(under))) return "line";
    return asWritten.has(under) ? "kept" : undefined;
  },
};
