import type { TranscriptId } from "../model/ids.ts";

/**
 * Where the canonical text of a transcript goes, below a folder. An id may come from a survey's cell: it
 * does not lead elsewhere.
 */
export function transcriptTextPath(id: TranscriptId): string {
  const parts = id.split("/").map((part) => (/^\.*$/.test(part) ? `${part}_` : part));
  return `${parts.join("/").replaceAll("\\", "_")}.txt`;
}
