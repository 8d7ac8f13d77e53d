import type { Impact } from "../model/codebook-diff.ts";

type Row = { readonly impact: Impact; readonly what: string; readonly because: string };

type Reason =
  | ("removed" | "homeless" | "rehomed" | "merged" | "split" | "turned" | "meaning" | "kind")
  | ("language" | "approach" | "otherCodebook")
  | ("added" | "renamed" | "formerIds" | "moved" | "retired" | "reinstated" | "rules")
  | ("languageAdded" | "wording" | "examples" | "record" | "order");

/**
 * The version numbers of codebooks. Codings name the version that made them, so the question is what
 * a change does to them: they may no longer be right (`major`), they stay right and others become
 * possible, or they are counted in another place (`minor`), or nothing happens to them (`patch`).
 * The one place where this is said; help and README show it.
 */
export const impacts: Readonly<Record<Reason, Row>> = {
  removed: {
    impact: "major",
    what: "a code or theme removed",
    because: "its codings have no home any more",
  },
  homeless: {
    impact: "major",
    what: "a former id that `replaces` no longer lists",
    because: "codings under that id have no home any more",
  },
  rehomed: {
    impact: "major",
    what: "a former id that another `replaces` lists now",
    because: "codings under that id are read as a code that their coders did not choose",
  },
  merged: {
    impact: "major",
    what: "codes or themes merged",
    because: "codings are read as a code that their coders did not choose",
  },
  split: {
    impact: "major",
    what: "a code or theme split",
    because: "each of its codings belongs to one of several codes now",
  },
  turned: {
    impact: "major",
    what: "a code turned into a theme, or a theme into a code",
    because: "its codings are counted as something else",
  },
  meaning: {
    impact: "major",
    what: "definition, when, when_not or concept (brief, where there is no definition)",
    because: "only a reader can tell whether its codings still fit",
  },
  kind: {
    impact: "major",
    what: "kind (barrier, facilitator, neutral)",
    because: "its codings are counted as the opposite, or as something else",
  },
  language: {
    impact: "major",
    what: "the first language, or a language taken out",
    because: "rules read the same words in another way, or no longer",
  },
  approach: {
    impact: "major",
    what: "approach",
    because: "it decides what a coding is and how coders may be compared",
  },
  otherCodebook: {
    impact: "major",
    what: "the codebook's id",
    because: "codings name their codebook by its id",
  },
  added: {
    impact: "minor",
    what: "a code or theme added",
    because: "codings stay right, and there is more to look for",
  },
  renamed: {
    impact: "minor",
    what: "a code or theme renamed, its former id under `replaces`",
    because: "codings stay right and are read under the new id",
  },
  formerIds: {
    impact: "minor",
    what: "a former id added to `replaces`",
    because: "codings under that id can be read now",
  },
  moved: {
    impact: "minor",
    what: "a code or theme moved to another theme",
    because: "codings stay right, and the themes are counted anew",
  },
  retired: {
    impact: "minor",
    what: "a code or theme retired",
    because: "its codings stay, and no rule makes new ones",
  },
  reinstated: {
    impact: "minor",
    what: "a retired code or theme in use again",
    because: "its codings stay, and rules make new ones",
  },
  rules: {
    impact: "minor",
    what: "rules or unless",
    because: "codings by people stay right; `sixphase code` makes those of the rules anew",
  },
  languageAdded: {
    impact: "minor",
    what: "a language added",
    because: "codings stay right, and more transcripts can be coded",
  },
  wording: {
    impact: "patch",
    what: "name, brief, title; a definition in capitals or punctuation alone",
    because: "it is said in another way",
  },
  examples: {
    impact: "patch",
    what: "examples and near-misses",
    because: "they illustrate the definition and do not change it",
  },
  record: {
    impact: "patch",
    what: "status, origin, sources, memos, phase",
    because: "it records how the codebook came about, not what codes mean",
  },
  order: {
    impact: "none",
    what: "the order of codes and themes",
    because: "tables list them in another order, nothing else",
  },
};

const order: readonly Impact[] = ["major", "minor", "patch", "none"];

/** For sorting: the greatest impact first. */
export function compareImpacts(a: Impact, b: Impact): number {
  return order.indexOf(a) - order.indexOf(b);
}
