import type { Phase } from "./codebook.ts";

/** What a code or a theme must have from a phase on, by its key in the file. */
export type RequiredPart = "brief" | "concept" | "definition" | "when" | "when_not" | "examples";

/** The phase from which on each part is required of every code, or of every theme. */
export const requiredFrom: Readonly<Record<RequiredPart, Phase>> = {
  brief: 2,
  concept: 3,
  definition: 5,
  when: 5,
  when_not: 5,
  examples: 5,
};
