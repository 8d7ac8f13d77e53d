import type { Code, Codebook } from "../../src/model/codebook.ts";
import { transcriptId } from "../../src/model/ids.ts";
import type { Phrase, Rule, RuleForm, Term } from "../../src/model/rule.ts";
import type { Transcript } from "../../src/model/transcript.ts";
import { splitPhrase } from "../../src/text/words.ts";
import { bareCode } from "../support/bare-code.ts";

const nowhere = { start: 0, end: 0 };

/** Words as a codebook writes them; `=EHR` is exact. */
function phraseOf(source: string): Phrase {
  if (source.startsWith("="))
    return source
      .slice(1)
      .split(" ")
      .map((word): Term => ({ kind: "exact", word }));
  return splitPhrase(source).map(
    (word): Term =>
      /[*?]/.test(word) ? { kind: "wildcard", pattern: word } : { kind: "stem", word },
  );
}

/** A rule as a codebook writes it, its JSON as label. */
export function ruleOf(source: RuleSource, language = "en"): Rule {
  return {
    ...formOf(source),
    language,
    label: `${language} ${JSON.stringify(source)}`,
    at: nowhere,
  };
}

export type RuleSource =
  | string
  | { readonly near: readonly string[]; readonly within: number }
  | { readonly all: readonly string[] }
  | { readonly regex: string };

function formOf(source: RuleSource): RuleForm {
  if (typeof source === "string") return { kind: "phrase", phrase: phraseOf(source) };
  if ("near" in source)
    return { kind: "near", phrases: source.near.map(phraseOf), within: source.within };
  if ("all" in source) return { kind: "all", phrases: source.all.map(phraseOf) };
  return { kind: "regex", pattern: source.regex };
}

export function codeOf(id: string, rules: readonly Rule[], unless: readonly Rule[] = []): Code {
  return { ...bareCode(id), rules, unless };
}

export function codebookOf(...codes: readonly Code[]): Pick<Codebook, "themes" | "codes"> {
  return { themes: [], codes };
}

/** One turn for each text; its paragraphs are divided by a blank line, or by a line in brackets. */
export function transcriptOf(...turns: readonly string[]): Transcript {
  const text = turns.join("\n\nP: ");
  let from = 0;
  return {
    id: transcriptId("t"),
    file: "t.txt",
    format: "txt",
    text,
    turns: turns.map((turn, index) => {
      const span = { start: from, end: from + turn.length };
      const paragraphs = Array.from(turn.matchAll(/(?:(?!\n\n|\n\[).)+/gsu), (match) => {
        const start = from + match.index + (/^\n?\[\d*\]/.exec(match[0])?.[0].length ?? 0);
        return { start, end: from + match.index + match[0].length };
      });
      from = span.end + "\n\nP: ".length;
      const role = index % 2 === 0 ? "participant" : "interviewer";
      return { span, speaker: "P", role, participant: undefined, paragraphs, times: [] };
    }),
  };
}
