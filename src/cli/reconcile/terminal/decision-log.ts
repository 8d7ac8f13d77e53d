import { csvRecord } from "../../../csv/write.ts";
import { appendLines, createOnce, cutOff, modifiedAt } from "../../../io/append-line.ts";
import { decodeText } from "../../../io/decode.ts";
import { pathKind } from "../../../io/path-kind.ts";
import { readBytes } from "../../../io/read-file.ts";
import { UsageError } from "../../../io/usage-error.ts";
import {
  type DecisionColumn,
  decisionColumns,
  decisionsHeader,
  isAppendable,
} from "../../../reconcile/decisions/columns.ts";
import { type Mending, mendingOf, tornCharacter } from "./torn-line.ts";

/**
 * Makes a file of decisions ready for more lines where it is there: a last line that was cut off is
 * ended, and taken back by an `open` where one cannot tell what it decides. Gives a sentence about
 * what was done; undefined: nothing. Throws `UsageError` where no line can be added.
 */
export function mendDecisions(
  path: string,
  shown: string,
  person: string,
  date: string,
): string | undefined {
  if (pathKind(path) !== "file") return undefined;
  const mending = settledMending(path, shown);
  if (mending === undefined) return undefined;
  const { text, uncertain } = mending;
  if (uncertain === undefined) {
    appendLines(path, text);
    return text === decisionsHeader
      ? undefined
      : `the last line of ${shown} was not ended; it is now`;
  }
  appendLines(path, text + takenBack(uncertain, person, date));
  return `the last line of ${shown} was cut off, so ${uncertain} is to be decided again`;
}

/** Adds one decision; it is on the disk when this returns. Throws `UsageError`. */
export function appendDecision(path: string, shown: string, record: string): void {
  if (pathKind(path) === "none") createOnce(path, decisionsHeader);
  const mending = settledMending(path, shown);
  // A line that somebody else left torn meanwhile is ended together with ours, in one write.
  appendLines(path, `${mending?.text ?? ""}${record}`);
}

function takenBack(id: string, person: string, date: string): string {
  const cells: Partial<Record<DecisionColumn, string>> = {
    id,
    decision: "open",
    reason: "the line above was cut off",
    decided_by: person,
    date,
  };
  return csvRecord(decisionColumns.map((column) => cells[column] ?? ""));
}

/** Somebody else's line that is just being written is no torn one: so it is looked at twice. */
function settledMending(path: string, shown: string): Mending | undefined {
  const first = mendingNow(path, shown);
  if (first === undefined || Date.now() - modifiedAt(path) > 1000) return first;
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  return mendingNow(path, shown);
}

function mendingNow(path: string, shown: string): Mending | undefined {
  const text = readAppendable(path, shown);
  const mending = mendingOf(text);
  if (mending !== "unreadable") return mending;
  throw new UsageError(
    `${shown} cannot be read as a table, so no decision can be added to it`,
    "look at its quotes: a cell that holds a quote is written in quotes, its own quotes doubled",
  );
}

function readAppendable(path: string, shown: string): string {
  const read = readBytes(path);
  if (read.kind === "failed") throw new UsageError(`cannot read ${shown}: ${read.reason}`);
  const torn = tornCharacter(read.bytes);
  const bytes = torn === 0 ? read.bytes : read.bytes.subarray(0, -torn);
  const decoded = decodeText(bytes);
  const isUtf8 = decoded.kind === "text" && decoded.encoding === "utf-8";
  if (isUtf8 && (decoded.text.trim() === "" || isAppendable(decoded.text))) {
    // Nobody can read them, and with them the whole file cannot be read.
    if (torn > 0) cutOff(path, bytes.length);
    return decoded.text;
  }
  throw new UsageError(
    `${shown} has other columns or another encoding than this program writes (a spreadsheet may have saved it), so no decision can be added at its end`,
    "give it another name, and apply it under that one: --apply NAME --out FOLDER",
  );
}

/** Whether a file is one to which lines can be added: a worksheet is not. */
export function isDecisionsFile(path: string): boolean {
  const read = readBytes(path);
  // The columns are plain letters, and what comes after them may be torn.
  return read.kind === "bytes" && isAppendable(Buffer.from(read.bytes).toString("latin1"));
}
