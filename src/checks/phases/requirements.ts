import type { DiagnosticCode } from "../../diagnostics/catalogue.ts";
import type { Code, Phase, Theme } from "../../model/codebook.ts";
import { requiredFrom } from "../../model/phase-requirements.ts";
import type { Span } from "../../model/span.ts";

/** Something that every code, or every theme, must have from a phase on. */
export type Requirement<Item> = {
  readonly phase: Phase;
  readonly finding: DiagnosticCode;
  /** As in "phase 5 needs a definition for every code". */
  readonly needs: string;
  readonly hint: string;
  readonly isMet: (item: Item) => boolean;
  /** Where it is given, be it empty. */
  readonly placeIn: (item: Item) => Span | undefined;
};

export const codeRequirements: readonly Requirement<Code>[] = [
  {
    phase: requiredFrom.brief,
    finding: "codebook/no-brief",
    needs: "a `brief` for every code",
    hint: "`brief`: what the code stands for, in one line",
    isMet: ({ brief }) => brief !== undefined,
    placeIn: ({ places }) => places.brief,
  },
  {
    phase: requiredFrom.definition,
    finding: "codebook/no-definition",
    needs: "a `definition` for every code",
    hint: "`definition`: what the code means, so that another coder would find the same excerpts",
    isMet: ({ definition }) => definition !== undefined,
    placeIn: ({ places }) => places.definition,
  },
  {
    phase: requiredFrom.when,
    finding: "codebook/no-when",
    needs: "a `when` for every code",
    hint: "`when`: what must be in an excerpt for the code to apply",
    isMet: ({ when }) => when !== undefined,
    placeIn: ({ places }) => places.when,
  },
  {
    phase: requiredFrom.when_not,
    finding: "codebook/no-when-not",
    needs: "a `when_not` for every code",
    hint: "`when_not`: which excerpts look like the code and are not, and which code they get",
    isMet: ({ whenNot }) => whenNot !== undefined,
    placeIn: ({ places }) => places.when_not,
  },
  {
    phase: requiredFrom.examples,
    finding: "codebook/no-example",
    needs: "an example for every code",
    hint: "`examples`: a list of excerpts from the transcripts that show the code at its clearest",
    isMet: ({ examples }) => examples.length > 0,
    placeIn: ({ places }) => places.examples,
  },
  {
    phase: 6,
    finding: "codebook/no-source",
    needs: "a source for every code that does not come from the data",
    hint: "list the source under the codebook's `sources` and its key under the code's, or say `origin: data` if the code was found in the transcripts",
    isMet: ({ origin, sources }) => origin === "data" || sources.length > 0,
    placeIn: ({ places }) => places.sources,
  },
];

export const themeRequirements: readonly Requirement<Theme>[] = [
  {
    phase: requiredFrom.concept,
    finding: "codebook/no-concept",
    needs: "a `concept` for every theme",
    hint: "`concept`: one sentence, the idea that holds the theme together",
    isMet: ({ concept }) => concept !== undefined,
    placeIn: ({ places }) => places.concept,
  },
];
