import type { AgreementFormatter } from "./agreement-document.ts";
import { csv } from "./csv.ts";
import { htmlFormat } from "./html.ts";
import { json } from "./json.ts";
import { latex } from "./latex.ts";
import { markdown } from "./markdown.ts";
import { terminal } from "./terminal.ts";

export type AgreementFormat = "terminal" | "csv" | "markdown" | "json" | "latex" | "html";

/** The choices of `agree --format` are exactly these keys. */
export const agreementFormats: Readonly<Record<AgreementFormat, AgreementFormatter>> = {
  terminal,
  csv,
  markdown,
  json,
  latex,
  html: htmlFormat,
};
