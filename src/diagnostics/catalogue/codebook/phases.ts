import type { CatalogueEntry } from "../entry.ts";

export type PhasesDiagnostic =
  | "codebook/code-without-theme"
  | "codebook/no-brief"
  | "codebook/no-concept"
  | "codebook/no-definition"
  | "codebook/no-example"
  | "codebook/no-source"
  | "codebook/no-when"
  | "codebook/no-when-not"
  | "codebook/overlap-without-near-miss"
  | "codebook/still-candidate"
  | "codebook/uncited-source";

const orAnEarlierPhase =
  "A codebook that is not there yet says so: set `phase` to the phase that it has reached.";

export const phasesEntries: Readonly<Record<PhasesDiagnostic, CatalogueEntry>> = {
  "codebook/code-without-theme": {
    severity: "error",
    title: "a code in no theme (phase 3)",
    why: "Phase 3 sorts the codes into candidate themes (Braun and Clarke 2006). Excerpts of a code that is in none are missing from every count of themes. A theme for what fits nowhere else is allowed.",
    mend: `Move the code from \`codes\` at the end of the file into the \`codes\` of a theme, or retire it. ${orAnEarlierPhase}`,
  },
  "codebook/no-brief": {
    severity: "error",
    title: "a code without a brief (phase 2)",
    why: "Once coding begins, a name alone is read differently by each coder, and by yourself a month later. The brief definition jogs the memory; it is one of the parts of a code in MacQueen et al. (1998).",
    mend: `Say in one line what the code stands for: \`brief: The platform costs time that belongs to the patient.\` ${orAnEarlierPhase}`,
  },
  "codebook/no-concept": {
    severity: "error",
    title: "a theme without a concept (phase 3)",
    why: "A theme is more than a heading: one central idea holds its codes together (Braun and Clarke 2019). Without that idea nobody can say why a code belongs to this theme and not to the next one.",
    mend: `Say the idea in one sentence: \`concept: Clinicians spend on the machine the time that they owe the patient.\` ${orAnEarlierPhase}`,
  },
  "codebook/no-definition": {
    severity: "error",
    title: "a code without a full definition (phase 5)",
    why: "The full definition is what a second coder codes by and what a reader of the paper judges your counts by (MacQueen et al. 1998; DeCuir-Gunby et al. 2011).",
    mend: `Say in a few sentences what a speaker tells when the code applies, and how far it reaches. ${orAnEarlierPhase}`,
  },
  "codebook/no-example": {
    severity: "error",
    title: "a code without an example (phase 5)",
    why: "An example shows what the definition means in people's own words (MacQueen et al. 1998), and it tests the rules: they must code it. A code for which none can be found in the transcripts may not be needed.",
    mend: `Quote an excerpt that shows the code at its clearest under \`examples\`. ${orAnEarlierPhase}`,
  },
  "codebook/no-source": {
    severity: "error",
    title: "a code that says neither source nor data as its origin (phase 6)",
    why: "Codes come from theory, from the data, or from the questions of the study (DeCuir-Gunby et al. 2011), and a report must say which. A code that was not found in the transcripts was taken from somewhere: a paper, a framework, the interview guide.",
    mend: `List where it comes from under the codebook's \`sources\` and put that key under the code's \`sources\`, or say \`origin: data\`. ${orAnEarlierPhase}`,
  },
  "codebook/no-when": {
    severity: "error",
    title: "a code that does not say when to use it (phase 5)",
    why: "A definition says what a code means, `when` says what must be in an excerpt for it to apply. Without it each coder draws that line elsewhere (MacQueen et al. 1998).",
    mend: `Say it as an instruction: \`when: Use it where somebody loses time over the software.\` ${orAnEarlierPhase}`,
  },
  "codebook/no-when-not": {
    severity: "error",
    title: "a code that does not say when not to use it (phase 5)",
    why: "Coders disagree most where two codes touch. `when_not` says which excerpts look like the code and are not, and which code they get instead (MacQueen et al. 1998).",
    mend: `Name the neighbour: \`when_not: Not for power cuts; use weak-infrastructure.\` ${orAnEarlierPhase}`,
  },
  "codebook/overlap-without-near-miss": {
    severity: "error",
    title: "codes that overlap, and no near-miss between them (phase 4)",
    why: "Phase 4 asks whether themes can be told apart (Braun and Clarke 2006), and that begins with their codes. Here the rules of one code also code an example of another. That can be right, but where the first one ends is then for a near-miss to show: an excerpt of the other code that its rules must leave alone.",
    mend: `Add under \`near_misses\` an excerpt that belongs to the other code alone; if the two cannot be told apart, merge them. ${orAnEarlierPhase}`,
  },
  "codebook/still-candidate": {
    severity: "error",
    title: "still a candidate (themes from phase 4, codes in phase 6)",
    why: "Phase 4 reviews each candidate theme against its excerpts and against all the data (Braun and Clarke 2006), and keeps, changes or drops it. Results that rest on a candidate rest on something nobody has checked.",
    mend: `Read the excerpts, then say \`status: reviewed\` or \`status: defined\`, or \`status: retired\` to give it up. Codes and sub-themes without a status have that of their theme. ${orAnEarlierPhase}`,
  },
  "codebook/uncited-source": {
    severity: "warning",
    title: "a source that no code cites (phase 6)",
    why: "The report lists the sources that the codes rest on. One that no code cites claims a foundation that nothing stands on, or a code has forgotten to say where it comes from.",
    mend: "Put its key under the `sources` of the codes that come from it, or delete it from the codebook.",
  },
};
