import { resolve } from "node:path";
import { evaluationReport } from "../../agreement/evaluate/evaluation-report.ts";
import { agreementReport } from "../../agreement/report/agreement-report.ts";
import { disagreements } from "../../agreement/report/disagreements.ts";
import type { TableOptions } from "../../agreement/report/report-options.ts";
import type { SpeakerChoice } from "../../coding/apply-codebook.ts";
import { OutputSet } from "../../io/output-files.ts";
import { UsageError } from "../../io/usage-error.ts";
import type { IntervalSettings } from "../../model/agreement-report.ts";
import type { Codebook } from "../../model/codebook.ts";
import { codebookCodes } from "../../model/codebook-tree.ts";
import type { EvaluationReport } from "../../model/evaluation.ts";
import type { Cover } from "../../model/unit-kind.ts";
import { readingsFormats } from "../../report/agreement/reflexive.ts";
import type { EvaluationOptions } from "../../report/evaluation/evaluation-document.ts";
import { evaluationShortfall } from "../../report/evaluation/gates.ts";
import { type EvaluationFormat, evaluationFormats } from "../../report/evaluation/registry.ts";
import type { ExcerptKind } from "../../units/excerpts.ts";
import { openCodebook } from "../codebook-file.ts";
import type { CorpusRequest } from "../corpus.ts";
import { errorsCsv } from "../evaluate/errors-csv.ts";
import {
  type EvaluationUnit,
  type OpenedEvaluation,
  openEvaluation,
} from "../evaluate/open-evaluation.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Session } from "../session.ts";
import { openStudy } from "../study.ts";
import { toolVersion } from "../version.ts";
import { namesOf, themesOf } from "./agree-codebook.ts";
import type { GatesRequest, OpenedGates } from "./agree-gates.ts";
import { openEvaluationGates } from "./evaluate-gates.ts";

export type EvaluateRequest = {
  readonly study: string | undefined;
  readonly gold: string | undefined;
  /** Undefined: the rules are applied now. */
  readonly rules: string | undefined;
  readonly codebook: string | undefined;
  readonly corpus: CorpusRequest;
  readonly coder: string | undefined;
  readonly assigned: "coded" | "all" | undefined;
  readonly speakers: SpeakerChoice;
  readonly unit: EvaluationUnit;
  readonly cover: Cover;
  /** Undefined: sentences. */
  readonly excerpt: ExcerptKind | undefined;
  readonly interval: IntervalSettings;
  readonly gates: Omit<GatesRequest, "baseline">;
  readonly acknowledgeReflexive: boolean;
  /** False positives, and misses, of each code in a report for readers. */
  readonly show: number;
  readonly format: EvaluationFormat;
  readonly output: string | undefined;
  readonly errors: string | undefined;
};

/** Reports how well the rules find what a person found. Exit code 2 where something could not be compared. */
export async function runEvaluate(session: Session, request: EvaluateRequest): Promise<ExitCode> {
  const { gold } = request;
  if (gold === undefined)
    throw new UsageError(
      "no codings were named",
      "name the codings of a person: sixphase evaluate GOLD.csv",
    );
  if (request.rules !== undefined && request.excerpt !== undefined)
    throw new UsageError(
      `--excerpt is for applying the rules now, and ${request.rules} says what they coded`,
      "leave one of the two out",
    );
  const study = openStudy(session, request.study);
  const book = openCodebook(session, request.codebook ?? study.codebook);
  const gates = openEvaluationGates(session, request.gates, request.unit, request.interval.method);
  const isReflexive = book.codebook.approach === "reflexive" && !request.acknowledgeReflexive;
  if (isReflexive) refuseJudgement(request, gates);
  const opened = await openEvaluation(session, {
    ...{ ...request, gold, book, excerpt: request.excerpt ?? "sentence" },
    corpus: study.complete(request.corpus),
  });
  refuseNothing(opened);
  const options = {
    ...session.drawingFor(request.output),
    toolVersion: toolVersion(session.host.packageFolder),
    show: request.show,
  };
  if (isReflexive) {
    await deliver(session, request, readingsText(request, book.codebook, opened, options));
    return session.errors > 0 ? 2 : 0;
  }
  const report = reportOf(request, book.codebook, opened, gates);
  await deliver(session, request, evaluationFormats[request.format](report, options), report);
  const short = report.agreement.gates?.shortfalls ?? [];
  // Not a note, which --quiet would keep back: it is why the exit code is 1.
  for (const one of short)
    session.host.stderr.write(`falls short: ${evaluationShortfall(one, report)}\n`);
  return session.errors > 0 ? 2 : short.length > 0 ? 1 : 0;
}

