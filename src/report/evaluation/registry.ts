import { csv } from "./csv.ts";
import type { EvaluationFormatter } from "./evaluation-document.ts";
import { json } from "./json.ts";
import { markdown } from "./markdown.ts";
import { terminal } from "./terminal.ts";

export type EvaluationFormat = "terminal" | "csv" | "markdown" | "json";

/** The choices of `evaluate --format` are exactly these keys. */
export const evaluationFormats: Readonly<Record<EvaluationFormat, EvaluationFormatter>> = {
  ...{ terminal, csv, markdown, json },
};
