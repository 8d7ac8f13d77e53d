import type { Code, Codebook } from "../../model/codebook.ts";
import { codebookCodes } from "../../model/codebook-tree.ts";
import type { Rule } from "../../model/rule.ts";
import { anchorOf } from "./anchors.ts";
import { chapter, plainSection } from "./chapter.ts";
import type { Part, Section } from "./codebook-document.ts";
import { languageName } from "./wording.ts";

/**
 * The conditions that the machine applies, code by code. An appendix, because a person codes by the
 * definitions, and a code may have a hundred rules.
 */
export function rulesChapter(codebook: Codebook): Section {
  const sections = codebookCodes(codebook).flatMap(({ code }) => rulesSection(code));
  const text =
    sections.length === 0
      ? "No code has rules."
      : "An excerpt is coded where one rule of the code applies to it and none under “unless” does. A word stands for all its forms; * stands for any letters, ? for one.";
  return chapter("rules", "Appendix: the machine’s rules", {
    parts: [{ label: "How they are read", body: { kind: "remark", text } }],
    sections,
  });
}

function rulesSection({ id, name, rules, unless }: Code): Section[] {
  const parts = [...byLanguage("Rules", rules), ...byLanguage("Unless", unless)];
  if (parts.length === 0) return [];
  const links = [{ text: id, anchor: anchorOf("code", id) }];
  const back: Part = { label: "Code", body: { kind: "links", links } };
  return [plainSection("rules", anchorOf("rules", id), name, { parts: [back, ...parts] })];
}

function byLanguage(label: string, rules: readonly Rule[]): Part[] {
  const languages = [...new Set(rules.map(({ language }) => language))];
  return languages.map((language) => ({
    label: `${label}, ${languageName(language)}`,
    body: {
      kind: "literals",
      literals: rules.filter((rule) => rule.language === language).map((rule) => rule.label),
    },
  }));
}
