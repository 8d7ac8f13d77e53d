import type { CodeLevel } from "../../agreement/compare/levels.ts";
import type { Comparison } from "../../agreement/comparison.ts";
import { agreementReport } from "../../agreement/report/agreement-report.ts";
import { disagreements } from "../../agreement/report/disagreements.ts";
import type { TableOptions } from "../../agreement/report/report-options.ts";
import type { SpeakerChoice } from "../../coding/apply-codebook.ts";
import { UsageError } from "../../io/usage-error.ts";
import type {
  AgreementReport,
  IntervalSettings,
  ZeroDivision,
} from "../../model/agreement-report.ts";
import type { AgreementScaleName } from "../../model/agreement-scale.ts";
import type { Cover, UnitKind } from "../../model/unit-kind.ts";
import type { AgreementOptions } from "../../report/agreement/agreement-document.ts";
import { shortfallText } from "../../report/agreement/gates-wording.ts";
import { listed } from "../../report/agreement/numbers.ts";
import { type ReadingsFormat, readingsFormats } from "../../report/agreement/reflexive.ts";
import { type AgreementFormat, agreementFormats } from "../../report/agreement/registry.ts";
import { type OpenedComparison, openComparison } from "../agree/open-comparison.ts";
import { type CodebookFile, openCodebook } from "../codebook-file.ts";
import type { CorpusRequest } from "../corpus.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Session } from "../session.ts";
import { openStudy } from "../study.ts";
import { toolVersion } from "../version.ts";
import { attributesOf } from "./agree-attributes.ts";
import { otherTranscripts } from "./agree-baseline.ts";
import { namesOf, themesOf } from "./agree-codebook.ts";
import { type Coefficients, openCoefficients } from "./agree-coefficients.ts";
import { type AgreeFiles, deliver } from "./agree-files.ts";
import { type GatesRequest, type OpenedGates, openGates } from "./agree-gates.ts";

export type AgreeRequest = {
  readonly study: string | undefined;
  /** Codings files, of one coder or of several. */
  readonly codings: readonly string[];
  readonly codebook: string | undefined;
  readonly corpus: CorpusRequest;
  /** Empty: all who have codings. */
  readonly coders: readonly string[];
  readonly assigned: "coded" | "all" | undefined;
  readonly speakers: SpeakerChoice;
  readonly units: readonly UnitKind[];
  readonly covers: readonly Cover[];
  readonly level: CodeLevel;
  /** Ids of the measures registry, or `all`. */
  readonly coefficients: readonly string[];
  readonly interval: IntervalSettings;
  readonly zeroDivision: ZeroDivision;
  /** Undefined: those with few values. */
  readonly attributes: readonly string[] | undefined;
  readonly acknowledgeConsensus: boolean;
  readonly acknowledgeReflexive: boolean;
  readonly scale: AgreementScaleName | undefined;
  readonly gates: GatesRequest;
  readonly format: AgreementFormat;
  readonly files: AgreeFiles;
};

/** Reports how far several coders agree. Exit code 2 where a coding or a transcript could not be compared. */
export async function runAgree(session: Session, request: AgreeRequest): Promise<ExitCode> {
  if (request.codings.length === 0) {
    throw new UsageError(
      "no codings were named",
      "name the codings file of each coder: sixphase agree ayesha.csv daniyal.csv",
    );
  }
  const study = openStudy(session, request.study);
  const book = openCodebook(session, request.codebook ?? study.codebook);
  const isReflexive = book.codebook.approach === "reflexive" && !request.acknowledgeReflexive;
  const gates = openGates(session, request.gates, request.units, request.interval.method, {
    ...request,
    codebook: book.codebook.id,
  });
  const nodes = [...namesOf(book.codebook).keys()];
  const coefficients = openCoefficients(request.coefficients, request.units, nodes);
  if (isReflexive) refuseCoefficients(request, gates);
  const opened = await openComparison(session, {
    ...request,
    files: request.codings,
    book,
    corpus: study.complete(request.corpus),
    cover: request.covers[0] ?? "half",
    furtherCovers: request.covers.slice(1),
  });
  refuseNothing(opened);
  const { comparisons } = opened;
  const options = {
    ...session.drawingFor(request.files.output),
    toolVersion: toolVersion(session.host.packageFolder),
  };
  if (isReflexive) {
    const text = readingsText(request.format, book, comparisons, options);
    await deliver(session, request.files, comparisons, text);
    return session.errors > 0 ? 2 : 0;
  }
  const report = reportOf(request, book, opened, { gates, coefficients });
  const text = agreementFormats[request.format](report, options);
  await deliver(session, request.files, comparisons, text);
  const short = report.gates?.shortfalls ?? [];
  // Not a note, which --quiet would keep back: it is why the exit code is 1.
  for (const one of short) session.host.stderr.write(`falls short: ${shortfallText(one)}\n`);
  return session.errors > 0 ? 2 : short.length > 0 ? 1 : 0;
}

