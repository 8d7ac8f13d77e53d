import { openCodebook } from "../../src/cli/codebook-file.ts";
import { openDecisions } from "../../src/cli/reconcile/decision-files.ts";
import { openReconciliation } from "../../src/cli/reconcile/open-reconciliation.ts";
import { settleReconciliation } from "../../src/cli/reconcile/settle.ts";
import { Session } from "../../src/cli/session.ts";
import { openStudy } from "../../src/cli/study.ts";
import type { Worksheet } from "../../src/model/worksheet.ts";
import { projectFolder } from "../support/project-folder.ts";

/** The two human coders of the sample study, nothing decided. */
export async function sampleWorksheet(): Promise<Worksheet> {
  const silent = { write: (_text: string, done?: () => void) => done?.() };
  const host = { cwd: projectFolder, packageFolder: projectFolder, env: {}, stdin: nothing() };
  const session = new Session({ ...host, stdout: silent, stderr: silent }, true);
  const study = openStudy(session, "fixtures/sample-study");
  const book = openCodebook(session, study.codebook);
  const codings = "fixtures/sample-study/codings";
  const opened = await openReconciliation(session, {
    ...{ book, coders: [], assigned: "all", overlap: 0.5 },
    files: [`${codings}/ayesha.csv`, `${codings}/daniyal.csv`],
    corpus: study.complete({
      ...{ paths: [], roots: [], participants: undefined, interviewers: [], languages: [] },
      ...{ usualLanguages: [], textColumns: undefined, idColumn: undefined },
    }),
  });
  const decisions = openDecisions(session, [], undefined, book, opened.coders);
  return settleReconciliation(session, book, opened, decisions, undefined).worksheet;
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
