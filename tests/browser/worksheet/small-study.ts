import { createHash } from "node:crypto";
import { type Base, embeddedBase } from "../../../src/browser/worksheet/base.ts";
import type { Moment } from "../../../src/browser/worksheet/entries.ts";
import { openingState, reduce } from "../../../src/browser/worksheet/reduce.ts";
import type { Action, State } from "../../../src/browser/worksheet/state.ts";
import { type Study, studyOf } from "../../../src/browser/worksheet/study.ts";
import { codebookNodes } from "../../../src/model/codebook-tree.ts";
import type { Coding } from "../../../src/model/coding.ts";
import { codeId, coderId } from "../../../src/model/ids.ts";
import type { WorksheetItem } from "../../../src/model/worksheet.ts";
import { codeTree } from "../../../src/reconcile/match/code-tree.ts";
import { reconcileTranscript } from "../../../src/reconcile/match/reconcile-transcript.ts";
import { worksheetOf } from "../../../src/reconcile/worksheet.ts";
import { codebook, transcriptOf } from "../../coding/small-study.ts";

export const text =
  "Q: How is it?\nA: The screen froze 😀 twice. It was slow too. No budget at all.\nQ: And now?\nA: It never crashes.\n";

/** What a coder marked: code and words. */
export type Marked = Readonly<Record<string, readonly (readonly [string, string])[]>>;

/** Three disagreements (a boundary, a conflict, an omission) and a place on which both agree. */
const marked: Marked = {
  ana: [
    ["crash", "The screen froze 😀 twice"],
    ["slow", "It was slow"],
    ["money", "budget"],
    ["slow", "never"],
  ],
  ben: [
    ["crash", "screen froze 😀 twice"],
    ["money", "It was slow"],
    ["slow", "never"],
  ],
};

export function studyWith(
  by: Marked = marked,
  settle: (item: WorksheetItem) => WorksheetItem = (item) => item,
  source: string = text,
): Study {
  const transcript = transcriptOf(source);
  const codings = Object.entries(by).flatMap(([coder, pieces]) =>
    pieces.map(([code, words]): Coding => {
      const start = source.indexOf(words);
      return {
        ...{ transcript: transcript.id, span: { start, end: start + words.length } },
        ...{ code: codeId(code), coder: coderId(coder), excerpt: words, theme: undefined },
        ...{ participant: undefined, speaker: "A", turn: 2, line: 2, milliseconds: undefined },
        ...{ rules: [], evidence: [], note: "", extra: {} },
      };
    }),
  );
  const coders = Object.keys(by).map(coderId);
  const items = reconcileTranscript(
    transcript,
    coders,
    codings,
    codeTree(codebookNodes(codebook)),
    { overlap: 0.5 },
    (content) => createHash("sha256").update(content).digest("hex"),
  );
  const rows = items.map((item): WorksheetItem => {
    const settlement =
      item.kind === "agreed"
        ? ({ by: "agreement", codings: [] } as const)
        : ({ by: "nobody" } as const);
    return settle({ item, settlement, stale: [] });
  });
  return studyOf(worksheetOf(codebook, coders, [transcript], rows));
}

/** Seconds from the start of 2026, and a key in their order. */
export function at(second: number): Moment {
  return {
    now: Date.UTC(2026, 0, 1, 0, 0, second),
    key: String(second).padStart(6, "0"),
  };
}

export function opened(study: Study, base: Base = embeddedBase(study)): State {
  return openingState(study, { base, entries: [] }, "Rana");
}

export function after(study: Study, state: State, ...actions: readonly Action[]): State {
  return actions.reduce((now, action) => reduce(study, now, action), state);
}

/** The kinds of decision that count, by place in the queue. */
export function decided(study: Study, { standings }: State): readonly string[] {
  return study.queue.map(({ item }) => {
    const choice = standings.get(item.id)?.choice;
    return choice?.kind === "coder" ? choice.coder : (choice?.kind ?? "");
  });
}
