import type { CatalogueEntry } from "./entry.ts";

export type TranscriptDiagnostic = "transcript/binary";

export const transcriptEntries: Readonly<Record<TranscriptDiagnostic, CatalogueEntry>> = {
  "transcript/binary": {
    severity: "error",
    title: "the file is not text",
    explain:
      "Only txt, md, docx, vtt, srt and csv transcripts can be read. Export or save as one of these.",
  },
};