function refuseCoefficients({ files, format }: AgreeRequest, gates: OpenedGates | undefined): void {
  const hint = "say --acknowledge-reflexive to compute coefficients all the same";
  if (gates !== undefined)
    throw new UsageError("a reflexive analysis has no coefficients that a gate could hold", hint);
  if (files.diagnosis !== undefined)
    throw new UsageError(
      "--diagnosis is for computing coefficients, and a reflexive analysis has none",
      hint,
    );
  if (!(format in readingsFormats))
    throw new UsageError(
      `where readings differ is not written as ${format}`,
      `formats are ${Object.keys(readingsFormats).join(", ")}`,
    );
}

function readingsText(
  format: AgreementFormat,
  { codebook }: CodebookFile,
  comparisons: readonly Comparison[],
  options: AgreementOptions,
): string {
  const readings = comparisons.flatMap(disagreements);
  const coders = comparisons[0]?.coders ?? [];
  const write = readingsFormats[format as ReadingsFormat];
  return write(
    { title: `Readings of ${listed(coders)}: ${codebook.title}`, coders, readings },
    options,
  );
}

function refuseNothing({ comparisons, leftOut }: OpenedComparison): void {
  if ((comparisons[0]?.transcripts.length ?? 0) > 0) return;
  const unassigned = leftOut.filter(({ reason }) => reason === "not-assigned").length;
  throw new UsageError(
    "there is no transcript that every one of these coders coded",
    unassigned > 0
      ? "where a coder was to code a transcript and found nothing, say --assigned all"
      : undefined,
  );
}

function comparedIn([first]: readonly Comparison[]) {
  const transcripts = first?.transcripts.map(({ transcript }) => transcript) ?? [];
  return { coders: first?.coders ?? [], transcripts };
}

type Wanted = {
  readonly gates: OpenedGates | undefined;
  readonly coefficients: Coefficients;
};

function reportOf(
  request: AgreeRequest,
  { codebook }: CodebookFile,
  { comparisons, coders, leftOut, participants }: OpenedComparison,
  { gates, coefficients }: Wanted,
): AgreementReport {
  const { level, interval, zeroDivision, speakers, scale } = request;
  const { id, title, version } = codebook;
  const themes = themesOf(codebook);
  const options: TableOptions = {
    ...{ level, interval, zeroDivision },
    names: namesOf(codebook),
    themeIds: new Set(themes.map((theme) => theme.id)),
    themes: level === "theme" ? [] : themes,
    further: [...coefficients.columns, ...(gates?.further ?? [])],
    furtherSets: coefficients.sets,
    furtherSpans: coefficients.spans,
    attributes: attributesOf(participants, comparisons, request.attributes),
  };
  const facts = {
    codebook: { id, title, version },
    ...{ speakers, scale },
    coders: coders.map(({ codings, ...about }) => ({ ...about, ...codings })),
    notCompared: leftOut,
    notComputed: coefficients.notComputed,
  };
  const baseline = gates?.baseline;
  const others = baseline && otherTranscripts(baseline, comparedIn(comparisons));
  const demands = gates && {
    gates: gates.gates,
    baseline: baseline?.tables,
    ...(others === undefined ? {} : { otherTranscripts: others }),
  };
  return agreementReport(comparisons, facts, options, demands);
}
