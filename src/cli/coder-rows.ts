import { UsageError } from "../io/usage-error.ts";
import type { CoderId, TranscriptId } from "../model/ids.ts";
import type { CoderRows } from "./codings-file.ts";

/** The rows of one coder in one file. A coder may have several files, each about other transcripts. */
export type CoderFile = CoderRows & { readonly coder: CoderId };

/** Each coder's rows of a file by themselves. */
export function codersApart(file: CoderRows): readonly CoderFile[] {
  return file.coders.map((coder) => rowsBy(file, coder));
}

/** One coder's rows of a file; none where the coder has none in it. */
export function rowsBy(file: CoderRows, coder: CoderId): CoderFile {
  const own = [...file.byTranscript].map(
    ([id, all]) => [id, all.filter((row) => row.coder === coder)] as const,
  );
  return {
    source: file.source,
    coder,
    coders: [coder],
    rows: file.rows.filter((row) => row.coder === coder),
    byTranscript: new Map(own.filter(([, rows]) => rows.length > 0)),
  };
}

/**
 * Two versions of one coder's codings of a transcript must not be added up: throws `UsageError` that says
 * what is wrong with them, and what to do about it.
 */
export function refuseTwice(
  files: readonly CoderFile[],
  { because, hint }: { readonly because: string; readonly hint: string },
): void {
  const before = new Map<CoderId, Map<TranscriptId, string>>();
  for (const { source, coder, byTranscript } of files) {
    const own = before.get(coder) ?? new Map<TranscriptId, string>();
    before.set(coder, own);
    for (const id of byTranscript.keys()) {
      const other = own.get(id);
      if (other !== undefined) {
        throw new UsageError(
          `${other} and ${source.file} both have codings of ${id} by ${coder}${because}`,
          hint,
        );
      }
      own.set(id, source.file);
    }
  }
}
