import type { CodebookUsage } from "../../model/code-usage.ts";
import type { Code, Codebook, Memo, Theme } from "../../model/codebook.ts";
import { anchorOf } from "./anchors.ts";
import { codeParts, conceptPart, formerIds, rulesLink } from "./code-parts.ts";
import type { Part, Section } from "./codebook-document.ts";
import { memoPart } from "./memos.ts";
import { shortUse, useParts } from "./use-of-node.ts";

export type DocumentOptions = {
  readonly usage: CodebookUsage | undefined;
  /** Whether the conditions that the machine applies are printed too, in an appendix. */
  readonly rules: boolean;
  readonly memos: boolean;
  /** As it is to be printed. None by default, so that the same codebook gives the same bytes. */
  readonly date: string | undefined;
};

/** What the section of a code or theme is made from. */
export type SectionContext = DocumentOptions & {
  readonly codebook: Codebook;
  /** By anchor. */
  readonly memosOf: ReadonlyMap<string, readonly Memo[]>;
};

/** A theme without what is in it. `level`: what it is called, "theme" or "sub-theme". */
export function themeSection(theme: Theme, level: string, context: SectionContext): Section {
  const { id, status } = theme;
  const { codebook, usage } = context;
  const anchor = anchorOf("theme", id);
  return {
    kind: "theme",
    anchor,
    heading: theme.name,
    id,
    marks: [{ text: level }, { text: status }],
    use: shortUse(usage, id),
    parts: [
      conceptPart(theme.concept, codebook.phase, status === "retired"),
      ...formerIds(theme.replaces),
      ...useParts(usage, id),
      ...memosAbout(anchor, context),
    ],
    sections: [],
  };
}

export function codeSection(code: Code, context: SectionContext): Section {
  const { id, kind, status } = code;
  const { codebook, usage, rules } = context;
  const anchor = anchorOf("code", id);
  return {
    kind: "code",
    anchor,
    heading: code.name,
    id,
    marks: [{ text: kind, kind }, { text: status }],
    use: shortUse(usage, id),
    parts: [
      ...codeParts(code, codebook),
      ...useParts(usage, id),
      ...memosAbout(anchor, context),
      ...(rules ? rulesLink(code) : []),
    ],
    sections: [],
  };
}

function memosAbout(anchor: string, { memosOf }: SectionContext): Part[] {
  return (memosOf.get(anchor) ?? []).map(memoPart);
}
