import { joinList } from "../../coding/columns.ts";
import { csvRecord } from "../../csv/write.ts";
import type { ErrorCoding, EvaluationError, EvaluationReport } from "../../model/evaluation.ts";

const header = [
  ...["kind", "code", "transcript", "unit", "start", "end", "line", "turn", "participant"],
  ...["excerpt", "rule", "evidence", "note", "instead"],
];

/**
 * Every false positive and miss. One row for each coding behind it: two codings that give one unit the
 * same code are two rows with the same `unit`, its number in the transcript, and one error. Cells are as
 * a codings file has them.
 */
export function errorsCsv({ errors }: Pick<EvaluationReport, "errors">): string {
  const rows = errors.flatMap((error) => error.codings.map((coding) => row(error, coding)));
  return csvRecord(header) + rows.join("");
}

function row({ kind, code, place, instead }: EvaluationError, coding: ErrorCoding): string {
  const { start, end, line, turn, participant = "", excerpt, rules, evidence, note } = coding;
  return csvRecord([
    ...[kind, code, place.transcript],
    ...[place.number, start, end, line, turn].map(String),
    ...[participant, excerpt, joinList(rules), joinList(evidence), note, instead.join("; ")],
  ]);
}
