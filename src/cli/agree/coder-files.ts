import { dirname, join, resolve } from "node:path";
import { type KnownMeta, readMeta } from "../../coding/meta.ts";
import { pathKind } from "../../io/path-kind.ts";
import { UsageError } from "../../io/usage-error.ts";
import { type CoderId, coderId } from "../../model/ids.ts";
import { compareText } from "../../model/order.ts";
import { nearest } from "../../text/nearest.ts";
import { type CoderFile, refuseTwice, rowsBy } from "../coder-rows.ts";
import { type CoderRows, readCodingsFile } from "../codings-file.ts";
import type { Session } from "../session.ts";
import { readNeededText } from "../source-text.ts";
import { type ConsensusSign, consensusSign, signWords } from "./consensus-files.ts";

/** One coder's rows of a file, and how one sees that they are no coder's own, if they are not. */
export type ComparedFile = CoderFile & { readonly consensus: ConsensusSign | undefined };

/**
 * Reads codings files, each once, and takes their coders apart; in the order of the files, the coders of
 * a file by name. A file without any row is of the coder whom codings.meta.json names beside it.
 * In: whom the user names, where somebody among them may have coded nothing (`silent`).
 *
 * Throws `UsageError` where a file cannot be read, or two have codings of one transcript by one coder.
 */
export function openCoderFiles(
  session: Session,
  paths: readonly string[],
  silent?: SilentCoders,
): readonly ComparedFile[] {
  const unique = new Set(paths.map((path) => resolve(session.host.cwd, path)));
  const read = [...unique].map((path) => openFile(session, path));
  const named = new Set(read.flatMap(({ coders }) => coders));
  const unheard = (silent?.coders ?? []).map((name) => name.trim()).filter((name) => name !== "");
  const nameless = unheard.map(coderId).filter((name) => !named.has(name));
  const files = read.flatMap((file) => {
    const beside = codersBeside(session, file, named);
    const isNobodys = silent !== undefined && file.rows.length === 0 && beside.length === 0;
    if (isNobodys && silent.assigned !== "all")
      session.note(
        `${file.source.file} has no codings, and no codings.meta.json says whose it is: name every coder with --coder NAME, and say --assigned all`,
      );
    const taken = isNobodys && silent.assigned === "all" ? nameless.splice(0, 1) : beside;
    const coders = file.rows.length > 0 ? file.coders : taken;
    const meta = metaBeside(session, file);
    return [...coders].sort(compareText).map((coder): ComparedFile => {
      const own = rowsBy(file, coder);
      return { ...own, consensus: consensusSign(own, meta) };
    });
  });
  refuseTwice(files, {
    because: ", and it is not clear which to compare",
    hint: "leave one of them out, or give the coders different names",
  });
  return files;
}

/** The names that the user wants to be compared; with `all`, one without a row coded nothing. */
type SilentCoders = {
  readonly coders: readonly string[];
  readonly assigned: "coded" | "all" | undefined;
};

/**
 * The coders to be compared: those whom the user names, else all. Throws `UsageError` for a name that
 * nobody has, for fewer than two, and for a consensus.
 */
export function chooseCoders(
  files: readonly ComparedFile[],
  wanted: readonly string[],
  acknowledgeConsensus: boolean,
  purpose: Purpose = agreeing,
): readonly CoderId[] {
  const found = [...new Set(files.map(({ coder }) => coder))];
  const coders =
    wanted.length === 0 ? found : [...new Set(wanted.map((name) => byName(found, name)))];
  if (coders.length < 2) {
    const [only] = coders;
    throw new UsageError(
      only === undefined
        ? "there are no codings to compare"
        : `${purpose.what}, and ${wanted.length > 0 ? "only" : "these codings are all by"} ${only}${wanted.length > 0 ? " was named" : ""}`,
      found.length < 2
        ? "name the codings file of another coder too"
        : `there are codings by ${found.join(", ")}`,
    );
  }
  const made = files.find(({ coder, consensus }) => consensus && coders.includes(coder));
  if (made?.consensus !== undefined && !acknowledgeConsensus) {
    throw new UsageError(
      `the codings of ${made.coder} were made from those of the coders${signWords[made.consensus]}, so ${purpose.because}`,
      purpose.hint,
    );
  }
  return coders;
}

/** What coders are chosen for, and why a consensus is none of them. */
type Purpose = {
  /** Needs two of them. */
  readonly what: string;
  readonly because: string;
  readonly hint: string;
};

const agreeing: Purpose = {
  what: "agreement is between coders",
  because: "agreement with them says nothing about reliability",
  hint: "compare the coders as they coded on their own, with --coder NAME for each, or say --acknowledge-consensus",
};

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
  return (metaBeside(session, file)?.coders ?? []).filter((coder) => !named.has(coder));
}

function metaBeside(session: Session, file: CoderRows): KnownMeta | undefined {
  const path = metaPath(session, file);
  if (pathKind(path) === "none") return undefined;
  return readMeta(readNeededText(session, "codings.meta.json", path).text);
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
