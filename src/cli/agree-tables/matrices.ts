import { basename, extname } from "node:path";
import { setsMeasures } from "../../agreement/measures/registry.ts";
import { UsageError } from "../../io/usage-error.ts";
import type { TableAgreement } from "../../model/table-agreement.ts";
import { type CodeUse, setRatingsOf } from "../../ratings/code-matrix.ts";
import { allIds } from "../../ratings/estimate/all-ids.ts";
import { estimateMatrices } from "../../ratings/estimate/estimate-matrices.ts";
import { estimateTable } from "../../ratings/estimate/estimate-table.ts";
import { withSubstitute } from "../../ratings/estimate/row.ts";
import { worstFirst } from "../../ratings/estimate/worst-first.ts";
import { readMatrices } from "../../ratings/read-matrices.ts";
import type { Session } from "../session.ts";
import { readNeededText } from "../source-text.ts";
import type { TablesRequest } from "./request.ts";
import { compatOf, estimateOptions, rowsOrMistake, substituteFor, wantedIds } from "./settings.ts";

/** Agreement in the 0/1 matrices of several coders; undefined where they could not be read. */
export function agreementOfMatrices(
  session: Session,
  request: TablesRequest,
  paths: readonly string[],
): TableAgreement | undefined {
  if (paths.length < 2)
    throw new UsageError(
      "one matrix was named, and agreement is between two coders or more",
      "name the matrix of each coder: --matrix amna.csv --matrix ben.csv",
    );
  const files = paths.map((path) => readNeededText(session, "matrix", path));
  const names = files.map(({ file }) => basename(file, extname(file)));
  const sources = files.map(({ file, text }, at) => ({
    ...{ file, text },
    coder: new Set(names).size === names.length ? (names[at] ?? file) : file,
  }));
  const { value: use, found } = readMatrices(sources, request);
  files.forEach(({ text }, at) => {
    session.report(found[at] ?? [], text);
  });
  if (use === undefined) return undefined;
  const compat = compatOf(request);
  const options = estimateOptions(session, request);
  const substitute = substituteFor(request);
  const { codes, overall } = estimateMatrices(use, options, substitute);
  const ids = wantedIds(
    { ...request, compat: undefined },
    () => allIds(setsMeasures, false),
    () => [
      "percent_agreement[set_equal]",
      "krippendorff_alpha[jaccard]",
      "krippendorff_alpha[masi]",
    ],
  ).filter((id) => !/^per_code_/.test(id));
  const table = { kind: "sets", units: use.units, how: [], ratings: setRatingsOf(use) } as const;
  const sets = rowsOrMistake(estimateTable(table, ids, options, compat));
  const { level, zeroDivision, interval, replicates, seed } = request;
  return {
    data: "matrices",
    files: files.map(({ file }) => file),
    coders: use.coders,
    units: use.units.length,
    categories: use.codes,
    ...{ level, zeroDivision, compat: request.compat },
    how: [...howRead(use, request), ...compat.says],
    interval: { method: interval, replicates, seed },
    estimates: [...overall, ...sets].map((row) => withSubstitute(row, substitute)),
    codes: worstFirst(codes),
  };
}

function howRead({ codes, units }: CodeUse, { skipRows }: TablesRequest): readonly string[] {
  const skipped =
    skipRows === 0
      ? []
      : [
          skipRows === 1
            ? "the first row of each matrix is left out"
            : `the first ${skipRows} rows of each matrix are left out`,
        ];
  return [`${codes.length} codes and ${units.length} units that every matrix has`, ...skipped];
}
