import type { Approach, Phase, Quoted } from "../../model/codebook.ts";
import { choice } from "../../yaml/shape/choice.ts";
import { type DictionaryEntry, dictionary } from "../../yaml/shape/dictionary.ts";
import { list, oneOrMore } from "../../yaml/shape/list.ts";
import { type Fields, mapping, optional, required } from "../../yaml/shape/mapping.ts";
import type { Shape } from "../../yaml/shape/shape.ts";
import { text } from "../../yaml/shape/text.ts";
import { type CodeFields, code } from "./code.ts";
import { id } from "./id.ts";
import { language } from "./language.ts";
import { type ThemeFields, theme } from "./theme.ts";
import { version } from "./version.ts";

type SourceKeys = { readonly citation: Quoted; readonly url: Quoted };
type MemoKeys = { readonly phase: Phase; readonly about: Quoted; readonly text: Quoted };

type CodebookKeys = {
  readonly sixphase: 1;
  readonly id: Quoted;
  readonly title: Quoted;
  readonly version: Quoted;
  readonly language: readonly string[];
  readonly approach: Approach;
  readonly phase: Phase;
  readonly sources: readonly DictionaryEntry<Fields<SourceKeys>>[];
  readonly themes: readonly ThemeFields[];
  readonly codes: readonly CodeFields[];
  readonly memos: readonly Fields<MemoKeys>[];
};

export type CodebookFields = Fields<CodebookKeys>;

const phase: Shape<Phase> = choice([1, 2, 3, 4, 5, 6]);

const source = mapping<SourceKeys>({
  citation: required(text, "The full reference, as the paper is to print it."),
  url: optional(text, "Where it can be read; a DOI where there is one."),
});

const memo = mapping<MemoKeys>({
  phase: optional(phase, "The phase in which it was written."),
  about: optional(text, "Id of the code or theme that it is about."),
  text: required(text, "The memo."),
});

/** The whole format. */
export const codebook: Shape<CodebookFields> = mapping<CodebookKeys>({
  sixphase: required(choice([1], "codebook/format-version"), "Version of this format: 1."),
  id: required(id, "Short and stable: results name the codebook by it."),
  title: required(text, "What the codebook is about, as the paper is to print it."),
  version: required(version, "Three numbers, 1.4.0. Results name the version that made them."),
  language: required(
    oneOrMore(language),
    "BCP 47 tag (en, ur, pt-BR), or a list of them; rules that name no language are for the first.",
  ),
  approach: required(
    choice<Approach>(["coding-reliability", "codebook", "reflexive"]),
    "Which school of thematic analysis the study follows (Braun and Clarke 2021). It decides which measures make sense.",
  ),
  phase: required(phase, "The phase, 1 to 6, that this codebook has reached."),
  sources: optional(
    dictionary(source, "key"),
    "What the codes rest on: a key of your choice, and the citation under it.",
  ),
  themes: optional(list(theme), "The themes, with their codes and sub-themes."),
  codes: optional(list(code), "Codes that are in no theme yet."),
  memos: optional(list(memo), "Notes of the analysis: what was decided, and why."),
});
