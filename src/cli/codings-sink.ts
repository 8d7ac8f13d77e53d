import { resolve } from "node:path";
import { type CodingsFormat, codingsWriters } from "../coding/write-codings.ts";
import { OutputSet, removeFile } from "../io/output-files.ts";
import { UsageError } from "../io/usage-error.ts";
import type { Coding } from "../model/coding.ts";
import type { Transcript } from "../model/transcript.ts";
import { CodePointIndex } from "../text/code-points.ts";
import { onEarlyEnd } from "./interrupt.ts";
import type { Session } from "./session.ts";

/** Where the codings go while they are made: to files of a folder, to stdout, or nowhere. */
export type CodingsSink = {
  /** What goes to stdout: codings, or else the table that a person reads. */
  readonly stdout: "codings" | "table";
  /** All codings of one transcript, in order; transcripts come in the order of their ids. */
  write(transcript: Transcript, codings: readonly Coding[]): Promise<void>;
  /** Saves the files that go with the codings and puts all of them in place at once. */
  complete(companions: () => Readonly<Record<string, string>>): void;
  /** Removes what is not complete. */
  discard(): void;
};

export function openSink(
  session: Session,
  out: string | undefined,
  format: CodingsFormat | undefined,
): Promise<CodingsSink> {
  if (out === "") throw new UsageError("the name of the folder for results is empty");
  if (out !== undefined) return Promise.resolve(folderSink(resolve(session.host.cwd, out), format));
  return format === undefined ? Promise.resolve(noSink) : stdoutSink(session, format);
}

const noSink: CodingsSink = {
  stdout: "table",
  write: async () => {},
  complete: () => {},
  discard: () => {},
};

async function stdoutSink(session: Session, format: CodingsFormat): Promise<CodingsSink> {
  const writer = codingsWriters[format];
  await session.print(writer.header([]));
  return {
    ...noSink,
    stdout: "codings",
    write: (transcript, codings) =>
      session.print(writer.rows(codings, new CodePointIndex(transcript.text), [])),
  };
}

function folderSink(folder: string, format: CodingsFormat = "csv"): CodingsSink {
  const writer = codingsWriters[format];
  const files = new OutputSet();
  const forget = onEarlyEnd(() => files.discard());
  const codingsFile = files.create(resolve(folder, `codings.${writer.extension}`));
  codingsFile.write(writer.header([]));
  return {
    stdout: "table",
    write: async (transcript, codings) => {
      if (codings.length === 0) return;
      codingsFile.write(writer.rows(codings, new CodePointIndex(transcript.text), []));
    },
    complete: (companions) => {
      for (const [name, content] of Object.entries(companions())) {
        files.put(resolve(folder, name), content);
      }
      files.commit();
      // Codings of an earlier run in another format would belie the meta file beside them.
      for (const { extension } of Object.values(codingsWriters)) {
        if (extension !== writer.extension) removeFile(resolve(folder, `codings.${extension}`));
      }
    },
    discard: () => {
      files.discard();
      forget();
    },
  };
}
