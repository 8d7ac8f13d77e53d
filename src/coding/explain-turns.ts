import type { Matcher } from "../matching/compile-rules.ts";
import { nearMisses, wordForms } from "../matching/explain.ts";
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
          .map(({ code, rule, spans, distance }): CloseRule => {
            const within = rule.kind === "near" ? rule.within : 0;
            const words = spans.map((span) => this.#quote(span));
            return { code, ...this.#nameRule(rule), words, within, distance };
          }),
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
    const words = spans.flatMap((span) => wordSpans(this.#transcript.text, span));
    return {
      ...this.#nameRule(rule),
      words: words.map((span) => {
        const word = this.#quote(span);
        const form = rule.kind === "regex" ? word : wordForms(word, [rule.language])[0]?.form;
        return { word, comparedAs: form ?? word };
      }),
    };
  }

  #nameRule(rule: Rule): Pick<FiredRule, "rule" | "ruleLine"> {
    return { rule: rule.label, ruleLine: this.#codebookLines.lineAt(rule.at.start) };
  }

  #quote({ start, end }: Span): string {
    return this.#transcript.text.slice(start, end).replaceAll(/\s+/g, " ");
  }
}
