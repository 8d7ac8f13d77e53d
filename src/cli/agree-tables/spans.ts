import { UsageError } from "../../io/usage-error.ts";
import type { TableAgreement } from "../../model/table-agreement.ts";
import { allIds } from "../../ratings/estimate/all-ids.ts";
import { defaultSpansIds } from "../../ratings/estimate/default-ids.ts";
import { estimateSpans } from "../../ratings/estimate/estimate-spans.ts";
import { withSubstitute } from "../../ratings/estimate/row.ts";
import { spansMeasures } from "../../ratings/estimate/spans-measures.ts";
import { readSpans } from "../../ratings/read-spans.ts";
import type { Session } from "../session.ts";
import { readNeededText } from "../source-text.ts";
import type { TableSource, TablesRequest } from "./request.ts";
import { estimateOptions, rowsOrMistake, substituteFor, wantedIds } from "./settings.ts";

/** Agreement in a table of spans; undefined where it could not be read. */
export function agreementOfSpans(
  session: Session,
  request: TablesRequest,
  { path, begin, length }: Extract<TableSource, { readonly kind: "spans" }>,
): TableAgreement | undefined {
  if (length === undefined || length === 0)
    throw new UsageError(
      "the length of the text is not known, and what nobody marked counts too",
      "say it with --continuum LENGTH, in the same measure as start and end",
    );
  const { file, text } = readNeededText(session, "table", path);
  const about = { begin, length, labels: request.categories };
  const read = readSpans(file, text, { ...request, ...about });
  session.report(read.diagnostics, text);
  const continuum = read.value;
  if (continuum === undefined) return undefined;
  const options = estimateOptions(session, request);
  const ids = wantedIds(
    { ...request, compat: undefined },
    () => allIds(spansMeasures, false),
    () => defaultSpansIds(continuum),
  );
  const rows = rowsOrMistake(estimateSpans(continuum, ids, options));
  const substitute = substituteFor(request);
  const { level, zeroDivision, replicates, seed } = request;
  const { alpha, beta, delta, samples, reading } = options.spans;
  const gamma = rows.some(({ statistic }) => statistic.startsWith("gamma"))
    ? [
        `gamma as in ${reading === "paper" ? "the paper" : "pygamma-agreement"}, alpha ${alpha}, beta ${beta}, delta ${delta}, ${samples} random continua, seed ${seed}`,
      ]
    : [];
  return {
    data: "spans",
    files: [file],
    coders: continuum.coders,
    units: length,
    categories: [...new Set(continuum.labels ?? continuum.segments.map(({ label }) => label))],
    ...{ level, zeroDivision, compat: undefined },
    how: [`${continuum.segments.length} spans from ${begin} to ${begin + length}`, ...gamma],
    interval: { method: "none", replicates, seed },
    estimates: rows.map((row) => withSubstitute(row, substitute)),
  };
}