function refuseJudgement({ errors }: EvaluateRequest, gates: OpenedGates | undefined): void {
  const hint = "say --acknowledge-reflexive to compute figures all the same";
  if (gates !== undefined)
    throw new UsageError("a reflexive analysis has no figures that a gate could hold", hint);
  if (errors !== undefined)
    throw new UsageError("a reflexive analysis has readings, and no errors to save", hint);
}

function refuseNothing({ evaluation, leftOut, coders }: OpenedEvaluation): void {
  if (evaluation.comparison.transcripts.length > 0) return;
  const names = coders.map(({ coder }) => coder).join(" and ");
  const unassigned = leftOut.filter(({ reason }) => reason === "not-assigned").length;
  throw new UsageError(
    `there is no transcript that ${names} both coded`,
    unassigned > 0
      ? "where one of them was to code a transcript and found nothing, say --assigned all"
      : undefined,
  );
}

function readingsText(
  { format }: EvaluateRequest,
  { title }: Codebook,
  { evaluation: { comparison } }: OpenedEvaluation,
  options: EvaluationOptions,
): string {
  const { coders } = comparison;
  const readings = disagreements(comparison);
  const heading = `Readings of ${coders.join(" and ")}: ${title}`;
  return readingsFormats[format]({ title: heading, coders, readings }, options);
}

function reportOf(
  { interval, speakers }: EvaluateRequest,
  codebook: Codebook,
  { evaluation, coders, leftOut, appliedTo }: OpenedEvaluation,
  gates: OpenedGates | undefined,
): EvaluationReport {
  const { id, title, version } = codebook;
  const options: TableOptions = {
    ...{ level: "code", zeroDivision: "undefined", themes: [], attributes: [] },
    // Only what was compared is taken from it; the figures have intervals of their own.
    interval: { ...interval, method: "none" },
    names: namesOf(codebook),
    themeIds: new Set(themesOf(codebook).map((theme) => theme.id)),
    ...{ further: [], furtherSets: [], furtherSpans: [] },
  };
  const facts = {
    codebook: { id, title, version },
    ...{ speakers, scale: undefined, coders, notCompared: leftOut, notComputed: [] },
  };
  const withRules = codebookCodes(codebook).flatMap(({ code }) =>
    code.rules.length > 0 && code.status !== "retired" ? [code.id] : [],
  );
  return evaluationReport(
    evaluation,
    agreementReport([evaluation.comparison], facts, options, undefined),
    { ...options, ...{ interval, appliedTo }, gates: gates?.gates, withRules: new Set(withRules) },
  );
}

/** Writes the report and the list of errors: both or none. */
async function deliver(
  session: Session,
  { output, errors }: EvaluateRequest,
  text: string,
  report?: EvaluationReport,
): Promise<void> {
  const { cwd } = session.host;
  const set = new OutputSet(session.inputs);
  try {
    if (output !== undefined) set.put(resolve(cwd, output), text);
    if (errors !== undefined && report !== undefined)
      set.put(resolve(cwd, errors), errorsCsv(report));
    set.commit();
  } finally {
    set.discard();
  }
  if (output === undefined) await session.print(text);
  for (const path of [output, errors]) if (path !== undefined) session.note(`written to ${path}`);
}
