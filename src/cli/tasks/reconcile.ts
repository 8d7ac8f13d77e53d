import { resolve } from "node:path";
import { showPath } from "../../io/find-files.ts";
import { UsageError } from "../../io/usage-error.ts";
import { json } from "../../report/reconciliation/json.ts";
import { terminal } from "../../report/reconciliation/terminal.ts";
import { openCodebook } from "../codebook-file.ts";
import type { CorpusRequest } from "../corpus.ts";
import type { ExitCode } from "../exit-code.ts";
import { openDecisions } from "../reconcile/decision-files.ts";
import { deliverReconciliation } from "../reconcile/deliver.ts";
import { type OpenedReconciliation, openReconciliation } from "../reconcile/open-reconciliation.ts";
import { readPolicy } from "../reconcile/policy.ts";
import { listToRecode } from "../reconcile/recode.ts";
import { reconciliationReport } from "../reconcile/report.ts";
import { reportFiles } from "../reconcile/report-files.ts";
import { settleReconciliation } from "../reconcile/settle.ts";
import { deskFor } from "../reconcile/terminal/interactive-request.ts";
import { refuseAmongTranscripts } from "../refuse-among-transcripts.ts";
import type { Session } from "../session.ts";
import { openStudy } from "../study.ts";
import { toolVersion } from "../version.ts";

export type ReconcileRequest = {
  readonly study: string | undefined;
  /** Codings files, of one coder or of several. */
  readonly codings: readonly string[];
  readonly codebook: string | undefined;
  readonly corpus: CorpusRequest;
  /** Empty: all who have codings. */
  readonly coders: readonly string[];
  readonly assigned: "coded" | "all" | undefined;
  /** Share of the shorter excerpt, above 0. */
  readonly overlap: number;
  /** The folder for everything; undefined: only the summary on stdout. */
  readonly out: string | undefined;
  /** Files of decisions; empty: decisions.csv of `out`. */
  readonly decisions: readonly string[];
  readonly policy: string | undefined;
  /** The codebook as it was, a file or a revision of git: codings to look at again are listed. */
  readonly changedSince: string | undefined;
  readonly requireComplete: boolean;
  readonly interactive: boolean;
  readonly decidedBy: string | undefined;
  readonly only: readonly string[];
  readonly json: boolean;
};

/**
 * Puts together what coders did on the same words, applies what was decided, and writes what is left
 * to decide. Exit code 1 where disagreements are open and that was not wanted, 2 where a coding, a
 * transcript or a decision could not be used.
 */
export async function runReconcile(session: Session, request: ReconcileRequest): Promise<ExitCode> {
  if (request.codings.length === 0) {
    throw new UsageError(
      "no codings were named",
      "name the codings file of each coder: sixphase reconcile ayesha.csv daniyal.csv",
    );
  }
  if (request.changedSince !== undefined && request.out === undefined) {
    throw new UsageError(
      "--changed-since writes a list of codings to look at again",
      "name the folder for it with --out",
    );
  }
  const { cwd } = session.host;
  const out = request.out === undefined ? undefined : resolve(cwd, request.out);
  const desk = deskFor(session.host, request, out);
  const study = openStudy(session, request.study);
  const book = openCodebook(session, request.codebook ?? study.codebook);
  const corpus = study.complete(request.corpus);
  if (out !== undefined) refuseAmongTranscripts(session, out, corpus.paths);
  const opened = await openReconciliation(session, {
    ...request,
    ...{ files: request.codings, book, corpus },
  });
  refuseNothing(opened);
  const policy =
    request.policy === undefined ? undefined : readPolicy(request.policy, opened.coders);
  if (policy?.kind === "majority" && opened.transcripts.every(({ coders }) => coders.length < 3)) {
    session.note("a majority takes three coders or more");
  }
  let files = request.decisions;
  if (desk !== undefined) {
    const { decideInTerminal } = await import("../reconcile/terminal/decide-in-terminal.ts");
    files = await decideInTerminal(session, desk, request, book, opened);
  }
  const decisions = openDecisions(session, files, out, book, opened.coders);
  const { worksheet, stale } = settleReconciliation(session, book, opened, decisions, policy);
  const isAllSettled = worksheet.items.every(({ settlement }) => settlement.by !== "nobody");
  const isSettling = decisions.paths.length > 0 || policy !== undefined || isAllSettled;
  const { changedSince: since, codings, overlap } = request;
  const recode =
    since === undefined ? undefined : await listToRecode(session, { since, book, codings, corpus });
  const report = reconciliationReport({
    ...{ codebook: book.codebook, overlap, opened, items: worksheet.items, stale },
    ...{ policy, isSettling, recode: recode?.list },
  });
  if (out !== undefined) {
    deliverReconciliation(session, out, {
      ...{ book, transcripts: opened.transcripts, worksheet, policy },
      ...{ decisions, consensus: isSettling },
      reports: {
        ...reportFiles(session, book, opened, worksheet.items, report),
        ...(recode === undefined ? {} : { "recode.csv": recode.csv }),
      },
    });
    session.note(`saved in ${showPath(cwd, out)}`);
  }
  await session.print(
    (request.json ? json : terminal)(report, {
      ...session.drawing,
      toolVersion: toolVersion(session.host.packageFolder),
    }),
  );
  const open = report.open.length;
  return session.errors > 0 ? 2 : request.requireComplete && open > 0 ? 1 : 0;
}

function refuseNothing({ coders, transcripts }: OpenedReconciliation): void {
  if (transcripts.length > 0) return;
  throw new UsageError(
    `there is no transcript that two of ${coders.join(", ")} were to code`,
    "where a coder was to code a transcript and found nothing, say --assigned all",
  );
}
