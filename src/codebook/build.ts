import type { Code, Codebook, Memo, Quoted, Source, Status, Theme } from "../model/codebook.ts";
import { codeId, themeId } from "../model/ids.ts";
import type { Rule } from "../model/rule.ts";
import type { CodeFields } from "./format/code.ts";
import type { CodebookFields } from "./format/codebook.ts";
import { canonicalLanguage } from "./format/language.ts";
import type { RuleSet } from "./format/rule-sets.ts";
import type { ThemeFields } from "./format/theme.ts";

/** The model of what was read. What is missing, and was reported, gets a neutral value. */
export function buildCodebook(file: string, fields: CodebookFields): Codebook {
  const [language = "und", ...others] = new Set(fields.language);
  const id = fields.id?.text ?? "";
  return {
    file,
    id,
    title: fields.title?.text ?? id,
    version: fields.version?.text ?? "0.0.0",
    languages: [language, ...others],
    approach: fields.approach ?? "codebook",
    phase: fields.phase ?? 1,
    sources: (fields.sources ?? []).map(
      ({ key, value }): Source => ({
        key: key.text,
        citation: value.citation?.text ?? "",
        url: value.url?.text,
        at: key.at,
      }),
    ),
    themes: buildThemes(fields.themes, "candidate", language),
    codes: buildCodes(fields.codes, "candidate", language),
    memos: (fields.memos ?? []).flatMap(({ phase, about, text }): Memo[] =>
      text ? [{ phase, about: about?.text, text: text.text }] : [],
    ),
    places: fields.places,
  };
}

/** A theme or code without an id cannot be referred to, and is left out. */
function buildThemes(
  fields: readonly ThemeFields[] | undefined,
  inherited: Status,
  language: string,
): Theme[] {
  return (fields ?? []).flatMap((theme): Theme[] => {
    if (theme.id === undefined) return [];
    const status = theme.status ?? inherited;
    return [
      {
        id: themeId(theme.id.text),
        name: theme.name?.text ?? theme.id.text,
        concept: theme.concept?.text,
        status,
        replaces: textsOf(theme.replaces),
        themes: buildThemes(theme.themes, status, language),
        codes: buildCodes(theme.codes, status, language),
        at: theme.id.at,
        places: theme.places,
        extent: theme.extent,
      },
    ];
  });
}

function buildCodes(
  fields: readonly CodeFields[] | undefined,
  inherited: Status,
  language: string,
): Code[] {
  return (fields ?? []).flatMap((code): Code[] => {
    if (code.id === undefined) return [];
    return [
      {
        id: codeId(code.id.text),
        name: code.name?.text ?? code.id.text,
        kind: code.kind ?? "neutral",
        status: code.status ?? inherited,
        brief: code.brief?.text,
        definition: code.definition?.text,
        when: code.when?.text,
        whenNot: code.when_not?.text,
        examples: code.examples ?? [],
        nearMisses: code.near_misses ?? [],
        origin: code.origin,
        sources: textsOf(code.sources),
        replaces: textsOf(code.replaces),
        rules: buildRules(code.rules, language),
        unless: buildRules(code.unless, language),
        at: code.id.at,
        places: code.places,
        extent: code.extent,
      },
    ];
  });
}

function buildRules(sets: readonly RuleSet[] | undefined, first: string): Rule[] {
  return (sets ?? []).flatMap(({ language, rules }) => {
    const tag = language === undefined ? first : canonicalLanguage(language.text);
    return tag === undefined ? [] : rules.map((rule): Rule => ({ ...rule, language: tag }));
  });
}

function textsOf(quoted: readonly Quoted[] | undefined): string[] {
  return (quoted ?? []).map(({ text }) => text);
}
