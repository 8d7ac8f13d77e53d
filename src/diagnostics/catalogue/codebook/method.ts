import type { CatalogueEntry } from "../entry.ts";

export type MethodDiagnostic =
  | "codebook/concept-repeats-name"
  | "codebook/one-word-theme"
  | "codebook/topic-name";

export const methodEntries: Readonly<Record<MethodDiagnostic, CatalogueEntry>> = {
  "codebook/concept-repeats-name": {
    severity: "warning",
    title: "a concept that repeats the name",
    why: "The concept is the idea that holds a theme together, and that a reader cannot get from its name (Braun and Clarke 2019). One that has only the name's words in other forms leaves it open what the codes have in common.",
    mend: "Say in a sentence what all the codes of the theme tell about it: not “Barriers of cost” again, but “Nobody pays for what the visit saves”.",
  },
  "codebook/one-word-theme": {
    severity: "info",
    title: "a theme name of one word",
    why: "Phase 5 gives themes names that are short and tell the reader at once what the theme is about (Braun and Clarke 2006). One word, such as “Cost”, most often tells the topic and not what was found.",
    mend: "Add the words that say what it is about the topic that participants share: “Somebody else's money”. A single word that says it all may stay.",
  },
  "codebook/topic-name": {
    severity: "warning",
    title: "a theme that is named as a topic",
    why: "In reflexive thematic analysis a theme is a pattern of shared meaning around a central idea. “Barriers to uptake” gathers whatever was said on a topic, often in answer to one question of the interview guide; Braun and Clarke (2019, 2021) call this a domain or topic summary and advise against taking it for a theme.",
    mend: "Ask what the excerpts say about the topic, and name that. If they say several things, these may be several themes. If topic summaries are what the study wants, `approach: codebook` fits it better.",
  },
};
