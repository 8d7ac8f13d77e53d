import fc from "fast-check";
import type { CodedSpan } from "../../../src/agreement/compare/place-codings.ts";
import { codeId, type NodeId, participantId, transcriptId } from "../../../src/model/ids.ts";
import type { Role, Transcript, Turn } from "../../../src/model/transcript.ts";

export type TurnSource = { readonly role: Role; readonly paragraphs: readonly string[] };

/** A transcript whose turns have a label and a time stamp between their paragraphs; `#` is a heading before. */
export function transcriptOf(turns: readonly TurnSource[], id = "T1"): Transcript {
  let text = "# heading\n";
  const placed = turns.map(({ role, paragraphs }, index): Turn => {
    const start = text.length;
    text += `${role}: `;
    const spans = paragraphs.map((paragraph, at) => {
      if (at > 0) text += "\n[00:10] ";
      const from = text.length;
      text += paragraph;
      return { start: from, end: text.length };
    });
    const span = { start, end: text.length };
    text += "\n\n";
    const participant = role === "participant" ? participantId(`P${index % 2}`) : undefined;
    return { span, speaker: role, role, participant, paragraphs: spans, times: [] };
  });
  return { id: transcriptId(id), file: `${id}.txt`, format: "txt", text, turns: placed };
}

export const heard = (role: Role): boolean => role === "participant";

/** A coding of words that stand in the text once. */
export function coded(of: Transcript, coder: number, code: string, words: string): CodedSpan {
  const start = of.text.indexOf(words);
  if (start < 0 || of.text.includes(words, start + 1))
    throw new Error(`"${words}" is not once there`);
  return { span: { start, end: start + words.length }, code: codeId(code), coder };
}

/** Each code counts for itself. */
export function itself(...codes: readonly string[]): ReadonlyMap<NodeId, readonly NodeId[]> {
  return new Map(codes.map((code) => [codeId(code), [codeId(code)]]));
}

const word = fc.constantFrom(
  "It",
  "is",
  "slow.",
  "so",
  "slow!",
  "😀",
  "\u00a0",
  "\t ",
  "é",
  "تاخیر۔",
  "Why?",
);
// Paragraphs begin and end with something that is not white space.
const paragraph = fc
  .array(word, { minLength: 1, maxLength: 6 })
  .map((words) => `A${words.join(" ")}.`);
const turn: fc.Arbitrary<TurnSource> = fc.record({
  role: fc.constantFrom("participant", "participant", "interviewer", "other"),
  paragraphs: fc.array(paragraph, { maxLength: 3 }),
});

export const codes = ["a", "b", "c"] as const;

/** A small transcript, and codings anywhere in its text by three coders. */
export const codedTranscript: fc.Arbitrary<{
  readonly transcript: Transcript;
  readonly codings: readonly CodedSpan[];
}> = fc
  .array(turn, { maxLength: 5 })
  .map((turns) => transcriptOf(turns))
  .chain((transcript) => {
    const offset = fc.nat({ max: transcript.text.length });
    const coding = fc
      .tuple(offset, offset, fc.constantFrom(...codes), fc.nat({ max: 2 }))
      .filter(([from, to]) => from !== to)
      .map(([from, to, code, coder]): CodedSpan => {
        const span = { start: Math.min(from, to), end: Math.max(from, to) };
        return { span, code: codeId(code), coder };
      });
    return fc.record({
      transcript: fc.constant(transcript),
      codings: fc.array(coding, { maxLength: 8 }),
    });
  });
