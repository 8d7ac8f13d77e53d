import type { GatesOutcome } from "../../model/agreement-gates.ts";
import type {
  AgreementReport,
  AgreementTable,
  ComparedCoder,
  ReadCoder,
} from "../../model/agreement-report.ts";
import type { Comparison } from "../comparison.ts";
import { agreementTable } from "./agreement-table.ts";
import { type Baseline, falls, type Gates, notJudged, shortfalls } from "./gates.ts";
import type { TableOptions } from "./report-options.ts";
import { spanFigures } from "./span-figures.ts";

/** What the report says of the study beside its numbers. */
type ReportFacts = Pick<AgreementReport, "codebook" | "speakers" | "scale" | "notCompared"> &
  Partial<Pick<AgreementReport, "notComputed">> & {
    readonly coders: readonly ReadCoder[];
  };

/** What the user demands of agreement. */
type Demands = {
  readonly gates: Gates;
  readonly baseline: Baseline | undefined;
  readonly otherTranscripts?: GatesOutcome["otherTranscripts"];
};

/**
 * The whole report, from comparisons of the same coders and transcripts over one kind of unit and cover
 * rule each (one at least).
 */
export function agreementReport(
  comparisons: readonly Comparison[],
  facts: ReportFacts,
  options: TableOptions,
  demands: Demands | undefined,
): AgreementReport {
  const [first] = comparisons;
  const tables = comparisons.map((comparison) => agreementTable(comparison, options));
  return {
    notComputed: [],
    ...facts,
    coders: facts.coders.map((coder, at): ComparedCoder => {
      return { ...coder, silentTranscripts: first === undefined ? 0 : silentIn(first, at) };
    }),
    level: options.level,
    interval: options.interval,
    zeroDivision: options.zeroDivision,
    transcripts: first?.transcripts.map(({ transcript }) => transcript) ?? [],
    tables,
    spans:
      first === undefined
        ? { figures: [], codes: [], drawn: undefined }
        : spanFigures(first, options),
    gates: demands && outcomeOf(tables, demands),
  };
}

/** Transcripts without any coding by a coder, on whoever's speech. */
function silentIn({ transcripts }: Comparison, coder: number): number {
  return transcripts.filter(
    ({ segments, uncounted }) => ![...segments, ...uncounted].some((one) => one.coder === coder),
  ).length;
}

function outcomeOf(
  tables: readonly AgreementTable[],
  { gates, baseline, otherTranscripts }: Demands,
): GatesOutcome {
  const exempt = tables.flatMap((table) => notJudged(table, gates).map(({ id }) => id));
  return {
    shortfalls: tables.flatMap((table) => [
      ...shortfalls(table, gates),
      ...(baseline === undefined ? [] : falls(table, baseline, gates.minUnits)),
    ]),
    notJudged: [...new Set(exempt)],
    minUnits: gates.minUnits,
    ...(otherTranscripts === undefined ? {} : { otherTranscripts }),
  };
}
