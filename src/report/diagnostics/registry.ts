import type { DiagnosticFormatter } from "./diagnostic-format.ts";
import { github } from "./github.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { markdown } from "./markdown.ts";
import { sarif } from "./sarif.ts";
import { text } from "./text.ts";
import { unix } from "./unix.ts";

export type DiagnosticFormat = "text" | "unix" | "json" | "sarif" | "github" | "junit" | "markdown";

/** The choices of `check --format` are exactly these keys. */
export const diagnosticFormats: Readonly<Record<DiagnosticFormat, DiagnosticFormatter>> = {
  text,
  unix,
  json,
  sarif,
  github,
  junit,
  markdown,
};
