import type { DiffFormatter } from "./diff-format.ts";
import { json } from "./json.ts";
import { markdown } from "./markdown.ts";
import { text } from "./text.ts";

export type DiffFormat = "text" | "json" | "markdown";

/** The choices of `diff --format` are exactly these keys. */
export const diffFormats: Readonly<Record<DiffFormat, DiffFormatter>> = { text, json, markdown };
