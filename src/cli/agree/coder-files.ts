import { dirname, join, resolve } from "node:path";
import { readMeta } from "../../coding/meta.ts";
import { pathKind } from "../../io/path-kind.ts";
import { UsageError } from "../../io/usage-error.ts";
import type { CoderId, TranscriptId } from "../../model/ids.ts";
import { compareText } from "../../model/order.ts";
import { nearest } from "../../text/nearest.ts";
import { type CoderRows, readCodingsFile } from "../codings-file.ts";
import type { Session } from "../session.ts";
import { readNeededText } from "../source-text.ts";

/** The rows of one coder in one file. A coder may have several files, each about other transcripts. */
export type CoderFile = CoderRows & { readonly coder: CoderId };

/**
 * Reads codings files, each once, and takes their coders apart; in the order of the files, the coders of
 * a file by name. A file without any row is of the coder whom codings.meta.json names beside it.
 * Throws `UsageError` where a file cannot be read, or two have codings of one transcript by one coder.
 */
export function openCoderFiles(session: Session, paths: readonly string[]): readonly CoderFile[] {
  const unique = new Set(paths.map((path) => resolve(session.host.cwd, path)));
  const read = [...unique].map((path) => openFile(session, path));
  const named = new Set(read.flatMap(({ coders }) => coders));
  const files = read.flatMap((file) => {
    const coders = file.rows.length > 0 ? file.coders : codersBeside(session, file, named);
    return [...coders].sort(compareText).map((coder) => rowsBy(file, coder));
  });
  refuseTwice(files);
  return files;
}

/**
 * The coders to be compared: those whom the user names, else all. Throws `UsageError` for a name that
 * nobody has, for fewer than two, and for a consensus.
 */
export function chooseCoders(
  files: readonly CoderFile[],
  wanted: readonly string[],
  acknowledgeConsensus: boolean,
): readonly CoderId[] {
  const found = [...new Set(files.map(({ coder }) => coder))];
  const coders =
    wanted.length === 0 ? found : [...new Set(wanted.map((name) => byName(found, name)))];
  if (coders.length < 2) {
    const [only] = coders;
    throw new UsageError(
      only === undefined
        ? "there are no codings to compare"
        : `agreement is between coders, and ${wanted.length > 0 ? "only" : "these codings are all by"} ${only}${wanted.length > 0 ? " was named" : ""}`,
      found.length < 2
        ? "name the codings file of another coder too"
        : `there are codings by ${found.join(", ")}`,
    );
  }
  const consensus = coders.find((coder) => coder.toLowerCase() === "consensus");
  if (consensus !== undefined && !acknowledgeConsensus) {
    throw new UsageError(
      `the codings of ${consensus} were made from those of the coders, so agreement with them says nothing about reliability`,
      "compare the coders as they coded on their own, with --coder NAME for each, or say --acknowledge-consensus",
    );
  }
  return coders;
}

function openFile(session: Session, path: string): CoderRows {
  const { source, codings } = readCodingsFile(session, path);
  if (codings === undefined) throw new UsageError(`${source.file} could not be read`);
  return codings;
}

/** Path of the file that says what was assigned to the coders of a codings file. */
export function metaPath(session: Session, { source }: Pick<CoderRows, "source">): string {
  return join(dirname(resolve(session.host.cwd, source.file)), "codings.meta.json");
}

/** Somebody who was asked to code, and found nothing to code. */
function codersBeside(
  session: Session,
  file: CoderRows,
  named: ReadonlySet<CoderId>,
): readonly CoderId[] {
  const path = metaPath(session, file);
  if (pathKind(path) === "none") return [];
  const meta = readMeta(readNeededText(session, "codings.meta.json", path).text);
  return (meta?.coders ?? []).filter((coder) => !named.has(coder));
}

function rowsBy(file: CoderRows, coder: CoderId): CoderFile {
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

/** Two versions of one coder's codings of a transcript must not be added up. */
function refuseTwice(files: readonly CoderFile[]): void {
  const before = new Map<CoderId, Map<TranscriptId, string>>();
  for (const { source, coder, byTranscript } of files) {
    const own = before.get(coder) ?? new Map<TranscriptId, string>();
    before.set(coder, own);
    for (const id of byTranscript.keys()) {
      const other = own.get(id);
      if (other !== undefined) {
        throw new UsageError(
          `${other} and ${source.file} both have codings of ${id} by ${coder}, and it is not clear which to compare`,
          "leave one of them out, or give the coders different names",
        );
      }
      own.set(id, source.file);
    }
  }
}

function byName(found: readonly CoderId[], name: string): CoderId {
  const coder = found.find((one) => one === name.trim());
  if (coder !== undefined) return coder;
  const near = nearest(name.trim(), found);
  throw new UsageError(
    `there are no codings by ${name.trim()}`,
    near === undefined ? `coders are ${found.join(", ")}` : `did you mean ${near}?`,
  );
}
