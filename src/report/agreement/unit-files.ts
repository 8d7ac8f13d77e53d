import { csvRecord } from "../../csv/write.ts";
import type { Disagreement, PlacedUnit } from "../../model/agreement-units.ts";
import type { CoderId, NodeId } from "../../model/ids.ts";

const placeColumns = ["unit_kind", "cover", "transcript", "unit", "start", "end", "line"];

/** Header of the table that R's irr or ReCal computes from: a row for each unit and code, 1 where used. */
export function diagnosisHeader(coders: readonly CoderId[]): string {
  return csvRecord([...placeColumns, "participant", "weight", "code", ...coders]);
}

export function diagnosisRecord(place: PlacedUnit, code: NodeId, used: readonly boolean[]): string {
  const { participant = "", weight } = place;
  const values = used.map((is) => (is ? "1" : "0"));
  return csvRecord([...placeCells(place), participant, String(weight), code, ...values]);
}

/** The passages on which coders differ, one row for each code. */
export function disagreementsCsv(all: readonly Disagreement[]): string {
  const header = ["participant", "code", "used_by", "not_used_by", "instead", "text"];
  const rows = all.map(({ place, code, usedBy, notUsedBy, insteadOfIt }) =>
    csvRecord([
      ...placeCells(place),
      place.participant ?? "",
      code,
      ...[usedBy, notUsedBy, insteadOfIt].map((names) => names.join("; ")),
      place.text,
    ]),
  );
  return csvRecord([...placeColumns, ...header]) + rows.join("");
}

function placeCells({ unit, cover, transcript, number, start, end, line }: PlacedUnit): string[] {
  return [unit, cover ?? "", transcript, ...[number, start, end, line].map(String)];
}
