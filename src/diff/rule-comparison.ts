import { applyCodebook, type SpeakerChoice } from "../coding/apply-codebook.ts";
import { chooseLanguages } from "../coding/choose-languages.ts";
import { type CodeIndex, indexCodes } from "../coding/code-index.ts";
import { compileRules, type Matcher } from "../matching/compile-rules.ts";
import type { Codebook } from "../model/codebook.ts";
import type { CodebookDiff, RuleCount, RuleExcerpt, RuleOutcome } from "../model/codebook-diff.ts";
import { codebookNodes } from "../model/codebook-tree.ts";
import type { Coding } from "../model/coding.ts";
import type { NodeId } from "../model/ids.ts";
import type { Transcript } from "../model/transcript.ts";
import { CodePointIndex } from "../text/code-points.ts";
import type { ExcerptKind } from "../units/excerpts.ts";
import { codedExcerpt } from "./coded-excerpt.ts";

type Options = { readonly excerpt: ExcerptKind; readonly speakers: SpeakerChoice };

type Side = { readonly codebook: Codebook; readonly matcher: Matcher; readonly codes: CodeIndex };

type Counts = { old: number; new: number; added: number; dropped: number };

/**
 * Applies the rules of both codebooks to one transcript after the other and keeps what only one of
 * them codes. A coding is the same when it is on the same excerpt with the same code, after renames
 * and merges. Memory holds the differences, whatever the size of the corpus.
 */
export class RuleComparison {
  readonly #old: Side;
  readonly #new: Side;
  readonly #homes: CodebookDiff["homes"];
  readonly #options: Options;
  readonly #counts = new Map<NodeId, Counts>();
  readonly #excerpts: RuleExcerpt[] = [];
  #transcripts = 0;

  constructor(old: Codebook, now: Codebook, homes: CodebookDiff["homes"], options: Options) {
    this.#old = sideOf(old);
    this.#new = sideOf(now);
    this.#homes = homes;
    this.#options = options;
  }

  /** `stated`: the languages that somebody says the transcript is in. */
  add(transcript: Transcript, stated: readonly string[]): void {
    this.#transcripts += 1;
    const before = new Map<string, Coding>();
    for (const coding of this.#apply(this.#old, transcript, stated)) {
      // What was made with a code that is another's now would be made with that one.
      const code = this.#homes.get(coding.code) ?? coding.code;
      before.set(keyOf(coding, code), { ...coding, code });
    }
    const after = new Map(
      this.#apply(this.#new, transcript, stated).map((coding) => [
        keyOf(coding, coding.code),
        coding,
      ]),
    );
    const offsets = new CodePointIndex(transcript.text);
    const found: RuleExcerpt[] = [];
    for (const [key, coding] of before) {
      const counts = this.#countsOf(coding.code);
      counts.old += 1;
      if (after.has(key)) continue;
      counts.dropped += 1;
      found.push(ruleExcerpt(coding, "dropped", offsets));
    }
    for (const [key, coding] of after) {
      const counts = this.#countsOf(coding.code);
      counts.new += 1;
      if (before.has(key)) continue;
      counts.added += 1;
      found.push(ruleExcerpt(coding, "added", offsets));
    }
    this.#excerpts.push(...found.sort((a, b) => a.start - b.start || a.end - b.end));
  }

  outcome(): RuleOutcome {
    const nodes = [this.#new, this.#old].flatMap(({ codebook }) => codebookNodes(codebook));
    const ids = new Set<NodeId>(
      nodes.map((node) => (node.level === "code" ? node.code.id : node.theme.id)),
    );
    const codes = [...ids].flatMap((code): RuleCount[] => {
      const counts = this.#counts.get(code);
      return counts === undefined || counts.added + counts.dropped === 0
        ? []
        : [{ code, ...counts }];
    });
    return { transcripts: this.#transcripts, codes, excerpts: this.#excerpts };
  }

  #apply(side: Side, transcript: Transcript, stated: readonly string[]): Coding[] {
    const languages = chooseLanguages(side.codebook.languages, stated, transcript.text);
    const options = { ...this.#options, languages, mergeAdjacent: false };
    return applyCodebook(side.matcher, side.codes, transcript, options);
  }

  #countsOf(code: NodeId): Counts {
    const known = this.#counts.get(code);
    if (known !== undefined) return known;
    const counts = { old: 0, new: 0, added: 0, dropped: 0 };
    this.#counts.set(code, counts);
    return counts;
  }
}

function sideOf(codebook: Codebook): Side {
  return { codebook, matcher: compileRules(codebook), codes: indexCodes(codebook) };
}

function keyOf({ span }: Coding, code: NodeId): string {
  return `${span.start} ${span.end} ${code}`;
}

function ruleExcerpt(
  coding: Coding,
  side: RuleExcerpt["side"],
  offsets: CodePointIndex,
): RuleExcerpt {
  return {
    ...codedExcerpt(coding, offsets),
    side,
    evidence: coding.rules.map((rule, index) => `${rule} on ${coding.evidence[index] ?? ""}`),
  };
}
