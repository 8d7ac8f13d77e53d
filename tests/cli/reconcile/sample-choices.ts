import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Terminal } from "../../../src/cli/host.ts";
import type { NodeId } from "../../../src/model/ids.ts";
import type { ReconcileItem } from "../../../src/model/reconciliation.ts";
import type { Span } from "../../../src/model/span.ts";
import type { Worksheet } from "../../../src/model/worksheet.ts";
import { fixtures } from "../../support/project-folder.ts";
import { type RunResult, runMain } from "../../support/run-main.ts";

/** One choice for each disagreement of the sample study, to be made by different ways. */
export type SampleChoice = {
  readonly item: ReconcileItem;
  readonly decision: "a" | "b" | "both" | "neither" | "edit";
  readonly edit: SampleEdit;
  /** On one line. */
  readonly reason: string;
};

type SampleEdit = {
  /** In the order of the codebook. */
  readonly codes: readonly NodeId[];
  /** The coder whose extent it begins with. */
  readonly letter: "a" | "b";
  /** Words by which its start and its end are moved from there; below 0: back. */
  readonly words: { readonly start: number; readonly end: number };
  /** What comes of it. */
  readonly span: Span;
};

const sample = join(fixtures, "sample-study");
export const decider = "Sana \u0635\u0628\u0627";
export const decidedAt = "2026-11-22T13:52:44Z";

/** Runs `reconcile` on the two human coders of the sample study. */
export function reconcileSample(
  cwd: string,
  options: readonly string[],
  terminal?: Terminal,
): Promise<RunResult> {
  const coders = ["ayesha.csv", "daniyal.csv"].map((name) => join(sample, "codings", name));
  const argv = ["reconcile", ...coders, "--study", sample, ...options];
  return runMain(argv, cwd, terminal === undefined ? {} : { terminal });
}

/** A folder of its own with `out/worksheet.html` of the sample study, nothing decided, and what is in it. */
export async function sampleWorksheet() {
  const cwd = mkdtempSync(join(tmpdir(), "sixphase-sample-"));
  await reconcileSample(cwd, ["--out", "out"]);
  const page = join(cwd, "out", "worksheet.html");
  const [, data = ""] = /id="data">([^<]*)</.exec(readFileSync(page, "utf8")) ?? [];
  const worksheet: Worksheet = JSON.parse(data);
  return { cwd, page, worksheet };
}

const cycle = ["a", "b", "both", "neither", "edit", "edit", "edit"] as const;
const reasons = [
  "",
  'she said "no, never", twice',
  "=1+1",
  "مریض کا اعتماد ٹوٹ گیا، اس لیے",
  "cost, not time; see P13",
  "😀 both mean the same 👩🏽‍⚕️",
  "-2 for the definition",
  "'quoted', and 'so'",
  "@home",
];

/** In the order in which the disagreements are shown. */
export function sampleChoices({ items, nodes, transcripts, coders }: Worksheet) {
  const disagreements = items.filter(({ item }) => item.kind !== "agreed");
  return disagreements.map(({ item }, at): SampleChoice => {
    const decision = cycle[at % cycle.length] ?? "neither";
    const letter = item.codings.some(({ coder }) => coder === coders[at % 2]) === (at % 2 === 0);
    const whose = coders[letter ? 0 : 1];
    const own = item.codings.filter(({ coder }) => coder === whose);
    const extent = {
      start: Math.min(...own.map(({ span }) => span.start)),
      end: Math.max(...own.map(({ span }) => span.end)),
    };
    const text = transcripts.find(({ id }) => id === item.transcript)?.text ?? "";
    const here = item.codings[0]?.code;
    const other = nodes[at % nodes.length]?.id;
    // Another code on the same words; two codes, less words; the same code, more words.
    const kind = at % cycle.length;
    const wanted = kind === 4 ? [other] : kind === 5 ? [here, other] : [here];
    const words = kind === 4 ? { start: 0, end: 0 } : { start: 1, end: kind === 5 ? -1 : 2 };
    return {
      ...{ item, decision, reason: reasons[at % reasons.length] ?? "" },
      edit: {
        codes: nodes.map(({ id }) => id).filter((id) => wanted.includes(id)),
        ...{ letter: letter ? "a" : "b", words, span: moved(text, extent, words) },
      },
    };
  });
}

function moved(text: string, { start, end }: Span, words: SampleEdit["words"]): Span {
  const found = [...text.matchAll(/\S+/g)];
  const starts = found.map(({ index }) => index);
  const ends = found.map(({ index, 0: word }) => index + word.length);
  return { start: placeFrom(starts, start, words.start), end: placeFrom(ends, end, words.end) };
}

function placeFrom(places: readonly number[], at: number, by: number): number {
  if (by === 0) return at;
  const wanted = by > 0 ? places.filter((one) => one > at) : places.filter((one) => one < at);
  return wanted.at(by > 0 ? by - 1 : by) ?? at;
}

/** The choices as somebody writes decisions.csv by hand: only what is needed, and nothing guarded. */
export function decisionsByHand(worksheet: Worksheet): string {
  const lines = sampleChoices(worksheet).map(({ item, decision, edit, reason }) => {
    const text = worksheet.transcripts.find(({ id }) => id === item.transcript)?.text ?? "";
    const { start, end } = edit.span;
    const codePoints = (until: number) => String([...text.slice(0, until)].length);
    const place =
      decision === "edit"
        ? [
            [...edit.codes].reverse().join(";"),
            ...[codePoints(start), codePoints(end), text.slice(start, end)],
          ]
        : ["", "", "", ""];
    const cells = [item.id, decision, ...place, reason, decider, decidedAt];
    return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");
  });
  return `id,decision,code,start,end,excerpt,reason,decided_by,date\n${lines.join("\n")}\n`;
}
