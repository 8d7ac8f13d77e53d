import type { Span } from "./span.ts";

/** One word of a rule and how it is compared with a word of the transcript. */
export type Term =
  /** By stem in the rule's language (by lower-cased written form where it has no stemmer). */
  | { readonly kind: "stem"; readonly word: string }
  /** By written form, any case; `*` is any run of characters, also none, `?` exactly one. */
  | { readonly kind: "wildcard"; readonly pattern: string }
  /** By written form and case as given. */
  | { readonly kind: "exact"; readonly word: string };

/** One word, or several next to one another in one sentence. Never empty. */
export type Phrase = readonly Term[];

/** What a rule looks for. */
export type RuleForm =
  | { readonly kind: "phrase"; readonly phrase: Phrase }
  /** All phrases in one sentence, in any order, neighbours at most `within` words apart. */
  | { readonly kind: "near"; readonly phrases: readonly Phrase[]; readonly within: number }
  /** All phrases somewhere in one excerpt. */
  | { readonly kind: "all"; readonly phrases: readonly Phrase[] }
  /** An RE2 regular expression, any case, inside one excerpt. */
  | { readonly kind: "regex"; readonly pattern: string };

/** A condition under a code that a machine can apply. */
export type Rule = RuleForm & {
  /** BCP 47; the rule is applied to transcripts in this language. */
  readonly language: string;
  /** One line that shows the rule as a reader of the codebook knows it: `near(system, crash; 6)`. */
  readonly label: string;
  /** Where it stands in the codebook file. */
  readonly at: Span;
};
