import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { pathKind } from "./path-kind.ts";
import { failureReason } from "./read-file.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Makes a folder and those above it that are missing. One by one: where no folder can be made (below
 * /proc), `mkdirSync` with `recursive` tries for ever on Node 20. Throws `UsageError`.
 */
export function makeFolder(path: string): void {
  if (pathKind(path) === "folder") return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another program may have made it meanwhile.
    if (pathKind(path) !== "folder") {
      throw new UsageError(`cannot make the folder ${path}: ${failureReason(error)}`);
    }
  }
}
