import { execFile } from "node:child_process";
import { dirname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { showPath } from "./find-files.ts";
import { pathKind } from "./path-kind.ts";
import { UsageError } from "./usage-error.ts";

const run = promisify(execFile);

/** A file as a revision of git has it. */
export type GitFile = {
  /** As `git show` takes it: `HEAD~1`, a tag, a branch; empty for what is staged. */
  readonly revision: string;
  /** Absolute, whether or not the file is there now. */
  readonly path: string;
};

/**
 * Reads a file from git, by `git show REVISION:./PATH`. Nothing goes through a shell. Throws
 * `UsageError` where git is missing or has no such revision or file.
 */
export async function readGitFile(cwd: string, { revision, path }: GitFile): Promise<Uint8Array> {
  // git would take it for an option of its own.
  if (revision.startsWith("-")) throw new UsageError(`${revision} is not a git revision`);
  const folder = folderFor(cwd, path);
  const object = `${revision}:./${relative(folder, path).split(sep).join("/")}`;
  try {
    const { stdout } = await run("git", ["show", "--no-textconv", object], {
      cwd: folder,
      encoding: "buffer",
      maxBuffer: mostBytes,
    });
    return stdout;
  } catch (error) {
    throw await whyNot(error, revision, folder, showPath(cwd, path));
  }
}

const mostBytes = 1 << 28;

/**
 * The working folder where it holds the file: it is there even if the file's own folder is gone, and
 * it is where git's hooks run, whose settings (GIT_DIR) are relative to it.
 */
function folderFor(cwd: string, path: string): string {
  if (!relative(cwd, path).startsWith("..")) return cwd;
  const folder = dirname(path);
  if (pathKind(folder) === "folder") return folder;
  throw new UsageError(`there is no folder ${showPath(cwd, folder)}`);
}

/** Asks git itself: its messages are in the user's language and change with its version. */
async function whyNot(
  error: unknown,
  revision: string,
  folder: string,
  shown: string,
): Promise<UsageError> {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") {
    return new UsageError(
      `git is needed to read ${revision}:${shown}, and it is not installed`,
      "name two files instead: sixphase diff OLD NEW",
    );
  }
  if ((await ask(folder, ["rev-parse", "--git-dir"])) === undefined) {
    // A folder of somebody else's (in a container of CI) is refused, and git says how to allow it.
    return holdsRepository(folder)
      ? new UsageError(`git cannot read the repository of ${shown}`, firstLine(error))
      : new UsageError(
          `${shown} is not in a git repository, so nothing is known of its past`,
          "name two files instead: sixphase diff OLD NEW",
        );
  }
  const commit = ["rev-parse", "--verify", "--quiet", `${revision}^{tree}`];
  if (/^(?!:|$)/.test(revision) && (await ask(folder, commit)) === undefined) {
    const isShallow = (await ask(folder, ["rev-parse", "--is-shallow-repository"])) === "true";
    return new UsageError(
      `git knows no revision ${revision}`,
      isShallow
        ? "this clone has a part of the history only: fetch all of it (in GitHub Actions, fetch-depth: 0)"
        : "a revision is a tag, a branch, HEAD~1 or the beginning of a commit's number",
    );
  }
  const where = revision === "" ? "what is staged" : revision;
  return new UsageError(
    `there is no ${shown} in ${where}`,
    "was it renamed, or not committed yet?",
  );
}

function holdsRepository(folder: string): boolean {
  if (pathKind(join(folder, ".git")) !== "none") return true;
  return dirname(folder) !== folder && holdsRepository(dirname(folder));
}

/** What git answers on one line; undefined where it refuses. */
async function ask(cwd: string, argv: readonly string[]): Promise<string | undefined> {
  try {
    const { stdout } = await run("git", [...argv], { cwd });
    return stdout.trim();
  } catch {
    return undefined;
  }
}

function firstLine(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("stderr" in error)) return undefined;
  return String(error.stderr).split("\n")[0];
}
