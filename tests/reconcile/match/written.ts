import { createHash } from "node:crypto";
import type { Coding } from "../../../src/model/coding.ts";
import { type CoderId, codeId, coderId, transcriptId } from "../../../src/model/ids.ts";
import type { ReconcileItem } from "../../../src/model/reconciliation.ts";
import type { CodeTree } from "../../../src/reconcile/match/code-tree.ts";
import { reconcileTranscript } from "../../../src/reconcile/match/reconcile-transcript.ts";

/** Theme `t` with codes `x`, `y` and sub-theme `ts` with code `z`; theme `u` with `v`; `l` in none. */
export const tree: CodeTree = new Map(
  Object.entries({
    t: [],
    x: ["t"],
    y: ["t"],
    ts: ["t"],
    z: ["t", "ts"],
    u: [],
    v: ["u"],
    l: [],
  }).map(([id, above]) => [codeId(id), above.map(codeId)]),
);

/** No two pieces of it are the same. */
export const text: string = Array.from({ length: 500 }, (_, at) =>
  String.fromCharCode(0x4e00 + at),
).join("");

export const digest = (content: string): string =>
  createHash("sha256").update(content).digest("hex");

export type Written = Readonly<Record<string, string>>;

export function codingOf(coder: string, code: string, start: number, end: number): Coding {
  return {
    transcript: transcriptId("P01"),
    span: { start, end },
    code: codeId(code),
    coder: coderId(coder),
    excerpt: text.slice(start, end),
    theme: undefined,
    participant: undefined,
    speaker: undefined,
    turn: 1,
    line: 1,
    milliseconds: undefined,
    rules: [],
    evidence: [],
    note: "",
    extra: {},
  };
}

/** `{ ana: "x 0-10, y 5-10", ben: "" }` */
export function codingsOf(written: Written): readonly Coding[] {
  return Object.entries(written).flatMap(([coder, list]) =>
    [...list.matchAll(/(\w+) (\d+)-(\d+)/g)].map(([, code = "", start, end]) =>
      codingOf(coder, code, Number(start), Number(end)),
    ),
  );
}

export function reconcile(
  coders: readonly CoderId[],
  codings: readonly Coding[],
  whole: string = text,
): readonly ReconcileItem[] {
  const transcript = { id: transcriptId("P01"), text: whole };
  return reconcileTranscript(transcript, coders, codings, tree, { overlap: 0.5 }, digest);
}

export function reconcileWritten(written: Written): readonly ReconcileItem[] {
  return reconcile(Object.keys(written).map(coderId), codingsOf(written));
}

/** `boundary: ana x 0-10, ben x 1-10` */
export function shown({ kind, codings }: Pick<ReconcileItem, "kind" | "codings">): string {
  const rows = codings.map(({ coder, code, span }) => `${coder} ${code} ${span.start}-${span.end}`);
  return `${kind}: ${rows.join(", ")}`;
}
