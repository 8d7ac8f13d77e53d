import { resolve } from "node:path";
import { OutputSet } from "../../io/output-files.ts";
import type { TranscriptSummary } from "../../model/transcript-summary.ts";
import { tableFormats } from "../../report/table-formats/registry.ts";
import { transcriptsReport } from "../../report/tables/transcripts-report.ts";
import { summariseTranscript } from "../../transcript/summarise.ts";
import { type CorpusRequest, openCorpus } from "../corpus.ts";
import type { ExitCode } from "../exit-code.ts";
import { onEarlyEnd } from "../interrupt.ts";
import type { Session } from "../session.ts";
import { openStudy } from "../study.ts";
import { transcriptTextPath } from "../transcript-text-path.ts";

export type TranscriptsRequest = {
  readonly study: string | undefined;
  readonly corpus: CorpusRequest;
  /** Folder for the canonical texts. */
  readonly writeText: string | undefined;
  readonly json: boolean;
};

/** Lists what is read from each transcript. Exit code 2 where one could not be read. */
export async function runTranscripts(
  session: Session,
  request: TranscriptsRequest,
): Promise<ExitCode> {
  const study = openStudy(session, request.study);
  const corpus = await openCorpus(session, study.complete(request.corpus));
  const folder = request.writeText && resolve(session.host.cwd, request.writeText);
  const texts = new OutputSet(session.inputs);
  const forget = onEarlyEnd(() => texts.discard());
  const summaries: TranscriptSummary[] = [];
  try {
    for await (const { transcript } of corpus.items()) {
      summaries.push(summariseTranscript(transcript));
      if (folder !== undefined) {
        texts.put(resolve(folder, transcriptTextPath(transcript.id)), transcript.text);
      }
    }
    texts.commit();
  } finally {
    texts.discard();
    forget();
  }
  const format = tableFormats[request.json ? "json" : "terminal"];
  await session.print(format(transcriptsReport(summaries), session.drawing));
  return session.errors > 0 ? 2 : 0;
}
