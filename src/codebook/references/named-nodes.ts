import type { Quoted } from "../../model/codebook.ts";
import type { CodeFields } from "../format/code.ts";
import type { CodebookFields } from "../format/codebook.ts";
import type { ThemeFields } from "../format/theme.ts";

/** A code or theme that can be referred to, in the order of the file. */
export type NamedNode = {
  readonly kind: "code" | "theme";
  readonly id: Quoted;
  readonly replaces: readonly Quoted[];
};

export function namedNodes({ themes, codes }: CodebookFields): NamedNode[] {
  const nodes: NamedNode[] = [];
  const add = (kind: NamedNode["kind"], { id, replaces }: CodeFields | ThemeFields) => {
    if (id !== undefined) nodes.push({ kind, id, replaces: replaces ?? [] });
  };
  const addTheme = (theme: ThemeFields) => {
    add("theme", theme);
    for (const code of theme.codes ?? []) add("code", code);
    for (const child of theme.themes ?? []) addTheme(child);
  };
  for (const theme of themes ?? []) addTheme(theme);
  for (const code of codes ?? []) add("code", code);
  return nodes;
}

export function allCodes({ themes, codes }: CodebookFields): CodeFields[] {
  const inTheme = (theme: ThemeFields): CodeFields[] => [
    ...(theme.codes ?? []),
    ...(theme.themes ?? []).flatMap(inTheme),
  ];
  return [...(themes ?? []).flatMap(inTheme), ...(codes ?? [])];
}
