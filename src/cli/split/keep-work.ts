import { readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { readMeta } from "../../coding/meta.ts";
import { isUntouchedSheet } from "../../coding/sheets/untouched-sheet.ts";
import { decodeText } from "../../io/decode.ts";
import { showPath } from "../../io/find-files.ts";
import { pathKind } from "../../io/path-kind.ts";
import { readBytes } from "../../io/read-file.ts";
import { UsageError } from "../../io/usage-error.ts";
import type { Session } from "../session.ts";
import { metaName, type Pack, sheetName, transcriptsFolder } from "./pack.ts";

/**
 * Throws `UsageError` where a pack that is there already holds something that a coder made, is another
 * coder's, or has texts of transcripts that its coder no longer gets. Nothing is ever deleted.
 */
export function keepWork(session: Session, packs: readonly Pack[]): void {
  const there = packs.filter(({ folder }) => pathKind(folder) === "folder");
  const shown = (path: string) => showPath(session.host.cwd, path);
  const work = there.flatMap((pack) => workIn(pack).map(shown));
  if (work.length > 0) {
    throw new UsageError(
      `${work.join(", ")} ${work.length === 1 ? "holds" : "hold"} a coder's work, so nothing was written`,
      "deal into another folder with --out, new transcripts alone if you like: `agree` and `reconcile` take several files of a coder",
    );
  }
  for (const pack of there) {
    const owner = ownerOf(pack);
    if (owner !== undefined && owner !== pack.coder) {
      throw new UsageError(
        `${shown(pack.folder)} is the pack of ${owner}, so that of ${pack.coder} was not written there`,
        "deal into another folder with --out",
      );
    }
    const [stale] = leftOver(pack);
    if (stale === undefined) continue;
    throw new UsageError(
      `${shown(stale)} is left over from another deal, and ${pack.coder} does not get it in this one`,
      `delete ${shown(pack.folder)}, or deal into another folder with --out`,
    );
  }
}

/** Tables that are not the sheet as it was written: the filled sheet, a copy of it, a workbook, codings. */
function workIn({ folder }: Pack): readonly string[] {
  return readdirSync(folder)
    .filter((name) => table.test(name))
    .map((name) => join(folder, name))
    .filter((path) => path !== join(folder, sheetName) || !isUntouched(path))
    .sort();
}

const table = /\.(?:csv|tsv|jsonl|xls[xm]?|ods|numbers|gsheet|qdpx?)$/i;

function isUntouched(path: string): boolean {
  const text = textOf(path);
  return text !== undefined && isUntouchedSheet(path, text);
}

function ownerOf({ folder }: Pack): string | undefined {
  const text = textOf(join(folder, metaName));
  return text === undefined ? undefined : readMeta(text)?.coders[0];
}

function leftOver({ folder, files }: Pack): readonly string[] {
  const texts = join(folder, transcriptsFolder);
  if (pathKind(texts) !== "folder") return [];
  return readdirSync(texts, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".txt"))
    .filter((name) => !files.has(`${transcriptsFolder}/${name.split(sep).join("/")}`))
    .map((name) => join(texts, name))
    .sort();
}

function textOf(path: string): string | undefined {
  const read = pathKind(path) === "file" ? readBytes(path) : undefined;
  if (read?.kind !== "bytes") return undefined;
  const decoded = decodeText(read.bytes);
  return decoded.kind === "text" ? decoded.text : undefined;
}
