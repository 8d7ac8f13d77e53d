import type { LayoutFormat } from "../../../src/yaml/layout/format.ts";
import { layOutYaml } from "../../../src/yaml/layout/lay-out.ts";

const text = { type: "string" };
const part = {
  type: "object",
  properties: { first: text, second: text, third: text, parts: { type: "array", items: text } },
};

const format: LayoutFormat = {
  schema: {
    type: "object",
    properties: { ...part.properties, inner: part, list: { items: part } },
  },
  style: ({ under }) => {
    if (under === "kept") return "kept";
    return under === "parts" ? "line" : undefined;
  },
  isSpaced: (key) => key === "list",
};

/** A text in the layout of a small made-up format. */
export function laidOut(source: string): string {
  const result = layOutYaml(source, format);
  if (result.kind === "text") return result.text;
  throw new Error(`cannot be laid out at ${source.slice(result.offset, result.offset + 20)}`);
}
