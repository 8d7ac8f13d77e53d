import type { CatalogueEntry } from "./entry.ts";

export type DiffDiagnostic =
  | "diff/other-codebook"
  | "diff/removed"
  | "diff/version-lowered"
  | "diff/version-too-low"
  | "diff/version-unchanged";

export const diffEntries: Readonly<Record<DiffDiagnostic, CatalogueEntry>> = {
  "diff/other-codebook": {
    severity: "warning",
    title: "two codebooks with different ids are compared",
    why: "Codings name their codebook by its id, so these are two codebooks rather than two states of one. Their versions say nothing about one another and are not judged.",
    mend: "Name two states of one codebook. If its id was changed on purpose, nothing needs to be done; codings of the old one go on naming the old id.",
  },
  "diff/removed": {
    severity: "warning",
    title: "a code or theme is gone, and nothing says where its codings belong",
    why: "Codings under an id that the codebook does not know cannot be counted under any theme: hours of a coder's work would silently have no place in the results.",
    mend: "List the old id under `replaces` of the code or theme that took its place, or put it back with `status: retired`, which keeps its codings and stops its rules.",
  },
  "diff/version-lowered": {
    severity: "error",
    title: "the version is lower than before",
    why: "Results name the version of the codebook that made them. Where a later state has a lower number, nobody can tell which of two results is the newer one.",
    mend: "Give the codebook a version above the old one. If the two codebooks were only named in the wrong order, change the order.",
  },
  "diff/version-too-low": {
    severity: "warning",
    title: "the version rose by less than the changes ask",
    why: "The first number tells whoever uses the codebook that codings made before may no longer be right, the second that there is more to find, the third that only wording changed. A number that says less than what happened lets old codings be used as if nothing had.",
    mend: "Write the version that follows, which the finding names.",
  },
  "diff/version-unchanged": {
    severity: "error",
    title: "codes changed and the version did not",
    why: "Codings name the version of the codebook that made them. Two states of a codebook under one version make codings that look alike and rest on different definitions, and no reader of the paper can tell which.",
    mend: "Write the version that follows, which the finding names.",
  },
};
