import { readCsv } from "../csv/read.ts";
import { csvRecord, readSafeCell } from "../csv/write.ts";
import type { Deal } from "../model/deal.ts";
import { type CoderId, coderId, type TranscriptId, transcriptId } from "../model/ids.ts";
import { compareText } from "../model/order.ts";

const columns = ["transcript", "coder", "overlap", "stratum", "words"] as const;

/**
 * `assignments.csv`: a row for each transcript and coder, so that a spreadsheet can filter it by coder and a
 * program need not know the coders' names. `overlap` is `yes` where others have the transcript too.
 */
export function renderAssignments({ transcripts }: Deal): string {
  const rows = transcripts.flatMap(({ id, stratum, words, coders }) =>
    coders.map((coder) => {
      const overlap = coders.length > 1 ? "yes" : "no";
      return csvRecord([id, coder, overlap, stratum, String(words)]);
    }),
  );
  return csvRecord(columns) + rows.join("");
}

/**
 * Who was dealt what before: the coders of each transcript, by name. Only `transcript` and `coder` are read;
 * undefined where the text is no table with these columns.
 */
export function readAssignments(
  file: string,
  text: string,
): ReadonlyMap<TranscriptId, readonly CoderId[]> | undefined {
  const [header, ...rows] = readCsv(file, text).value?.rows ?? [];
  const names = (header?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const [transcript, coder] = [names.indexOf("transcript"), names.indexOf("coder")];
  if (transcript === -1 || coder === -1) return undefined;
  const dealt = new Map<TranscriptId, CoderId[]>();
  for (const { cells } of rows) {
    const cell = (at: number) => readSafeCell(cells[at] ?? "").trim();
    if (cell(transcript) === "" || cell(coder) === "") continue;
    const id = transcriptId(cell(transcript).normalize("NFC"));
    const coders = new Set(dealt.get(id)).add(coderId(cell(coder)));
    dealt.set(id, [...coders].sort(compareText));
  }
  return dealt;
}
