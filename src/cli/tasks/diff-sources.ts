import { resolve } from "node:path";
import { decodeText } from "../../io/decode.ts";
import { showPath } from "../../io/find-files.ts";
import { type GitFile, readGitFile } from "../../io/git-file.ts";
import { pathKind } from "../../io/path-kind.ts";
import { undecodableDiagnostic } from "../../io/undecodable.ts";
import { UsageError } from "../../io/usage-error.ts";
import {
  acceptCodebook,
  type CodebookFile,
  findCodebook,
  openCodebook,
  shippedCodebooks,
} from "../codebook-file.ts";
import type { Session } from "../session.ts";

/** Where a codebook is read: from a file (absolute path), or from git. */
export type DiffSource =
  | { readonly kind: "file"; readonly path: string }
  | ({ readonly kind: "revision" } & GitFile);

/** What a name may mean by itself; a bare revision is one of a file that is named elsewhere. */
type Named =
  | (DiffSource & { readonly kind: "file"; readonly isShipped: boolean })
  | (DiffSource & { readonly kind: "revision" })
  | { readonly kind: "bare"; readonly revision: string };

/**
 * The codebook before and the one now. Without names it is the study's codebook as last committed
 * and as it is on disk; one name gives the state before, or the file to be compared with its last
 * commit. A revision without a path is one of the file that the other name, or the study, gives.
 */
export function chooseSources(
  { host }: Session,
  names: readonly string[],
  studyCodebook: string | undefined,
): readonly [DiffSource, DiffSource] {
  const [first, second] = names.map((name) => meaningOf(host, name));
  if (first !== undefined && second !== undefined) {
    const path = pathOf(first) ?? pathOf(second) ?? studyCodebook;
    return [withPath(first, path), withPath(second, path)];
  }
  if (first?.kind === "file" && !first.isShipped) {
    return [{ kind: "revision", revision: "HEAD", path: first.path }, first];
  }
  const path = (first && pathOf(first)) ?? studyCodebook;
  if (path === undefined) {
    throw new UsageError(
      "two codebooks are needed, the one before and the one now",
      "sixphase diff OLD NEW, or sixphase diff FILE for what changed since the last commit",
    );
  }
  const before = first ?? { kind: "bare", revision: "HEAD" };
  return [withPath(before, path), { kind: "file", path }];
}

function meaningOf(host: Session["host"], name: string): Named {
  const path = resolve(host.cwd, name);
  if (name !== "" && pathKind(path) === "file") return { kind: "file", path, isShipped: false };
  if (shippedCodebooks(host).includes(name)) {
    return { kind: "file", path: findCodebook(host, name), isShipped: true };
  }
  const [, revision, file] = /^(.*):([^:]+)$/s.exec(name) ?? [];
  if (revision !== undefined && file !== undefined) {
    return { kind: "revision", revision, path: resolve(host.cwd, file) };
  }
  // Nobody names a revision so; what is meant is a file, and it is not there.
  if (name === "" || /\.ya?ml$/i.test(name)) findCodebook(host, name);
  return { kind: "bare", revision: name };
}

/** A shipped codebook is nobody's file in git. */
function pathOf(named: Named): string | undefined {
  return named.kind === "bare" || (named.kind === "file" && named.isShipped)
    ? undefined
    : named.path;
}

function withPath(named: Named, path: string | undefined): DiffSource {
  if (named.kind !== "bare") return named;
  if (path !== undefined) return { ...named, kind: "revision", path };
  throw new UsageError(
    `there is no codebook ${named.revision}`,
    `if it is a revision of git, name the file too: ${named.revision}:codebook.yaml`,
  );
}

/**
 * Reads one of the two codebooks. Everything wrong with it is reported; throws `UsageError` where
 * there are errors: what is missing for a slip would look removed.
 */
export async function readSource(session: Session, source: DiffSource): Promise<CodebookFile> {
  if (source.kind === "file") return openCodebook(session, source.path);
  const { cwd } = session.host;
  const file = `${source.revision}:${showPath(cwd, source.path)}`;
  const decoded = decodeText(await readGitFile(cwd, source));
  if (decoded.kind !== "text") {
    session.report([undecodableDiagnostic(file, decoded, "codebook")]);
    throw new UsageError(`the codebook ${file} could not be read`);
  }
  return acceptCodebook(session, file, decoded.text);
}
