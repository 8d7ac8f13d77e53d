import { widthOf } from "./fold.ts";
import { oneLine, pageWidth } from "./text-lines.ts";
import type { Collection, Entry, Text } from "./tree.ts";

/** A list or mapping in brackets on one line; undefined where it is to take several. */
export function lineForm(collection: Collection, head: string): string | undefined {
  const { entries, style, inBrackets } = collection;
  if (entries.length > 0 && style === "kept" && !inBrackets) return undefined;
  const form = inLine(collection);
  if (form === undefined || entries.length === 0) return form;
  return widthOf(head + form) <= pageWidth ? form : undefined;
}

function inLine(value: Text | Collection): string | undefined {
  if (value.kind === "text") return fitsBrackets(value) ? oneLine(value) : undefined;
  const { kind, entries, end, style, marks } = value;
  if (entries.length === 0) return marks + (kind === "map" ? "{}" : "[]");
  if (style === "block" || end.length > 0) return undefined;
  const parts: string[] = [];
  for (const entry of entries) {
    const part = entryInLine(entry);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  const inside = parts.join(", ");
  return marks + (kind === "map" ? `{${inside}}` : `[${inside}]`);
}

function entryInLine({ key, value, before, trailing, within }: Entry): string | undefined {
  if (before.length > 0 || trailing !== undefined || within.length > 0) return undefined;
  const body = inLine(value);
  if (key === undefined || body === undefined) return body;
  const name = inLine(key);
  return name === undefined ? undefined : `${name}: ${body}`;
}

/** Brackets and commas end plain text between brackets. */
function fitsBrackets({ style, source }: Text): boolean {
  if (style === "empty" || style === "block") return false;
  return style !== "plain" || !/[,[\]{}]/.test(source);
}
