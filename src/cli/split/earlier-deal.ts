import { join } from "node:path";
import { decodeText } from "../../io/decode.ts";
import { showPath } from "../../io/find-files.ts";
import { pathKind } from "../../io/path-kind.ts";
import { readBytes } from "../../io/read-file.ts";
import { UsageError } from "../../io/usage-error.ts";
import type { CoderId, TranscriptId } from "../../model/ids.ts";
import { readAssignments } from "../../split/assignments-file.ts";
import type { Session } from "../session.ts";

export const assignmentsName = "assignments.csv";

type EarlierDeal = ReadonlyMap<TranscriptId, readonly CoderId[]>;

/**
 * Who has what by the assignments.csv of an earlier deal in the folder: those transcripts stay where they
 * are, and only others are dealt. Throws `UsageError` where it cannot be read, or one of its coders or
 * transcripts is not there: somebody's pack would lose a transcript.
 */
export function openEarlierDeal(
  session: Session,
  folder: string | undefined,
  coders: readonly CoderId[],
  there: ReadonlySet<TranscriptId>,
): EarlierDeal {
  if (folder === undefined) return new Map();
  const path = join(folder, assignmentsName);
  if (pathKind(path) === "none") return new Map();
  const file = showPath(session.host.cwd, path);
  // Not among the inputs of the command: it is written again.
  const read = readBytes(path);
  const decoded = read.kind === "bytes" ? decodeText(read.bytes) : undefined;
  const dealt = decoded?.kind === "text" ? readAssignments(file, decoded.text) : undefined;
  if (dealt === undefined) {
    throw new UsageError(`${file} is not what \`sixphase split\` writes`, elsewhere);
  }
  for (const [id, holders] of dealt) {
    const stranger = holders.find((coder) => !coders.includes(coder));
    if (stranger !== undefined) {
      const hint = `name ${stranger} with --coders too, or deal into another folder with --out`;
      throw new UsageError(`${file} gives ${id} to ${stranger}, who is not among the coders`, hint);
    }
    if (there.has(id)) continue;
    throw new UsageError(
      `${file} has ${id}, and it is not among these transcripts`,
      "name all transcripts, those that were dealt before too, or deal into another folder with --out",
    );
  }
  const left = there.size - dealt.size;
  const kept = dealt.size === 1 ? "1 transcript stays" : `${dealt.size} transcripts stay`;
  session.note(
    `${kept} with the coders that ${file} names, ${left === 0 ? "so nothing is dealt anew" : `${left} dealt now`}; without that file all are dealt afresh`,
  );
  return dealt;
}

const elsewhere = "move it away, or deal into another folder with --out";
