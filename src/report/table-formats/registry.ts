import { csv } from "./csv.ts";
import { json } from "./json.ts";
import { latex } from "./latex.ts";
import { markdown } from "./markdown.ts";
import type { TableFormatter } from "./table-format.ts";
import { terminal } from "./terminal.ts";

export type TableFormat = "terminal" | "csv" | "markdown" | "json" | "latex";

/** The choices of `--format` are exactly these keys; a name without a formatter does not compile. */
export const tableFormats: Readonly<Record<TableFormat, TableFormatter>> = {
  terminal,
  csv,
  markdown,
  json,
  latex,
};
