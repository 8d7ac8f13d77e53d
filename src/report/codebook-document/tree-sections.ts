import type { Code, Theme } from "../../model/codebook.ts";
import { type CodebookNode, codebookNodes } from "../../model/codebook-tree.ts";
import { anchorOf } from "./anchors.ts";
import type { Part, Section } from "./codebook-document.ts";
import { codeSection, type SectionContext, themeSection } from "./sections.ts";

/** The themes with what is not retired in them; a retired theme too, as long as it holds such a thing. */
export function currentThemes(
  themes: readonly Theme[],
  context: SectionContext,
  level = "theme",
): Section[] {
  return themes.flatMap((theme) => {
    const sections = [
      ...currentCodes(theme.codes, context),
      ...currentThemes(theme.themes, context, "sub-theme"),
    ];
    if (theme.status === "retired" && sections.length === 0) return [];
    return [{ ...themeSection(theme, level, context), sections }];
  });
}

export function currentCodes(codes: readonly Code[], context: SectionContext): Section[] {
  return codes
    .filter(({ status }) => status !== "retired")
    .map((code) => codeSection(code, context));
}

/** What the tree no longer shows, one after the other, each with the theme that it was in. */
export function retiredSections(context: SectionContext): Section[] {
  const { codebook } = context;
  const shown = new Set(anchorsIn(currentThemes(codebook.themes, context)));
  const nodes = codebookNodes(codebook);
  const themes = new Map(
    nodes.flatMap((node) => (node.level === "code" ? [] : [[node.theme.id, node.theme]])),
  );
  const wasIn = ({ ancestors }: CodebookNode): Part[] => {
    const parent = ancestors.at(-1);
    const theme = parent && themes.get(parent);
    if (theme === undefined) return [];
    const link = { text: theme.name, anchor: anchorOf("theme", theme.id) };
    return [{ label: "Theme", body: { kind: "links", links: [link] } }];
  };
  return nodes.flatMap((node) => {
    const section = sectionOf(node, context);
    const isRetired =
      node.level === "code" ? node.code.status === "retired" : !shown.has(section.anchor);
    return isRetired ? [{ ...section, parts: [...wasIn(node), ...section.parts] }] : [];
  });
}

function sectionOf(node: CodebookNode, context: SectionContext): Section {
  if (node.level === "code") return codeSection(node.code, context);
  return themeSection(node.theme, node.level === "theme" ? "theme" : "sub-theme", context);
}

function anchorsIn(sections: readonly Section[]): string[] {
  return sections.flatMap(({ anchor, sections: inside }) => [anchor, ...anchorsIn(inside)]);
}
