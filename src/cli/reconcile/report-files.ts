import type { SettledItem } from "../../model/reconciliation.ts";
import type { ReconciliationReport } from "../../model/reconciliation-report.ts";
import { plainPaint } from "../../report/paint.ts";
import { lessonsMarkdown } from "../../report/reconciliation/lessons-markdown.ts";
import { lessonsYaml } from "../../report/reconciliation/lessons-yaml.ts";
import { markdown } from "../../report/reconciliation/markdown.ts";
import type { CodebookFile } from "../codebook-file.ts";
import type { Session } from "../session.ts";
import { toolVersion } from "../version.ts";
import { lessonsOf } from "./lessons.ts";
import type { OpenedReconciliation } from "./open-reconciliation.ts";

/** The report and the lessons, by name in the folder for results. */
export function reportFiles(
  { host }: Session,
  book: CodebookFile,
  opened: OpenedReconciliation,
  items: readonly SettledItem[],
  report: ReconciliationReport,
): Readonly<Record<string, string>> {
  const lessons = lessonsOf(book, opened, items, report.counts);
  const drawing = { width: 80, paint: plainPaint, toolVersion: toolVersion(host.packageFolder) };
  return {
    "report.md": markdown(report, drawing),
    "lessons.md": lessonsMarkdown(lessons),
    "lessons.yaml": lessonsYaml(lessons),
  };
}
