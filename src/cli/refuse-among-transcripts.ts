import { resolve, sep } from "node:path";
import { showPath } from "../io/find-files.ts";
import { pathKind } from "../io/path-kind.ts";
import { UsageError } from "../io/usage-error.ts";
import type { Session } from "./session.ts";

/** Throws `UsageError` where results would lie among the transcripts, and be read as such the next time. */
export function refuseAmongTranscripts(
  { host }: Session,
  folder: string,
  transcripts: readonly string[],
): void {
  for (const path of transcripts.map((name) => resolve(host.cwd, name))) {
    if (pathKind(path) !== "folder" || !`${folder}${sep}`.startsWith(`${path}${sep}`)) continue;
    throw new UsageError(
      `${showPath(host.cwd, folder)} lies in the folder of the transcripts, and its texts would be read as transcripts too`,
      "name a folder elsewhere with --out",
    );
  }
}
