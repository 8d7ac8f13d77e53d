import type { CatalogueEntry } from "../entry.ts";

/** About a codebook, and seen only beside the transcripts or codings of a study. */
export type StudyDiagnostic = "codebook/broad-rule" | "codebook/unused-code";

export const studyEntries: Readonly<Record<StudyDiagnostic, CatalogueEntry>> = {
  "codebook/broad-rule": {
    severity: "warning",
    title: "a rule that fires in a large share of all sentences",
    why: "What is said in every third sentence tells no participant from another. The code's frequency then counts talk about the subject of the study, and hides how often the code itself occurs.",
    mend: "Ask for a second word beside it with `near` or `all`, write a longer phrase, or hold it back with `unless`. If the code is meant to be that common, raise `--max-share`.",
  },
  "codebook/unused-code": {
    severity: "info",
    title: "a code that no coding uses",
    why: "It has a row of zeros in every table. In the codings that were given nobody has met it: it may be too narrow, covered by another code, or absent from what participants say, which can be a result of its own.",
    mend: "Look for excerpts that should have it, join it with the code that took them, or give it `status: retired`. Leave it where its absence is a finding.",
  },
};
