import { basename, extname } from "node:path";
import { UsageError } from "../../io/usage-error.ts";
import type { TableAgreement } from "../../model/table-agreement.ts";
import { type CodeUse, setRatingsOf } from "../../ratings/code-matrix.ts";
import { estimateMatrices } from "../../ratings/estimate/estimate-matrices.ts";
import { estimateTable } from "../../ratings/estimate/estimate-table.ts";
import { worstFirst } from "../../ratings/estimate/worst-first.ts";
import { meansOfFurther, withFurther } from "../../ratings/further-of-codes.ts";
import { readMatrices } from "../../ratings/read-matrices.ts";
import type { Session } from "../session.ts";
import { readNeededText } from "../source-text.ts";
import { matrixCoefficients } from "./matrix-coefficients.ts";
import type { TablesRequest } from "./request.ts";
import {
  compatOf,
  conventionsOf,
  estimateOptions,
  finished,
  rowsOrMistake,
  substituteFor,
} from "./settings.ts";

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
  const wanted = matrixCoefficients(request, use);
  const estimated = estimateMatrices(use, options, substituteFor(request));
  const own = estimated.codes[0]?.estimates.length ?? 0;
  const codes = withFurther(estimated.codes, use, wanted.ofCodes, options).map((row) => ({
    ...row,
    estimates: finished(request, row.estimates),
  }));
  const table = { kind: "sets", units: use.units, how: [], ratings: setRatingsOf(use) } as const;
  const sets = rowsOrMistake(estimateTable(table, wanted.ofSets, options, compat));
  const means = [...estimated.overall, ...meansOfFurther(codes, own, options)];
  return {
    data: "matrices",
    files: files.map(({ file }) => file),
    coders: use.coders,
    units: use.units.length,
    categories: use.codes,
    ...conventionsOf(request),
    how: [...howRead(use, request), ...wanted.says, ...compat.says],
    estimates: finished(request, [...means, ...sets]),
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
  const shared = [codes.length === 1 ? "1 code" : `${codes.length} codes`];
  shared.push(units.length === 1 ? "1 unit" : `${units.length} units`);
  return [`${shared.join(" and ")} that every matrix has`, ...skipped];
}
