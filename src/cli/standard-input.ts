import { readCsv } from "../csv/read.ts";
import { decodeText } from "../io/decode.ts";
import type { TranscriptFormat } from "../model/transcript.ts";
import type { Host } from "./host.ts";
import type { TranscriptFile } from "./transcript-files.ts";

/** The transcript that comes through a pipe. It has no name, so its format is told by its content. */
export async function standardInput(stdin: Host["stdin"]): Promise<TranscriptFile> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  return {
    id: "stdin",
    shown: "<standard input>",
    path: undefined,
    named: true,
    format: sniffFormat(bytes),
    read: () => ({ kind: "bytes", bytes }),
  };
}

function sniffFormat(bytes: Buffer): TranscriptFormat {
  if (bytes.toString("latin1", 0, 2) === "PK") return "docx";
  const decoded = decodeText(bytes);
  if (decoded.kind !== "text") return "txt";
  const { text } = decoded;
  if (text.startsWith("WEBVTT")) return "vtt";
  if (/^\s*\d+\s*\n\s*-?\d+:\d+:\d+[,.]\d+\s*-->/.test(text.slice(0, 200))) return "srt";
  return isTable(text) ? "csv" : "txt";
}

/** A table has a row of two or more named columns, and all its rows are as long. */
function isTable(text: string): boolean {
  const { value } = readCsv("", text);
  const [header, ...rows] = value?.rows ?? [];
  const width = header?.cells.length ?? 0;
  const named = header?.cells.every((cell) => cell.trim() !== "") === true;
  return width > 1 && named && rows.length > 0 && rows.every(({ cells }) => cells.length === width);
}
