import { readCsv } from "../../csv/read.ts";
import { UsageError } from "../../io/usage-error.ts";
import type { EstimateRow, TableAgreement } from "../../model/table-agreement.ts";
import { type Compat, compats, isZeroByZero } from "../../ratings/estimate/compat.ts";
import type { Estimated } from "../../ratings/estimate/estimate-spans.ts";
import { splitIds } from "../../ratings/estimate/ids.ts";
import type { EstimateOptions } from "../../ratings/estimate/options.ts";
import { type Substitute, withSubstitute } from "../../ratings/estimate/row.ts";
import { withNormalInterval, withoutSpread } from "../../ratings/normal-interval.ts";
import type { Session } from "../session.ts";
import { readNeededText } from "../source-text.ts";
import { gammaSettings } from "./gamma-settings.ts";
import type { TablesRequest } from "./request.ts";

const ours: Compat = { says: [] };

export function compatOf({ compat }: TablesRequest): Compat {
  return compat === undefined ? ours : compats[compat];
}

export function estimateOptions(session: Session, request: TablesRequest): EstimateOptions {
  const { level, interval, replicates, seed, disagreement, categories } = request;
  return {
    ...{ level, interval, replicates, seed },
    disagreement:
      disagreement === undefined ? undefined : readDisagreement(session, disagreement, categories),
    spans: gammaSettings(request.gamma, seed),
  };
}

/** The ids that were named; `all` stands for `every`, none for `usual`. */
export function wantedIds(
  request: TablesRequest,
  every: () => readonly string[],
  usual: () => readonly string[],
): readonly string[] {
  const ids = request.coefs.flatMap(splitIds);
  if (ids.length === 0) return compatOf(request).coefs ?? usual();
  return ids.flatMap((id) => (id === "all" ? every() : [id]));
}

/** What stands in the place of numbers that are 0/0: another program's, or that of --zero-division. */
export function substituteFor(request: TablesRequest): Substitute {
  const compat = compatOf(request);
  const zeroByZero = { one: 1, zero: 0, nan: undefined, undefined }[request.zeroDivision];
  return (row) => {
    const theirs = compat.substitute?.(row, request.categories !== undefined);
    return theirs ?? (isZeroByZero(row.reason) ? zeroByZero : undefined);
  };
}

/** The rows as the user wants them: with stand-ins, the interval's quantile, and why there is none. */
export function finished(
  request: TablesRequest,
  rows: readonly EstimateRow[],
): readonly EstimateRow[] {
  const substitute = substituteFor(request);
  const interval = request.quantile === "normal" ? withNormalInterval : (row: EstimateRow) => row;
  return rows.map((row) => {
    const done = withoutSpread(interval(withSubstitute(row, substitute)));
    const isSilent = done.interval === undefined && done.noInterval === undefined;
    if (!isSilent || request.interval === "none") return done;
    return { ...done, noInterval: done.value === undefined ? "undefined" : "not-computed" };
  });
}

/** What all tables' reports say of how numbers were made. */
export function conventionsOf(
  request: TablesRequest,
): Pick<TableAgreement, "level" | "zeroDivision" | "compat" | "scale" | "interval"> {
  const { level, zeroDivision, compat, scale, interval, replicates, seed, quantile } = request;
  return {
    ...{ level, zeroDivision, compat, scale },
    interval: { method: interval, replicates, seed, quantile },
  };
}

/** The rows, or the mistake in an id as a usage error. */
export function rowsOrMistake(estimated: Estimated): readonly EstimateRow[] {
  if (estimated.kind === "rows") return estimated.rows;
  throw new UsageError(estimated.mistake.message, estimated.mistake.hint);
}

/**
 * A square table of numbers, 0 on the diagonal, its headings the categories; they are put into the
 * order of `categories` where those are named.
 */
function readDisagreement(
  session: Session,
  path: string,
  categories: readonly string[] | undefined,
): readonly (readonly number[])[] {
  const { file, text } = readNeededText(session, "table of disagreements", path);
  const { value, diagnostics } = readCsv(file, text);
  session.report(diagnostics, text);
  const [heading, ...rows] = value?.rows ?? [];
  const names = (heading?.cells ?? []).map((cell) => cell.trim()).slice(1);
  const numbers = new Map(
    rows.map(({ cells: [name = "", ...cells] }) => [name.trim(), cells.map(Number)]),
  );
  const order = categories ?? names;
  const table = order.map((row) =>
    order.map((column) => numbers.get(row)?.[names.indexOf(column)] ?? Number.NaN),
  );
  if (table.length > 0 && table.every((row) => row.every((cell) => cell >= 0))) return table;
  throw new UsageError(
    `${file} does not say how far apart every two categories are`,
    `its first row and its first column name the categories (${order.join(", ")}), its cells are numbers, 0 for the same one`,
  );
}
