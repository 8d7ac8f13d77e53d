import type { Continuum } from "../../agreement/measure.ts";
import { UsageError } from "../../io/usage-error.ts";
import type { TableAgreement } from "../../model/table-agreement.ts";
import { allIds } from "../../ratings/estimate/all-ids.ts";
import { defaultSpansIds } from "../../ratings/estimate/default-ids.ts";
import { estimateSpans } from "../../ratings/estimate/estimate-spans.ts";
import { spansMeasures } from "../../ratings/estimate/spans-measures.ts";
import { readSpans } from "../../ratings/read-spans.ts";
import type { Session } from "../session.ts";
import { readNeededText } from "../source-text.ts";
import { idsForGates } from "./gates.ts";
import type { TableSource, TablesRequest } from "./request.ts";
import { conventionsOf, estimateOptions, finished, rowsOrMistake, wantedIds } from "./settings.ts";

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
  // Neither has a meaning here: one text is no sample, and the programs have no measure of spans.
  const plain = { ...request, interval: "none", compat: undefined } as const;
  const ids = wantedIds(
    plain,
    () => allIds(spansMeasures, false),
    () => defaultSpansIds(continuum),
  );
  const all = [...new Set([...ids, ...idsForGates(request, "spans")])];
  const rows = rowsOrMistake(estimateSpans(continuum, all, options));
  const { alpha, beta, delta, samples, reading } = options.spans;
  const gamma = rows.some(({ statistic }) => statistic.startsWith("gamma"))
    ? [
        `gamma as in ${reading === "paper" ? "the paper" : "pygamma-agreement"}, alpha ${alpha}, beta ${beta}, delta ${delta}, ${samples} random continua, seed ${request.seed}`,
      ]
    : [];
  return {
    data: "spans",
    files: [file],
    coders: continuum.coders,
    units: length,
    categories: [...new Set(continuum.labels ?? continuum.segments.map(({ label }) => label))],
    ...conventionsOf(plain),
    how: [
      `${continuum.segments.length} spans from ${begin} to ${begin + length}`,
      ...(isWhole(continuum) ? [] : [fractions]),
      ...gamma,
    ],
    estimates: finished(plain, rows),
  };
}

/** Chance is counted over the places of a text, of which there are whole numbers. */
const fractions =
  "some starts or ends are no whole numbers: alphas count the text in steps of 1, so give characters, or times in small steps such as milliseconds";

function isWhole({ begin, length, segments }: Continuum): boolean {
  return [begin, length, ...segments.flatMap(({ start, end }) => [start, end])].every(
    Number.isInteger,
  );
}
