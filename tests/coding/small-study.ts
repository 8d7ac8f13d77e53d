import { readCodebook } from "../../src/codebook/read-codebook.ts";
import { type ApplyOptions, applyCodebook } from "../../src/coding/apply-codebook.ts";
import { type CodeIndex, indexCodes } from "../../src/coding/code-index.ts";
import { compileRules } from "../../src/matching/compile-rules.ts";
import type { Codebook } from "../../src/model/codebook.ts";
import type { Coding } from "../../src/model/coding.ts";
import { transcriptId } from "../../src/model/ids.ts";
import { noParticipants } from "../../src/model/participant.ts";
import type { Transcript } from "../../src/model/transcript.ts";
import { readTranscript } from "../../src/transcript/read-transcript.ts";

/** Two themes and a loose code; `slow` once was called `sluggish`. */
export const codebookText = `sixphase: 1
id: small
title: A small codebook
version: 1.0.0
language: [en, ur]
approach: codebook
phase: 2
themes:
  - id: technology
    name: Technology in the way
    codes:
      - id: crash
        name: It crashes
        rules: {en: [crash, {near: [screen, froze], within: 3}], ur: [بند]}
        unless: {en: [never crash]}
      - id: slow
        name: It is slow
        replaces: [sluggish]
        rules: [slow]
      - id: old
        name: Retired
        status: retired
        rules: [fine]
codes:
  - id: money
    name: Money
    rules: [budget]
`;

export const codebook: Codebook = (() => {
  const { value, diagnostics } = readCodebook("small.yaml", codebookText);
  if (value === undefined || diagnostics.length > 0) throw new Error("the codebook is not right");
  return value;
})();

export const codes: CodeIndex = indexCodes(codebook);

export function transcriptOf(text: string): Transcript {
  const source = {
    id: transcriptId("P01"),
    file: "P01.txt",
    format: "txt",
    content: text,
  } as const;
  const { value } = readTranscript(source, { interviewers: [], participants: noParticipants });
  if (value === undefined) throw new Error("the transcript is not right");
  return value;
}

export function codingsOf(text: string, options: Partial<ApplyOptions> = {}): Coding[] {
  return applyCodebook(compileRules(codebook), codes, transcriptOf(text), {
    languages: ["en"],
    excerpt: "sentence",
    speakers: "participant",
    mergeAdjacent: false,
    ...options,
  });
}
