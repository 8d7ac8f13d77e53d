import type { Codebook } from "../../../src/model/codebook.ts";
import type {
  CodebookDocument,
  Section,
} from "../../../src/report/codebook-document/codebook-document.ts";
import { describeCodebook } from "../../../src/report/codebook-document/describe-codebook.ts";
import type { DocumentOptions } from "../../../src/report/codebook-document/sections.ts";

const plain: DocumentOptions = {
  usage: undefined,
  rules: false,
  memos: true,
  date: undefined,
};

export function documentOf(
  codebook: Codebook,
  options: Partial<DocumentOptions> = {},
): CodebookDocument {
  return describeCodebook(codebook, { ...plain, ...options });
}

/** All sections, those inside others too. */
export function allSections(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...allSections(section.sections)]);
}

/** The parts of a section, each as its label and its body. */
export function partsOf(document: CodebookDocument, anchor: string): Record<string, unknown> {
  const found = allSections(document.chapters).filter((section) => section.anchor === anchor);
  if (found.length !== 1) throw new Error(`${found.length} sections are ${anchor}`);
  return Object.fromEntries((found[0]?.parts ?? []).map(({ label, body }) => [label, body]));
}
