import { type DisagreementKind, remedies } from "../../model/reconciliation.ts";

type KindWords = {
  readonly what: string;
  /** What it says is to be mended, as a sentence. */
  readonly mend: string;
};

/** What a kind of disagreement is, and what it says is to be mended. */
export const kindWords: Readonly<Record<DisagreementKind, KindWords>> = {
  conflict: {
    what: "codes of different themes on the same words",
    mend: "say in the definitions what tells the two codes apart, with a near-miss of each; where both may apply, say that",
  },
  sibling: {
    what: "two codes of one theme on the same words",
    mend: "draw the line between the two codes in when and when_not, or merge them if nothing hangs on it",
  },
  level: {
    what: "a code, and a theme above it",
    mend: "say when a theme itself may be put on text, and what its codes leave over",
  },
  omission: {
    what: "one coder coded, another who was asked saw nothing",
    mend: "where mostly one coder passes things over, code some together; where each does, the definition does not say how far it reaches",
  },
  split: {
    what: "one excerpt against several",
    mend: "agree whether one thought is one excerpt, however long it is",
  },
  boundary: {
    what: "the same code on other words",
    mend: "agree where an excerpt begins and ends: a sentence, an answer, the words alone",
  },
};

const remedyWords = {
  definition: "the definitions",
  training: "the training, or how far the definition reaches",
  unit: "the unit, that is what an excerpt is",
} as const;

/** `the definitions`. */
export function remedyOf(kind: DisagreementKind): string {
  return remedyWords[remedies[kind]];
}
