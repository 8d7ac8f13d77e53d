import { resolve } from "node:path";
import { pathKind } from "../../../io/path-kind.ts";
import { UsageError } from "../../../io/usage-error.ts";
import type { Host, Terminal } from "../../host.ts";
import { decisionsPath } from "../decision-files.ts";
import { isDecisionsFile } from "./decision-log.ts";

export type InteractiveRequest = {
  readonly interactive: boolean;
  /** Files of decisions that the user named. */
  readonly decisions: readonly string[];
  readonly decidedBy: string | undefined;
  readonly only: readonly string[];
};

/** Where somebody decides, and the file to which the decisions are added. */
export type Desk = {
  readonly terminal: Terminal;
  /** Absolute. */
  readonly path: string;
};

/**
 * Whether somebody can decide here; undefined where nobody asked for it. `out`: the folder for
 * results, absolute. Throws `UsageError` where there is no terminal or no file for the decisions.
 */
export function deskFor(
  host: Host,
  { interactive, decisions, decidedBy, only }: InteractiveRequest,
  out: string | undefined,
): Desk | undefined {
  if (!interactive) {
    const option =
      only.length > 0 ? "--only" : decidedBy === undefined ? undefined : "--decided-by";
    if (option === undefined) return undefined;
    throw new UsageError(`${option} is about deciding in the terminal`, "add --interactive");
  }
  const { terminal } = host;
  if (terminal === undefined || host.env["TERM"] === "dumb") {
    throw new UsageError(
      "--interactive needs a terminal that can draw, and here input or output is a file, a pipe or a plain one",
      "run it in a terminal window, or decide in the worksheet and apply it with --apply",
    );
  }
  const named = decisions.map((path) => resolve(host.cwd, path)).filter(isDecisionsFile);
  const [first] = named;
  if (first !== undefined && named.length === 1) return { terminal, path: first };
  if (out !== undefined) return { terminal, path: decisionsPath(out) };
  throw new UsageError(
    "--interactive needs a place for the decisions",
    "name a folder with --out; decisions.csv is kept there",
  );
}

/** The files to apply: those named, and the one to which decisions are added. */
export function filesToApply(
  { cwd }: Host,
  named: readonly string[],
  { path }: Desk,
): readonly string[] {
  const absolute = named.map((one) => resolve(cwd, one));
  if (pathKind(path) !== "file" || absolute.includes(path)) return absolute;
  return [...absolute, path];
}
