import type { Matcher } from "../matching/compile-rules.ts";
import { type CameClose, nearMisses, wordForms } from "../matching/explain.ts";
import type { Evidence } from "../matching/fire-rules.ts";
import { type Match, matchTurns } from "../matching/match-turns.ts";
import { codebookCodes } from "../model/codebook-tree.ts";
import type {
  CloseRule,
  ExplainedCode,
  ExplainedExcerpt,
  Explanation,
  FiredRule,
} from "../model/explanation.ts";
import type { Rule } from "../model/rule.ts";
import { overlaps, type Span } from "../model/span.ts";
import type { Transcript } from "../model/transcript.ts";
import { LineIndex } from "../text/line-index.ts";
import { wordSpans } from "../text/words.ts";
import { type ExcerptKind, segmentExcerpts } from "../units/excerpts.ts";
import { isCoded } from "./apply-codebook.ts";

export type ExplainOptions = {
  readonly languages: readonly string[];
  readonly excerpt: ExcerptKind;
  /** Decoded text of the codebook, to name the lines of its rules. */
  readonly codebookText: string;
};

/**
 * Says of every excerpt that overlaps `place` which rules fire on it, whoever speaks, which codes an
 * `unless` holds back, and which `near` rules came close. One explanation for each turn there.
 */
export function explainTurns(
  matcher: Matcher,
  transcript: Transcript,
  place: Span,
  options: ExplainOptions,
): Explanation[] {
  const explainer = new Explainer(matcher, transcript, options);
  return transcript.turns.flatMap((turn, index) =>
    overlaps(turn.span, place) ? explainer.explain(index, place) : [],
  );
}

class Explainer {
  readonly #matcher: Matcher;
  readonly #transcript: Transcript;
  readonly #options: ExplainOptions;
  readonly #lines: LineIndex;
  readonly #codebookLines: LineIndex;

  constructor(matcher: Matcher, transcript: Transcript, options: ExplainOptions) {
    this.#matcher = matcher;
    this.#transcript = transcript;
    this.#options = options;
    this.#lines = new LineIndex(transcript.text);
    this.#codebookLines = new LineIndex(options.codebookText);
  }

  explain(index: number, place: Span): Explanation[] {
    const turn = this.#transcript.turns[index];
    if (turn === undefined) return [];
    const { excerpt: kind, languages } = this.#options;
    const { text } = this.#transcript;
    const asked = segmentExcerpts(text, turn, kind).filter((excerpt) => overlaps(excerpt, place));
    const turns = (_: unknown, at: number) => at === index;
    const matching = { languages, excerpt: kind, turns, withSuppressed: true };
    const matches = [...matchTurns(this.#matcher, this.#transcript, matching)];
    const close = nearMisses(this.#matcher, this.#transcript, index, languages);
    return [
      {
        transcript: this.#transcript.id,
        turn: index + 1,
        speaker: turn.speaker,
        role: turn.role,
        participant: turn.participant,
        languages,
        isCoded: isCoded(turn.role, "participant"),
        excerpts: asked.map((excerpt) => this.#excerpt(excerpt, matches)),
        close: close
          .filter(({ sentence }) => asked.some((excerpt) => overlaps(excerpt, sentence)))
          .filter((one) => isClose(one) && !isMatched(one, matches))
          .map((one) => this.#close(one)),
      },
    ];
  }

  #excerpt(excerpt: Span, matches: readonly Match[]): ExplainedExcerpt {
    const own = matches.filter((match) => match.excerpt.start === excerpt.start);
    return {
      excerpt: this.#transcript.text.slice(excerpt.start, excerpt.end),
      line: this.#lines.lineAt(excerpt.start),
      codes: own.flatMap((match) => this.#code(match)),
    };
  }

  #code({ code: id, evidence, suppressed }: Match): ExplainedCode[] {
    const node = codebookCodes(this.#matcher.codebook).find(({ code }) => code.id === id);
    if (node === undefined) return [];
    return [
      {
        code: id,
        name: node.code.name,
        theme: node.ancestors.at(-1),
        rules: evidence.map((one) => this.#fired(one)),
        heldBackBy: suppressed.map((one) => this.#fired(one)),
      },
    ];
  }

  #fired({ rule, spans }: Evidence): FiredRule {
    const stems = stemsOf(rule);
    const words = spans.flatMap((span) => wordSpans(this.#transcript.text, span));
    return {
      ...this.#nameRule(rule),
      words: words.map((span) => {
        const word = this.#quote(span);
        const stem = stemOf(word, rule.language);
        const isOtherForm = stems.get(stem)?.has(word.toLowerCase()) === false;
        return { word, comparedAs: isOtherForm ? stem : undefined };
      }),
    };
  }

  #close({ code, rule, sentence, spans, distance }: CameClose): CloseRule {
    const words = spans.map((span) => this.#quote(span));
    const within = rule.kind === "near" ? rule.within : 0;
    return {
      ...{ code, ...this.#nameRule(rule), sentence: this.#quote(sentence) },
      ...{ words, within, distance },
    };
  }

  #nameRule(rule: Rule): Pick<FiredRule, "rule" | "ruleLine"> {
    return { rule: rule.label, ruleLine: this.#codebookLines.lineAt(rule.at.start) };
  }

  #quote({ start, end }: Span): string {
    return this.#transcript.text.slice(start, end).replaceAll(/\s+/g, " ");
  }
}

/** Words that stand much further apart than the rule allows are not what it nearly found. */
function isClose({ rule, distance }: CameClose): boolean {
  return rule.kind === "near" && distance <= 2 * rule.within + 2;
}

function isMatched({ code, sentence }: CameClose, matches: readonly Match[]): boolean {
  return matches.some(
    (match) =>
      match.code === code && match.suppressed.length === 0 && overlaps(match.excerpt, sentence),
  );
}

/** For each stem that a rule looks for, the words by which its author wrote it. */
function stemsOf(rule: Rule): ReadonlyMap<string, ReadonlySet<string>> {
  const phrases =
    rule.kind === "phrase" ? [rule.phrase] : rule.kind === "regex" ? [] : rule.phrases;
  const stems = new Map<string, Set<string>>();
  for (const term of phrases.flat()) {
    if (term.kind !== "stem") continue;
    const stem = stemOf(term.word, rule.language);
    stems.set(stem, (stems.get(stem) ?? new Set()).add(term.word.toLowerCase()));
  }
  return stems;
}

function stemOf(word: string, language: string): string {
  return wordForms(word, [language])[0]?.form ?? word;
}
