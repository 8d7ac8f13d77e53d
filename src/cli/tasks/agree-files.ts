import { resolve } from "node:path";
import type { Comparison } from "../../agreement/comparison.ts";
import { disagreements } from "../../agreement/report/disagreements.ts";
import { placedUnits } from "../../agreement/report/placed-units.ts";
import { OutputSet } from "../../io/output-files.ts";
import {
  diagnosisHeader,
  diagnosisRecord,
  disagreementsCsv,
} from "../../report/agreement/unit-files.ts";
import type { Session } from "../session.ts";

export type AgreeFiles = {
  /** Undefined: stdout. */
  readonly output: string | undefined;
  /** One row a unit and code, a column a coder. */
  readonly diagnosis: string | undefined;
  /** The passages on which coders differ. */
  readonly disagreements: string | undefined;
};

/** Writes the report and the files beside it: all of them or none. */
export async function deliver(
  session: Session,
  files: AgreeFiles,
  comparisons: readonly Comparison[],
  text: string,
): Promise<void> {
  const { cwd } = session.host;
  const set = new OutputSet(session.inputs);
  try {
    if (files.output !== undefined) set.put(resolve(cwd, files.output), text);
    if (files.diagnosis !== undefined)
      writeDiagnosis(set, resolve(cwd, files.diagnosis), comparisons);
    if (files.disagreements !== undefined)
      set.put(
        resolve(cwd, files.disagreements),
        disagreementsCsv(comparisons.flatMap(disagreements)),
      );
    set.commit();
  } finally {
    set.discard();
  }
  if (files.output === undefined) await session.print(text);
  for (const path of [files.output, files.diagnosis, files.disagreements])
    if (path !== undefined) session.note(`written to ${path}`);
}

/** Piece by piece: a study of a million units and codes need not be in memory. */
function writeDiagnosis(set: OutputSet, path: string, comparisons: readonly Comparison[]): void {
  const file = set.create(path);
  file.write(diagnosisHeader(comparisons[0]?.coders ?? []));
  for (const comparison of comparisons) {
    const { coders, codes } = comparison;
    for (const { place, usedBy } of placedUnits(comparison))
      for (const code of codes) {
        const users = usedBy.get(code);
        const used = coders.map((_, coder) => users?.has(coder) ?? false);
        file.write(diagnosisRecord(place, code, used));
      }
  }
}
