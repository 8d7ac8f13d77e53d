import { ratingsMeasures, setsMeasures } from "../../agreement/measures/registry.ts";
import type { TableAgreement } from "../../model/table-agreement.ts";
import { allIds } from "../../ratings/estimate/all-ids.ts";
import { defaultTableIds, orderMatters } from "../../ratings/estimate/default-ids.ts";
import { estimateTable } from "../../ratings/estimate/estimate-table.ts";
import { splitIds } from "../../ratings/estimate/ids.ts";
import { withSubstitute } from "../../ratings/estimate/row.ts";
import { readRatings } from "../../ratings/read-ratings.ts";
import type { Session } from "../session.ts";
import { readNeededText } from "../source-text.ts";
import type { TablesRequest } from "./request.ts";
import { compatOf, estimateOptions, rowsOrMistake, substituteFor, wantedIds } from "./settings.ts";

/** Agreement in a table of ratings; undefined where it could not be read. */
export function agreementOfRatings(
  session: Session,
  request: TablesRequest,
  path: string,
): TableAgreement | undefined {
  const { file, text } = readNeededText(session, "table", path);
  const compat = compatOf(request);
  const read = readRatings(file, text, {
    ...request,
    orderMatters: orderMatters(request.coefs.flatMap(splitIds), request.level),
    label: compat.label ?? ((written) => written),
    categories: request.categories?.map(compat.label ?? ((written) => written)),
  });
  session.report(read.diagnostics, text);
  const table = read.value;
  if (table === undefined) return undefined;
  const options = estimateOptions(session, request);
  const ids = wantedIds(
    request,
    () =>
      allIds(
        table.kind === "sets" ? setsMeasures : ratingsMeasures,
        options.disagreement !== undefined,
      ),
    () => defaultTableIds(table, request.level),
  );
  const rows = rowsOrMistake(estimateTable(table, ids, options, compat));
  const substitute = substituteFor(request);
  const { ratings, how } = table;
  const { level, zeroDivision, interval, replicates, seed } = request;
  return {
    data: table.kind === "sets" ? "sets" : "ratings",
    files: [file],
    coders: ratings.coders,
    units: ratings.unitCount,
    categories: ratings.categories,
    ...{ level, zeroDivision, compat: request.compat },
    how: [...how, ...compat.says],
    interval: { method: interval, replicates, seed },
    estimates: rows.map((row) => withSubstitute(row, substitute)),
  };
}
