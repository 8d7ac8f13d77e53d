import type { DiagnosticFormatter } from "./diagnostic-format.ts";
import { json } from "./json.ts";
import { text } from "./text.ts";
import { unix } from "./unix.ts";

export type DiagnosticFormat = "text" | "unix" | "json";

/** The choices of `check --format` are exactly these keys. */
export const diagnosticFormats: Readonly<Record<DiagnosticFormat, DiagnosticFormatter>> = {
  text,
  unix,
  json,
};
