import { readCsv } from "../../../csv/read.ts";
import { decisionsHeader } from "../../../reconcile/decisions/columns.ts";

/** What is missing at the end of a file of decisions. */
export type Mending = {
  /** Ends the last line, so that one more may follow. */
  readonly text: string;
  /** What the last line is about, where it stops so early that nobody can tell what it decides. */
  readonly uncertain: string | undefined;
};

/**
 * How a file of decisions is made ready for another line: its last one was cut off if the machine
 * stopped while it was written, or a hand wrote it without a line end. Nothing is taken out of the
 * file. Undefined where nothing is missing; `text` undefined where the file cannot be read at all.
 */
export function mendingOf(text: string): Mending | "unreadable" | undefined {
  if (text.trim() === "") return { text: decisionsHeader, uncertain: undefined };
  // Whatever is quoted has two quotes. Asked before every line that is added, so without a parser.
  if (text.endsWith("\n") && text.split('"').length % 2 === 1) return undefined;
  const isClosed = readCsv("", text).value !== undefined;
  if (isClosed && text.endsWith("\n")) return undefined;
  const ending = isClosed ? "\n" : '"\n';
  const { value } = readCsv("", text + ending);
  if (value === undefined) return "unreadable";
  const cells = value.rows.length > 1 ? (value.rows.at(-1)?.cells ?? []) : [];
  const [id = ""] = cells;
  const isUncertain = cells.length > 1 && id !== "" && !isCertain(cells);
  return { text: ending, uncertain: isUncertain ? id : undefined };
}

/**
 * Whether the cells from id to decision, for an edit to the excerpt, are whole: the cut is in the last
 * cell there is. `b` alone may be the beginning of `both`.
 */
function isCertain([, decision = "", ...rest]: readonly string[]): boolean {
  if (decision === "edit") return rest.length > 4;
  return rest.length > 0 || ["both", "neither", "open"].includes(decision);
}

/** How many bytes at the end of a UTF-8 file are the beginning of a character without its rest. */
export function tornCharacter(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? back : 0;
  }
  return 0;
}
