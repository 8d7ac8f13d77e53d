import type { Codebook } from "../model/codebook.ts";
import { type CodebookNode, codebookNodes } from "../model/codebook-tree.ts";
import type { CoderId, ThemeId } from "../model/ids.ts";
import { compareText } from "../model/order.ts";
import type { Transcript } from "../model/transcript.ts";
import type { Worksheet, WorksheetItem, WorksheetNode } from "../model/worksheet.ts";

/**
 * What a reviewer needs to decide. `transcripts`: those that two coders or more were assigned.
 * Items come out by transcript, start, end and id, whatever their order was.
 */
export function worksheetOf(
  codebook: Codebook,
  coders: readonly CoderId[],
  transcripts: readonly Transcript[],
  items: readonly WorksheetItem[],
): Worksheet {
  const { id, title, version } = codebook;
  return {
    codebook: { id, title, version },
    coders,
    nodes: worksheetNodes(codebookNodes(codebook)),
    transcripts: transcripts
      .map(({ id: transcript, text, turns }) => ({
        id: transcript,
        text,
        turns: turns.map(({ span, speaker, role }) => ({ span, speaker, role })),
      }))
      .sort((a, b) => compareText(a.id, b.id)),
    items: [...items].sort(
      ({ item: a }, { item: b }) =>
        compareText(a.transcript, b.transcript) ||
        a.span.start - b.span.start ||
        a.span.end - b.span.end ||
        compareText(a.id, b.id),
    ),
  };
}

function worksheetNodes(nodes: readonly CodebookNode[]): readonly WorksheetNode[] {
  const names = new Map<ThemeId, string>();
  for (const node of nodes) if (node.level !== "code") names.set(node.theme.id, node.theme.name);
  return nodes.map((node) => {
    const path = node.ancestors.map((id) => names.get(id) ?? id);
    if (node.level !== "code") {
      const { id, name, concept, replaces } = node.theme;
      return { id, name, isTheme: true, replaces, path, definition: concept, ...noUse };
    }
    const { id, name, replaces, definition, brief, when, whenNot } = node.code;
    return {
      ...{ id, name, isTheme: false, replaces, path },
      ...{ definition: definition ?? brief, when, whenNot },
    };
  });
}

const noUse = { when: undefined, whenNot: undefined };
