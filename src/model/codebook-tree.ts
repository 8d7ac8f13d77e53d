import type { Code, Codebook, Theme } from "./codebook.ts";
import type { ThemeId } from "./ids.ts";

export type Level = "theme" | "subtheme" | "code";

type Place = {
  /** 0 for a top theme and for a code in no theme. */
  readonly depth: number;
  /** Ids of the themes above, outermost first. */
  readonly ancestors: readonly ThemeId[];
};

/** A theme, sub-theme or code with its place in the tree. */
export type CodebookNode = Place &
  (
    | { readonly level: "theme" | "subtheme"; readonly theme: Theme }
    | { readonly level: "code"; readonly code: Code }
  );

/** Every theme, sub-theme and code in tree order: a theme, its codes, its sub-themes; loose codes last. */
export function codebookNodes(codebook: Pick<Codebook, "themes" | "codes">): CodebookNode[] {
  const nodes: CodebookNode[] = [];
  const addCodes = (codes: readonly Code[], place: Place) => {
    for (const code of codes) nodes.push({ level: "code", code, ...place });
  };
  const addTheme = (theme: Theme, place: Place) => {
    nodes.push({ level: place.depth === 0 ? "theme" : "subtheme", theme, ...place });
    const inside = { depth: place.depth + 1, ancestors: [...place.ancestors, theme.id] };
    addCodes(theme.codes, inside);
    for (const child of theme.themes) addTheme(child, inside);
  };
  const top: Place = { depth: 0, ancestors: [] };
  for (const theme of codebook.themes) addTheme(theme, top);
  addCodes(codebook.codes, top);
  return nodes;
}

/** Every code with its place, in tree order. */
export function codebookCodes(
  codebook: Pick<Codebook, "themes" | "codes">,
): (CodebookNode & { readonly level: "code" })[] {
  return codebookNodes(codebook).filter((node) => node.level === "code");
}
