import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { projectFolder } from "../../support/project-folder.ts";
import { runMain } from "../../support/run-main.ts";

const sample = join(projectFolder, "fixtures/sample-study");
export const ayesha: string = join(sample, "codings/ayesha.csv");
export const daniyal: string = join(sample, "codings/daniyal.csv");
const book = join(projectFolder, "codebooks/avais-2025.yaml");

/** A folder of its own with the sample study's codebook, `book.yaml`. */
export function newFolder(change: (text: string) => string = (text) => text): string {
  const cwd = mkdtempSync(join(tmpdir(), "sixphase-reconcile-"));
  writeFileSync(join(cwd, "book.yaml"), change(readFileSync(book, "utf8")));
  return cwd;
}

/** Runs a command on the sample study's transcripts with the folder's codebook. */
export function onSample(cwd: string, ...argv: readonly string[]) {
  const study = ["-t", join(sample, "transcripts"), "-p", join(sample, "participants.csv")];
  return runMain([...argv, "-c", "book.yaml", ...study], cwd);
}

export function rowsOf(path: string): readonly Readonly<Record<string, string>>[] {
  return parse(readFileSync(path), { bom: true, columns: true });
}

/** A decision on every row of a worksheet: what `choose` says of it, with a reason. */
export function decide(
  cwd: string,
  choose: (row: Readonly<Record<string, string>>, at: number) => string,
  reason: (at: number) => string,
): void {
  const rows = rowsOf(join(cwd, "out/worksheet.csv")).flatMap((row, at) => {
    const decision = choose(row, at);
    const said = `"${reason(at).replaceAll('"', '""')}"`;
    const by = at % 5 === 0 ? "ayesha" : "Sana";
    return decision === "" ? [] : [[row["id"], decision, said, by, "2026-11-22"].join(",")];
  });
  writeFileSync(
    join(cwd, "decisions.csv"),
    `${["id,decision,reason,decided_by,date", ...rows].join("\n")}\n`,
  );
}
