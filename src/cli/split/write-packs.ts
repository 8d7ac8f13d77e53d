import { join } from "node:path";
import { OutputSet } from "../../io/output-files.ts";
import { onEarlyEnd } from "../interrupt.ts";
import type { Session } from "../session.ts";
import { assignmentsName } from "./earlier-deal.ts";
import { keepWork } from "./keep-work.ts";
import type { Pack } from "./pack.ts";

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
