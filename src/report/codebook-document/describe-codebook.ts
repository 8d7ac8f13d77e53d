import type { Codebook, Source } from "../../model/codebook.ts";
import { anchorOf, anchorsOf } from "./anchors.ts";
import { chapter } from "./chapter.ts";
import type { CodebookDocument, Part, Section } from "./codebook-document.ts";
import { codebookFacts } from "./codebook-facts.ts";
import { memoPart, sortMemos } from "./memos.ts";
import { rulesChapter } from "./rules-chapter.ts";
import type { DocumentOptions, SectionContext } from "./sections.ts";
import { currentCodes, currentThemes, retiredSections } from "./tree-sections.ts";
import { shortUseNote, usageChapter } from "./use-of-node.ts";

/**
 * A codebook as a document for people: the themes with their codes in the order of the file, the codes
 * in no theme, what is retired, then memos, sources and appendices.
 */
export function describeCodebook(codebook: Codebook, options: DocumentOptions): CodebookDocument {
  const anchors = anchorsOf(codebook);
  const { about, general } = sortMemos(options.memos ? codebook.memos : [], anchors);
  const context: SectionContext = { ...options, codebook, memosOf: about };
  const [language, ...furtherLanguages] = codebook.languages;
  return {
    title: codebook.title,
    language,
    quoteLanguage: furtherLanguages.length === 0 ? language : "",
    anchors,
    facts: codebookFacts(codebook, options.date),
    notes: [readingNote],
    contentsNote: shortUseNote(options.usage),
    chapters: [
      ...currentThemes(codebook.themes, context),
      ...unlessEmpty(
        chapter("loose", "Codes in no theme", {
          sections: currentCodes(codebook.codes, context),
        }),
      ),
      ...unlessEmpty(chapter("retired", "Retired", { sections: retiredSections(context) })),
      ...unlessEmpty(chapter("memos", "Memos", { parts: general.map(memoPart) })),
      ...unlessEmpty(chapter("sources", "Sources", { parts: codebook.sources.map(sourcePart) })),
      ...(options.usage === undefined ? [] : [usageChapter(options.usage)]),
      ...(options.rules ? [rulesChapter(codebook)] : []),
    ],
  };
}

const readingNote =
  "Each code has the six parts of MacQueen, McLellan, Kay and Milstein (1998, Codebook development for team-based qualitative analysis, Cultural Anthropology Methods 10(2), 31–36): the code, its brief definition, its full definition, when to use it, when not to use it, and an example. A near-miss is a passage that sounds like the code and is not coded with it.";

function unlessEmpty(section: Section): Section[] {
  return section.parts.length === 0 && section.sections.length === 0 ? [] : [section];
}

function sourcePart({ key, citation, url }: Source): Part {
  return {
    label: key,
    anchor: anchorOf("source", key),
    body: { kind: "source", citation, url },
  };
}
