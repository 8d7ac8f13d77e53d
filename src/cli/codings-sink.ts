import { join, resolve } from "node:path";
import { rulesCoder } from "../coding/apply-codebook.ts";
import { readCodings } from "../coding/read-codings.ts";
import { type CodingsFormat, codingsWriters } from "../coding/write-codings.ts";
import { decodeText } from "../io/decode.ts";
import { OutputSet, removeFile } from "../io/output-files.ts";
import { pathKind } from "../io/path-kind.ts";
import { readBytes } from "../io/read-file.ts";
import { UsageError } from "../io/usage-error.ts";
import type { Coding } from "../model/coding.ts";
import type { CoderId } from "../model/ids.ts";
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
  if (out !== undefined)
    return Promise.resolve(folderSink(session, resolve(session.host.cwd, out), format));
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

function folderSink(session: Session, folder: string, format: CodingsFormat = "csv"): CodingsSink {
  refuseToReplacePeople(folder);
  const writer = codingsWriters[format];
  const files = new OutputSet(session.inputs);
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

/** Codings of people may lie in the folder: hours of work, which a run of the rules must not replace. */
function refuseToReplacePeople(folder: string): void {
  for (const { extension } of Object.values(codingsWriters)) {
    const path = join(folder, `codings.${extension}`);
    const people = codersIn(path).filter((coder) => coder !== rulesCoder);
    if (people.length === 0) continue;
    throw new UsageError(
      `${path} holds codings by ${[...new Set(people)].join(", ")} and is not replaced`,
      "name another folder with --out",
    );
  }
}

// The rules may have written gigabytes; whose they are is seen from the first rows.
const enoughBytes = 1 << 20;

function codersIn(path: string): readonly CoderId[] {
  const read = pathKind(path) === "file" ? readBytes(path) : undefined;
  if (read?.kind !== "bytes") return [];
  const { bytes } = read;
  const lineEnd = bytes.length > enoughBytes ? bytes.lastIndexOf(0x0a, enoughBytes) : bytes.length;
  const decoded = decodeText(bytes.subarray(0, lineEnd));
  if (decoded.kind !== "text") return [];
  return readCodings(path, decoded.text).value?.rows.map(({ coder }) => coder) ?? [];
}
