import { coderLetters } from "../../model/coder-letters.ts";
import type { Coding } from "../../model/coding.ts";
import type { CoderId, NodeId } from "../../model/ids.ts";
import type { ReconcileItem } from "../../model/reconciliation.ts";
import type { Worksheet, WorksheetNode } from "../../model/worksheet.ts";

/** What one coder did at an item. */
export type Side = {
  readonly coder: CoderId;
  readonly letter: string;
  /** Without codings: nothing was seen there, or (`isAssigned` false) the coder was not asked. */
  readonly isAssigned: boolean;
  readonly codings: readonly Coding[];
  /** Each once, by place. */
  readonly codes: readonly NodeId[];
  /** Each once. */
  readonly notes: readonly string[];
};

/** All coders of a worksheet at an item, in the order of their letters. */
export function sidesOf({ coders }: Worksheet, item: ReconcileItem): readonly Side[] {
  return [...coderLetters(coders)].map(([coder, letter]) => {
    const codings = item.codings.filter((coding) => coding.coder === coder);
    return {
      coder,
      letter,
      codings,
      isAssigned: item.coders.includes(coder),
      codes: [...new Set(codings.map(({ code }) => code))],
      notes: [...new Set(codings.map(({ note }) => note.trim()))].filter((note) => note !== ""),
    };
  });
}

export type NodesById = ReadonlyMap<NodeId, WorksheetNode>;

export function nodesById({ nodes }: Worksheet): NodesById {
  return new Map(nodes.map((node) => [node.id, node]));
}

/** What the codebook says of a code: label and words, without what it does not say. */
export function definitionParts(
  node: WorksheetNode,
): readonly { readonly label: string; readonly text: string }[] {
  const said = [
    { label: "in", text: node.path.join(" › ") },
    { label: node.isTheme ? "concept" : "definition", text: node.definition ?? "" },
    { label: "when", text: node.when ?? "" },
    { label: "when not", text: node.whenNot ?? "" },
  ];
  return said.filter(({ text }) => text.trim() !== "");
}
