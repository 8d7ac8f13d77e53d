// The readable twin of src/matching: what a codebook's rules mean, written down from their
// description and sharing no code with it. Tries every rule on every excerpt, every word as a start
// and every choice of occurrences.

import type { Codebook } from "../../src/model/codebook.ts";
import { codebookCodes } from "../../src/model/codebook-tree.ts";
import type { Phrase, Rule, Term } from "../../src/model/rule.ts";
import type { Span } from "../../src/model/span.ts";
import type { Transcript, Turn } from "../../src/model/transcript.ts";
import { foldText } from "../../src/text/characters.ts";
import { compileRegex } from "../../src/text/regex.ts";
import { segmentSentences } from "../../src/text/sentences.ts";
import { comparedForm, stemmerFor } from "../../src/text/stems.ts";
import { type ExcerptKind, segmentExcerpts } from "../../src/units/excerpts.ts";

/** `code` on `excerpt`, with the rules that fired as `label: words`, and those that hold it back. */
export type PlainMatch = {
  readonly turn: number;
  readonly excerpt: Span;
  readonly code: string;
  readonly evidence: readonly PlainEvidence[];
  readonly suppressed: readonly PlainEvidence[];
};
type PlainEvidence = { readonly rule: string; readonly spans: readonly Span[] };

export function bruteForce(
  codebook: Pick<Codebook, "themes" | "codes">,
  transcript: Transcript,
  languages: readonly string[],
  kind: ExcerptKind,
): PlainMatch[] {
  return transcript.turns.flatMap((turn, index) =>
    segmentExcerpts(transcript.text, turn, kind).flatMap((excerpt) =>
      codebookCodes(codebook).flatMap(({ code }) => {
        const fired = (rules: readonly Rule[]) =>
          rules
            .filter((rule) => languages.includes(rule.language))
            .map((rule) => ({
              rule: rule.label,
              spans: fires(rule, transcript.text, turn, excerpt),
            }))
            .filter(({ spans }) => spans.length > 0);
        const evidence = fired(code.rules);
        if (evidence.length === 0) return [];
        return [{ turn: index, excerpt, code: code.id, evidence, suppressed: fired(code.unless) }];
      }),
    ),
  );
}

type Occurrence = { readonly span: Span; readonly first: number; readonly last: number };

function fires(rule: Rule, text: string, turn: Turn, excerpt: Span): Span[] {
  const sentences = turn.paragraphs
    .flatMap((paragraph) => segmentSentences(text, paragraph))
    .filter(({ start, end }) => start >= excerpt.start && end <= excerpt.end)
    .map((sentence) => wordsOf(text, sentence));
  const find = (phrase: Phrase, words: readonly Span[]) =>
    occurrences(phrase, rule.language, text, words);
  switch (rule.kind) {
    case "phrase":
      return tidy(sentences.flatMap((words) => find(rule.phrase, words)));
    case "all": {
      const found = rule.phrases.map((phrase) => sentences.flatMap((words) => find(phrase, words)));
      return found.every((each) => each.length > 0) ? tidy(found.flat()) : [];
    }
    case "near":
      return tidy(
        sentences.flatMap((words) =>
          choices(rule.phrases.map((phrase) => find(phrase, words)))
            .filter((chosen) => isNear(chosen, rule.within))
            .flat(),
        ),
      );
    case "regex": {
      const regex = compileRegex(rule.pattern);
      if (regex.kind === "refused") return [];
      return regex.find(speech(text, turn), excerpt);
    }
  }
}

function occurrences(
  phrase: Phrase,
  language: string,
  text: string,
  words: readonly Span[],
): Occurrence[] {
  return words.flatMap((word, first) => {
    const last = first + phrase.length - 1;
    const end = words[last]?.end;
    const fits = phrase.every((term, index) => {
      const span = words[first + index];
      return span !== undefined && fitsTerm(term, language, text.slice(span.start, span.end));
    });
    return fits && end !== undefined ? [{ span: { start: word.start, end }, first, last }] : [];
  });
}

function fitsTerm(term: Term, language: string, word: string): boolean {
  switch (term.kind) {
    case "exact": {
      const written = (form: string) => form.normalize("NFC").replaceAll("’", "'");
      return written(term.word) === written(word);
    }
    case "wildcard": {
      const source = [...foldText(term.pattern)].map((character) =>
        character === "*" ? ".*" : character === "?" ? "." : character,
      );
      return new RegExp(`^${source.join("")}$`, "us").test(foldText(word));
    }
    case "stem": {
      const stemmer = stemmerFor(language);
      return comparedForm(term.word, stemmer) === comparedForm(word, stemmer);
    }
  }
}

/** Every way to take one of each. */
function choices(lists: readonly (readonly Occurrence[])[]): Occurrence[][] {
  return lists.reduce<Occurrence[][]>(
    (chosen, list) => chosen.flatMap((before) => list.map((each) => [...before, each])),
    [[]],
  );
}

function isNear(chosen: readonly Occurrence[], within: number): boolean {
  const sorted = [...chosen].sort((a, b) => a.first - b.first || a.last - b.last);
  return sorted.slice(1).every((occurrence, index) => {
    const apart = occurrence.first - (sorted[index]?.last ?? 0);
    return apart >= 1 && apart <= within;
  });
}

function tidy(found: readonly { readonly span: Span }[]): Span[] {
  const byPlace = new Map(found.map(({ span }) => [`${span.start} ${span.end}`, span]));
  return [...byPlace.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The text with everything blanked that is in no paragraph of the turn. */
function speech(text: string, turn: Turn): string {
  let spoken = "";
  for (const { start, end } of turn.paragraphs)
    spoken = spoken.padEnd(start) + text.slice(start, end);
  return spoken.padEnd(text.length);
}

const unspaced =
  "(?=[\\p{L}\\p{N}])[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}ー]";
const letter = `(?!${unspaced})[\\p{L}\\p{N}_]`;
const wordPattern = new RegExp(
  `${unspaced}\\p{M}*|${letter}(?:\\p{M}|['’\\u200c\\u200d\\u00ad\\u2060]?${letter})*`,
  "gu",
);

function wordsOf(text: string, { start, end }: Span): Span[] {
  return Array.from(text.slice(start, end).matchAll(wordPattern), ({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
}
