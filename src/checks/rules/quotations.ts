import { type Match, matchTurns } from "../../matching/match-turns.ts";
import type { Quoted } from "../../model/codebook.ts";
import { transcriptId } from "../../model/ids.ts";
import type { Span } from "../../model/span.ts";
import type { Transcript } from "../../model/transcript.ts";
import type { ExcerptKind } from "../../units/excerpts.ts";
import type { CheckSubject } from "../subject.ts";

/** What the rules of all codes make of a quotation; also what an `unless` holds back. */
type Tried = {
  readonly bySentence: readonly Match[];
  /** Of near-misses only. */
  readonly asWhole: readonly Match[];
};

type Quotations = {
  readonly tried: (quoted: Quoted) => Tried;
  /** The words at spans of a match, as one shows them. */
  readonly words: (spans: readonly Span[]) => string;
};

/** All examples and near-misses of codes in use, tried in one go. */
export function quotations(subject: CheckSubject): Quotations {
  const known = made.get(subject);
  if (known !== undefined) return known;
  const examples = subject.codes.flatMap((code) => code.examples);
  const quoted = [...examples, ...subject.codes.flatMap((code) => code.nearMisses)];
  const turns = new Map(quoted.map((each, turn) => [each, turn]));
  const transcript = saidByOne(quoted.map(({ text }) => text));
  const bySentence = matchesByTurn(subject, transcript, "sentence", 0);
  const asWhole = matchesByTurn(subject, transcript, "turn", examples.length);
  const found: Quotations = {
    tried: (each) => {
      const turn = turns.get(each) ?? -1;
      return { bySentence: bySentence.get(turn) ?? [], asWhole: asWhole.get(turn) ?? [] };
    },
    words: (spans) =>
      spans.map(({ start, end }) => `"${transcript.text.slice(start, end)}"`).join(", "),
  };
  made.set(subject, found);
  return found;
}

// Several checks need them.
const made = new WeakMap<CheckSubject, Quotations>();

/** Each text as a turn of one participant, as if that were all that was said. */
export function saidByOne(texts: readonly string[]): Transcript {
  let from = 0;
  return {
    id: transcriptId("quotations"),
    file: "",
    format: "txt",
    text: texts.join("\n"),
    turns: texts.map((text) => {
      const span = { start: from, end: from + text.length };
      from = span.end + 1;
      return {
        ...{ speaker: "P", role: "participant", participant: undefined, times: [] },
        ...{ span, paragraphs: [span] },
      };
    }),
  };
}

function matchesByTurn(
  { matcher, codebook: { languages } }: CheckSubject,
  transcript: Transcript,
  excerpt: ExcerptKind,
  firstTurn: number,
): ReadonlyMap<number, readonly Match[]> {
  const byTurn = new Map<number, Match[]>();
  const turns = (_: unknown, index: number) => index >= firstTurn;
  const options = { languages, excerpt, turns, withSuppressed: true };
  for (const match of matchTurns(matcher, transcript, options)) {
    const others = byTurn.get(match.turn);
    if (others === undefined) byTurn.set(match.turn, [match]);
    else others.push(match);
  }
  return byTurn;
}
