import { decodeText } from "../io/decode.ts";
import type { TranscriptFormat } from "../model/transcript.ts";
import type { Host } from "./host.ts";
import type { TranscriptFile } from "./transcript-files.ts";

/**
 * The transcript that comes through a pipe. It has no name, so its format is told by its content; it
 * is a survey where the user names a survey's columns, for text with commas looks like a table too.
 */
export async function standardInput(
  stdin: Host["stdin"],
  isSurvey: boolean,
): Promise<TranscriptFile> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  return {
    id: "stdin",
    shown: "<standard input>",
    path: undefined,
    named: true,
    format: isSurvey ? "csv" : sniffFormat(bytes),
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
  return "txt";
}
