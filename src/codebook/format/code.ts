import type { CodeKind, NearMiss, Origin, Quoted, Status } from "../../model/codebook.ts";
import { choice } from "../../yaml/shape/choice.ts";
import { list } from "../../yaml/shape/list.ts";
import { type Fields, mapping, optional, required } from "../../yaml/shape/mapping.ts";
import { named } from "../../yaml/shape/named.ts";
import { refine } from "../../yaml/shape/refine.ts";
import type { Shape } from "../../yaml/shape/shape.ts";
import { text } from "../../yaml/shape/text.ts";
import { id } from "./id.ts";
import { type RuleSet, ruleSets } from "./rule-sets.ts";

type CodeKeys = {
  readonly id: Quoted;
  readonly name: Quoted;
  readonly kind: CodeKind;
  readonly status: Status;
  readonly brief: Quoted;
  readonly definition: Quoted;
  readonly when: Quoted;
  readonly when_not: Quoted;
  readonly examples: readonly Quoted[];
  readonly near_misses: readonly NearMiss[];
  readonly origin: Origin;
  readonly sources: readonly Quoted[];
  readonly replaces: readonly Quoted[];
  readonly rules: readonly RuleSet[];
  readonly unless: readonly RuleSet[];
};

export type CodeFields = Fields<CodeKeys>;

export const status: Shape<Status> = choice(["candidate", "reviewed", "defined", "retired"]);

const nearMiss: Shape<NearMiss> = refine(
  mapping<{ readonly text: Quoted; readonly because: Quoted }>({
    text: required(text, "What is said, in the words of a transcript."),
    because: optional(text, "Why the code does not apply."),
  }),
  ({ text: said, because }) => said && { ...said, because: because?.text },
);

export const code: Shape<CodeFields> = named("code", () =>
  mapping<CodeKeys>({
    id: required(id, "Short and stable: codings refer to it. Unique over codes and themes."),
    name: required(text, "As it is to stand in tables and in the paper."),
    kind: optional(
      choice<CodeKind>(["barrier", "facilitator", "neutral"]),
      "What the code says about adoption. Without it: neutral.",
    ),
    status: optional(
      status,
      "How far the code has come; retired ones are kept for old codings. Without it: that of its theme.",
    ),
    brief: optional(text, "The definition in one line."),
    definition: optional(text, "The full definition."),
    when: optional(text, "When to use the code."),
    when_not: optional(text, "When not to use it, and which code to use instead."),
    examples: optional(list(text), "Excerpts that the rules must code. They are tests."),
    near_misses: optional(
      list(nearMiss),
      "Excerpts that look like the code and must not be coded by the rules. They are tests too.",
    ),
    origin: optional(
      choice<Origin>(["data", "theory", "goal"]),
      "Where the code comes from: the transcripts, a theory, or the goal of the study.",
    ),
    sources: optional(list(text), "Keys of the codebook's `sources`."),
    replaces: optional(list(text), "Former ids of this code, so that old codings still resolve."),
    rules: optional(
      ruleSets,
      "Words, phrases and other conditions; one of them is enough for the code to apply. For several languages: {en: [...], ur: [...]}.",
    ),
    unless: optional(ruleSets, "An excerpt in which one of these matches is not coded."),
  }),
);
