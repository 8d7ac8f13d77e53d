import { isScalar, type ParsedNode, type YAMLMap } from "yaml";
import type { Span } from "../../model/span.ts";
import { spanOf } from "../nodes.ts";
import type { Reading } from "./reading.ts";

export type Entry = {
  readonly key: string;
  readonly at: Span;
  readonly value: ParsedNode | null;
};

/** The entries of a mapping whose keys are text; of a key given twice, the first. */
export function entriesOf(map: YAMLMap.Parsed, reading: Reading): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const { key: node, value } of map.items) {
    const at = spanOf(node);
    if (!isScalar(node)) {
      reading.report("yaml/unknown-key", at, "a key must be plain text", {
        hint: "text that begins with [, {, * or & goes in quotes",
      });
      continue;
    }
    const key = node.source;
    const first = entries.get(key);
    if (first === undefined) entries.set(key, { key, at, value });
    else {
      reading.report("yaml/duplicate-key", at, `\`${key}\` is given twice`, {
        related: [{ span: first.at, message: "first given here" }],
        hint: "join the two, or delete one; where another code or theme begins, put a dash before its first key: `- id: ...`",
      });
    }
  }
  return entries;
}
