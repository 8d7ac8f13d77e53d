import { applyCodebook, rulesCoder, type SpeakerChoice } from "../../coding/apply-codebook.ts";
import { chooseLanguages } from "../../coding/choose-languages.ts";
import type { CodeIndex } from "../../coding/code-index.ts";
import { compileRules, type Matcher } from "../../matching/compile-rules.ts";
import type { ReadCoder } from "../../model/agreement-report.ts";
import type { Codebook } from "../../model/codebook.ts";
import type { Coding } from "../../model/coding.ts";
import type { ExcerptKind } from "../../units/excerpts.ts";
import type { CorpusItem } from "../corpus.ts";
import { noRules } from "../no-rules.ts";
import type { Session } from "../session.ts";

/** The codebook's rules as they are now, so that a codebook can be edited and evaluated at once. */
export class RulesNow {
  readonly #session: Session;
  readonly #codebook: Codebook;
  readonly #codes: CodeIndex;
  readonly #matcher: Matcher;
  readonly #options: { readonly excerpt: ExcerptKind; readonly speakers: SpeakerChoice };
  #made = 0;

  constructor(
    session: Session,
    codebook: Codebook,
    codes: CodeIndex,
    options: { readonly excerpt: ExcerptKind; readonly speakers: SpeakerChoice },
  ) {
    this.#session = session;
    this.#codebook = codebook;
    this.#codes = codes;
    this.#matcher = compileRules(codebook);
    this.#options = options;
  }

  /** What `sixphase code` would save of a transcript. */
  code({ transcript, languages: stated }: CorpusItem): readonly Coding[] {
    const languages = chooseLanguages(this.#codebook.languages, stated, transcript.text);
    if (languages.length === 0) this.#session.report([noRules(transcript.file, stated)]);
    const options = { ...this.#options, languages, mergeAdjacent: false };
    const codings = applyCodebook(this.#matcher, this.#codes, transcript, options);
    this.#made += codings.length;
    return codings;
  }

  /** Them as a coder who coded all that was compared. */
  asCoder(): ReadCoder {
    const nothing = { unknownCode: 0, lost: 0, repeated: 0, elsewhere: 0 };
    const made = { rows: this.#made, compared: this.#made };
    return { coder: rulesCoder, assignment: "stated", ...made, ...nothing };
  }
}
