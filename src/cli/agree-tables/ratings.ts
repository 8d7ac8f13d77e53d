import { ratingsMeasures, setsMeasures } from "../../agreement/measures/registry.ts";
import type { TableAgreement } from "../../model/table-agreement.ts";
import { allIds } from "../../ratings/estimate/all-ids.ts";
import { defaultTableIds, orderMatters } from "../../ratings/estimate/default-ids.ts";
import { estimateTable } from "../../ratings/estimate/estimate-table.ts";
import { splitIds } from "../../ratings/estimate/ids.ts";
import { readRatings } from "../../ratings/read-ratings.ts";
import type { Session } from "../session.ts";
import { readNeededText } from "../source-text.ts";
import { idsForGates } from "./gates.ts";
import type { TablesRequest } from "./request.ts";
import {
  compatOf,
  conventionsOf,
  estimateOptions,
  finished,
  rowsOrMistake,
  wantedIds,
} from "./settings.ts";

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
    usedOnly: compat.usedOnly ?? false,
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
  const data = table.kind === "sets" ? "sets" : "ratings";
  const all = [...new Set([...ids, ...idsForGates(request, data)])];
  const rows = rowsOrMistake(estimateTable(table, all, options, compat));
  const { ratings, how } = table;
  return {
    data,
    files: [file],
    coders: ratings.coders,
    units: ratings.unitCount,
    categories: ratings.categories,
    ...conventionsOf(request),
    how: [...how, ...compat.says],
    estimates: finished(request, rows),
  };
}
