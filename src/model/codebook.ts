import type { CodeId, ThemeId } from "./ids.ts";
import type { Rule } from "./rule.ts";
import type { Span } from "./span.ts";

export type Approach = "coding-reliability" | "codebook" | "reflexive";
export type Phase = 1 | 2 | 3 | 4 | 5 | 6;
export type Status = "candidate" | "reviewed" | "defined" | "retired";
export type CodeKind = "barrier" | "facilitator" | "neutral";
export type Origin = "data" | "theory" | "goal";

/** Text of the codebook together with its place, so that a finding can point at it. */
export type Quoted = { readonly text: string; readonly at: Span };

/** Where the value of each key of the file stands; absent where the key is not given. */
type Places<Key extends string> = { readonly [Name in Key]?: Span };

export type NearMiss = Quoted & { readonly because: string | undefined };

export type Code = {
  readonly id: CodeId;
  readonly name: string;
  readonly kind: CodeKind;
  readonly status: Status;
  readonly brief: string | undefined;
  readonly definition: string | undefined;
  readonly when: string | undefined;
  readonly whenNot: string | undefined;
  /** The rules must code these. */
  readonly examples: readonly Quoted[];
  /** The rules must not code these. */
  readonly nearMisses: readonly NearMiss[];
  readonly origin: Origin | undefined;
  /** Keys of the codebook's `sources`. */
  readonly sources: readonly string[];
  /** Former ids of this code, so that old codings still resolve. */
  readonly replaces: readonly string[];
  readonly rules: readonly Rule[];
  /** An excerpt in which one of these matches is not coded. */
  readonly unless: readonly Rule[];
  /** Its `id` in the file. */
  readonly at: Span;
  readonly places: Places<CodeKey>;
  /** All its lines. */
  readonly extent: Span;
};

export type CodeKey =
  | ("name" | "kind" | "status" | "brief" | "definition" | "when" | "when_not" | "examples")
  | ("near_misses" | "origin" | "sources" | "replaces" | "rules" | "unless");

export type Theme = {
  readonly id: ThemeId;
  readonly name: string;
  /** The idea that holds the theme together, in a sentence. */
  readonly concept: string | undefined;
  readonly status: Status;
  readonly replaces: readonly string[];
  readonly themes: readonly Theme[];
  readonly codes: readonly Code[];
  readonly at: Span;
  readonly places: Places<ThemeKey>;
  readonly extent: Span;
};

type ThemeKey = "name" | "concept" | "status" | "replaces" | "codes" | "themes";

export type Source = {
  readonly key: string;
  readonly citation: string;
  readonly url: string | undefined;
  /** Its key in the file. */
  readonly at: Span;
};

export type Memo = {
  readonly phase: Phase | undefined;
  /** Id of the code or theme it is about. */
  readonly about: string | undefined;
  readonly text: string;
};

export type CodebookKey =
  | ("id" | "title" | "version" | "language" | "approach" | "phase" | "sources" | "themes")
  | ("codes" | "memos");

export type Codebook = {
  readonly file: string;
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** BCP 47, at least one; the first is the language of rules that name none. */
  readonly languages: readonly [string, ...string[]];
  readonly approach: Approach;
  readonly phase: Phase;
  readonly sources: readonly Source[];
  readonly themes: readonly Theme[];
  /** Codes in no theme yet. */
  readonly codes: readonly Code[];
  readonly memos: readonly Memo[];
  readonly places: Places<CodebookKey>;
};
