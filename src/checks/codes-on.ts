import { type MatchOptions, matchTurns } from "../matching/match-turns.ts";
import type { CodeId } from "../model/ids.ts";
import { transcriptId } from "../model/ids.ts";
import type { Transcript } from "../model/transcript.ts";
import type { CheckSubject } from "./subject.ts";

/**
 * The codes that the rules give a quotation, as if one participant had said it: examples and
 * near-misses are tried so. All languages of the codebook apply.
 */
export function codesOn(
  { matcher, codebook }: Pick<CheckSubject, "matcher" | "codebook">,
  text: string,
  excerpt: MatchOptions["excerpt"],
): ReadonlySet<CodeId> {
  const { languages } = codebook;
  const matches = matchTurns(matcher, saidByOne(text), { languages, excerpt });
  return new Set([...matches].map(({ code }) => code));
}

function saidByOne(text: string): Transcript {
  const span = { start: 0, end: text.length };
  return {
    id: transcriptId("quotation"),
    file: "",
    format: "txt",
    text,
    turns: [
      {
        ...{ speaker: "P", role: "participant", participant: undefined, times: [] },
        ...{ span, paragraphs: [span] },
      },
    ],
  };
}
