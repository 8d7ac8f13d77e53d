import { join } from "node:path";
import { showPath } from "../../io/find-files.ts";
import { pathKind } from "../../io/path-kind.ts";
import type { Worksheet } from "../../model/worksheet.ts";
import { readDecisionTable } from "../../reconcile/decisions/table.ts";
import { openItems } from "../../report/worksheet/open-items.ts";
import type { Session } from "../session.ts";
import type { SourceText } from "../source-text.ts";

/** What is said of a worksheet that was applied, and so is not written: what is open may not be in it. */
export function keptWorksheetNote({ file, text }: SourceText, worksheet: Worksheet): string {
  const rows = readDecisionTable(file, text).value?.rows ?? [];
  const ids = new Set(rows.map(({ cell }) => cell("id").trim()));
  const missing = openItems(worksheet).filter(({ item }) => !ids.has(item.id)).length;
  const kept = `${file} was applied and is left as it is`;
  if (missing === 0) return kept;
  return `${kept}; ${openDisagreements(missing)} not in it: rename it and apply it under the new name, and a fresh one is written`;
}

/** What is said where the agreed codings are written before all is agreed. */
export function partialNote(open: number): string {
  return `${openDisagreements(open)} not in consensus.csv`;
}

/** Results that an earlier run left in the folder and this one does not write; undefined without any. */
export function leftoverNote(
  { host, inputs }: Session,
  folder: string,
  notWritten: readonly string[],
): string | undefined {
  const left = notWritten
    .map((name) => join(folder, name))
    .filter((path) => pathKind(path) === "file" && !inputs.has(path))
    .map((path) => showPath(host.cwd, path));
  if (left.length === 0) return undefined;
  const isOne = left.length === 1;
  return `${left.join(" and ")} ${isOne ? "is" : "are"} from an earlier run, and this one did not write ${isOne ? "it" : "them"}`;
}

function openDisagreements(count: number): string {
  return count === 1 ? "1 open disagreement is" : `${count} open disagreements are`;
}
