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
    named: true,
    format: sniffFormat(bytes),
    read: () => ({ kind: "bytes", bytes }),
  };
}

function sniffFormat(bytes: Buffer): TranscriptFormat {
  const start = bytes.toString("latin1", 0, 200).replace(/^\xef\xbb\xbf/, "");
  if (start.startsWith("PK")) return "docx";
  if (start.startsWith("WEBVTT")) return "vtt";
  if (/^\s*\d+\s*\r?\n\s*-?\d+:\d+:\d+[,.]\d+\s*-->/.test(start)) return "srt";
  return "txt";
}
