import type { CatalogueEntry } from "../entry.ts";

export type DefinitionsDiagnostic =
  | "codebook/example-is-near-miss"
  | "codebook/same-text"
  | "codebook/shared-example"
  | "codebook/short-definition"
  | "codebook/when-equals-when-not";

export const definitionsEntries: Readonly<Record<DefinitionsDiagnostic, CatalogueEntry>> = {
  "codebook/example-is-near-miss": {
    severity: "error",
    title: "one quotation as an example and as a near-miss",
    why: "An example must be coded and a near-miss must not be, so no rules can satisfy both, and a coder who looks up the code finds the same words on either side of the line.",
    mend: "Decide whether the code applies to the quotation, and delete it from the other list.",
  },
  "codebook/same-text": {
    severity: "warning",
    title: "the same text for two codes or themes",
    why: "Two codes with the same definition cannot be told apart: which of them an excerpt gets is chance, and the disagreement is counted against the coders. Most often a code was pasted and not yet rewritten. The same `when_not` can be right, where both are to be kept apart from a third code.",
    mend: "Say in each what the other one is not. If they are the same, keep one and list the other's id under its `replaces`, so that old codings still resolve.",
  },
  "codebook/shared-example": {
    severity: "warning",
    title: "one quotation as the example of two codes",
    why: "Examples are part of what defines a code (MacQueen et al. 1998; DeCuir-Gunby et al. 2011). One that shows two codes teaches coders to mix them up. An excerpt may well get two codes, but it is a poor example of either.",
    mend: "Keep the quotation under the code that it shows best, and find the other one an example of its own.",
  },
  "codebook/short-definition": {
    severity: "warning",
    title: "a definition of a word or two",
    why: "A definition that says no more than a name leaves coders to their own idea of the code. A definition and a concept take a sentence, four words or more; `when` and `when_not` at least three. Each is looked at from the phase on that wants it, and may be a draft before.",
    mend: "Write for a coder who was not in the room when the code was made: what must be said, by whom, about what.",
  },
  "codebook/when-equals-when-not": {
    severity: "error",
    title: "when and when_not say the same",
    why: "Where a code is to be used exactly where it is not to be used, every coding with it is right and wrong at once. Most often one was pasted from the other.",
    mend: "Say in `when_not` which excerpts look like the code and are not, and which code they get instead.",
  },
};
