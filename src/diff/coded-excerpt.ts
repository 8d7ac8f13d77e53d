import type { CodedExcerpt } from "../model/codebook-diff.ts";
import type { Coding } from "../model/coding.ts";
import type { CodePointIndex } from "../text/code-points.ts";

/** A coding in the terms of files; `offsets` are of its transcript. */
export function codedExcerpt(coding: Coding, offsets: CodePointIndex): CodedExcerpt {
  const { transcript, line, speaker, participant, code, coder, excerpt } = coding;
  const { start, end } = offsets.spanToCodePoints(coding.span);
  return { transcript, start, end, line, speaker, participant, code, coder, excerpt };
}
