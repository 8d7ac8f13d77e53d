import { join, resolve, sep } from "node:path";
import { showPath } from "../../io/find-files.ts";
import { OutputSet } from "../../io/output-files.ts";
import { pathKind } from "../../io/path-kind.ts";
import { UsageError } from "../../io/usage-error.ts";
import { onEarlyEnd } from "../interrupt.ts";
import type { Session } from "../session.ts";
import { assignmentsName } from "./earlier-deal.ts";
import { keepWork } from "./keep-work.ts";
import type { Pack } from "./pack.ts";

/** Throws `UsageError` where packs would lie among the transcripts, and be read as such the next time. */
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

/** Writes all packs and assignments.csv, or nothing. */
export function writePacks(
  session: Session,
  folder: string,
  assignments: string,
  packs: readonly Pack[],
): void {
  keepWork(session, packs);
  const set = new OutputSet(session.inputs);
  const forget = onEarlyEnd(() => set.discard());
  try {
    set.put(join(folder, assignmentsName), assignments);
    for (const pack of packs)
      for (const [name, content] of pack.files) set.put(join(pack.folder, name), content);
    set.commit();
  } finally {
    set.discard();
    forget();
  }
}
