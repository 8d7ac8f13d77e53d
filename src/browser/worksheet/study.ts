import type { CodeIndex, KnownNode } from "../../coding/code-index.ts";
import { coderLetters } from "../../model/coder-letters.ts";
import type { CoderId, NodeId, TranscriptId } from "../../model/ids.ts";
import type { ReconcileItem } from "../../model/reconciliation.ts";
import type {
  Worksheet,
  WorksheetItem,
  WorksheetNode,
  WorksheetTranscript,
} from "../../model/worksheet.ts";
import { CodePointIndex } from "../../text/code-points.ts";

export type StudyTranscript = WorksheetTranscript & { readonly offsets: CodePointIndex };

/** A worksheet with what is looked up in it again and again. */
export type Study = {
  readonly worksheet: Worksheet;
  /** Disagreements, and agreed items that somebody decided all the same; in the worksheet's order. */
  readonly queue: readonly WorksheetItem[];
  /** Place in `queue`, by the id of the item. */
  readonly placeOf: ReadonlyMap<string, number>;
  readonly itemOf: ReadonlyMap<string, ReconcileItem>;
  readonly transcripts: ReadonlyMap<TranscriptId, StudyTranscript>;
  readonly nodes: ReadonlyMap<NodeId, WorksheetNode>;
  readonly letters: ReadonlyMap<CoderId, string>;
  /** For the reader of decisions. */
  readonly codes: CodeIndex;
};

export function studyOf(worksheet: Worksheet): Study {
  const queue = worksheet.items.filter(
    ({ item, settlement }) => item.kind !== "agreed" || settlement.by === "decision",
  );
  return {
    worksheet,
    queue,
    placeOf: new Map(queue.map(({ item }, place) => [item.id, place])),
    itemOf: new Map(worksheet.items.map(({ item }) => [item.id, item])),
    transcripts: new Map(
      worksheet.transcripts.map((one) => [
        one.id,
        { ...one, offsets: new CodePointIndex(one.text) },
      ]),
    ),
    nodes: new Map(worksheet.nodes.map((node) => [node.id, node])),
    letters: coderLetters(worksheet.coders),
    codes: codeIndexOf(worksheet),
  };
}

function codeIndexOf({ nodes }: Worksheet): CodeIndex {
  const known = ({ id }: WorksheetNode): KnownNode => ({ id, theme: undefined });
  return {
    current: new Map(nodes.map((node) => [node.id, known(node)])),
    former: new Map(nodes.flatMap((node) => node.replaces.map((old) => [old, known(node)]))),
  };
}

const noText: Pick<StudyTranscript, "text" | "offsets"> = {
  text: "",
  offsets: new CodePointIndex(""),
};

/** The text in which an item stands. */
export function textOf(
  { transcripts }: Study,
  { transcript }: Pick<ReconcileItem, "transcript">,
): Pick<StudyTranscript, "text" | "offsets"> {
  return transcripts.get(transcript) ?? noText;
}

/** Codes of an item, each once, by place. */
export function codesOf({ codings }: ReconcileItem): readonly NodeId[] {
  return [...new Set(codings.map(({ code }) => code))];
}
