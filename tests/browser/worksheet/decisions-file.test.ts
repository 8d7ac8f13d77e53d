import fc from "fast-check";
import { expect, test } from "vitest";
import { embeddedBase, readBase } from "../../../src/browser/worksheet/base.ts";
import { readEntries, textToSave } from "../../../src/browser/worksheet/entries.ts";
import { recordsIn } from "../../../src/browser/worksheet/records-in.ts";
import type { Action } from "../../../src/browser/worksheet/state.ts";
import { codeId, coderId } from "../../../src/model/ids.ts";
import type { Choice } from "../../../src/model/reconciliation.ts";
import { decisionsHeader } from "../../../src/reconcile/decisions/columns.ts";
import { decisionRecord } from "../../../src/reconcile/decisions/write-decision.ts";
import { CodePointIndex } from "../../../src/text/code-points.ts";
import { after, at, decided, opened, studyWith, text } from "./small-study.ts";

const study = studyWith();
const ana = { kind: "coder", coder: coderId("ana") } as const;
const edit = {
  kind: "edit",
  codes: [codeId("slow"), codeId("money")],
  span: { start: text.indexOf("froze"), end: text.indexOf(" twice") },
} as const;

test("what is saved is what the writer of decisions gives, byte for byte", () => {
  const state = after(
    study,
    opened(study),
    { type: "reason", reason: 'said "no",\n=SUM(A1)' },
    { type: "decide", choice: edit, moment: at(5) },
  );
  const item = study.queue[0]?.item;
  if (item === undefined) throw new Error("no item");
  const record = decisionRecord(
    {
      ...{ item, choice: edit, reason: 'said "no",\n=SUM(A1)', decidedBy: "Rana" },
      date: "2026-01-01T00:00:05Z",
    },
    study.worksheet.coders,
    { text, offsets: new CodePointIndex(text) },
  );
  expect(textToSave(state.base, state.entries)).toBe(decisionsHeader + record);
});

test("a file is added to as it is, whatever line ends and mark it has", () => {
  const first = after(study, opened(study), { type: "decide", choice: ana, moment: at(1) });
  const own = textToSave(first.base, first.entries);
  const given = `\uFEFF${own.replaceAll("\n", "\r\n").trimEnd()}`;
  const base = readBase(study, "decisions.csv", given);
  if (base === undefined) throw new Error("it could not be read");
  const state = after(study, opened(study, base), { type: "decide", choice: edit, moment: at(2) });
  const saved = textToSave(state.base, state.entries);
  expect(saved.startsWith(`${given}\n${study.queue[1]?.item.id},edit,`)).toBe(true);
  expect(decided(study, opened(study, readBase(study, "d", saved)))).toEqual(["ana", "edit", ""]);
});

test("a table with other columns is read and left alone: what is saved is a new file", () => {
  const id = study.queue[2]?.item.id;
  const base = readBase(study, "worksheet.csv", `id;decision;reason\n${id};both;"so; it is"\n`);
  expect(base?.isOurs).toBe(false);
  expect(recordsIn(base?.text ?? "")).toHaveLength(1);
  expect(base?.text.startsWith(`${decisionsHeader}${id},both,`)).toBe(true);
});

test("what cannot be read is told with its line, and the rest counts", () => {
  const ids = study.queue.map(({ item }) => item.id);
  const base = readBase(study, "d.csv", `id,decision\n${ids[0]},both\n${ids[1]},perhaps\nr00,a\n`);
  expect(base?.findings.map(({ line, isError }) => ({ line, isError }))).toEqual([
    { line: 3, isError: true },
    { line: 4, isError: false },
  ]);
  expect(base?.standings.size).toBe(1);
  let told = 0;
  const failed = readBase(study, "d.csv", "a,b\n1,2\n", (findings) => {
    told = findings.length;
  });
  expect([failed, told]).toEqual([undefined, 2]);
});

test("the decisions that a worksheet was made with stand at the start, and begin the file", () => {
  const ids = study.queue.map(({ item }) => item.id);
  const settled = studyWith(undefined, (one) =>
    one.item.id === ids[1]
      ? {
          ...one,
          settlement: {
            ...{ by: "decision", choice: { kind: "both" }, decision: "both", codings: [] },
            ...{ reason: "both are right", decidedBy: "Zoya", date: "2025-12-30" },
          },
        }
      : one,
  );
  const state = opened(settled);
  expect([decided(settled, state), state.current]).toEqual([["", "both", ""], 0]);
  const saved = textToSave(state.base, state.entries);
  expect(saved).toContain(`${ids[1]},both,`);
  expect(saved).toContain(",both are right,Zoya,2025-12-30,");
});

test("a clock that is behind does not make an older decision win", () => {
  const id = study.queue[0]?.item.id;
  const file = `id,decision,date\n${id},both,2030-05-01T10:00:00Z\n`;
  const base = readBase(study, "d.csv", file);
  const state = after(
    study,
    opened(study, base),
    { type: "go", place: 0 },
    { type: "decide", choice: ana, moment: at(1) },
  );
  expect(decided(study, state)[0]).toBe("ana");
  const read = readBase(study, "d.csv", textToSave(state.base, state.entries));
  expect(decided(study, opened(study, read))[0]).toBe("ana");
});

test("entries kept in the browser come back from their lines, in order", () => {
  const state = after(
    study,
    opened(study),
    { type: "reason", reason: "first\nsecond line" },
    { type: "decide", choice: ana, moment: at(1) },
    { type: "decide", choice: edit, moment: at(2) },
  );
  const kept = new Map(state.entries.map(({ key, record }) => [key, record] as const).reverse());
  expect(readEntries(study, kept)).toEqual(state.entries);
  const other = new Map([["1", "r99,both,,1,2,x,,Rana,2026-01-01,P01,a=ana,conflict: x\n"]]);
  expect(readEntries(study, other).map(({ record }) => record)).toEqual([...other.values()]);
});

// The twin: what the page shows after any series of actions is what the reader makes of the file.
const runs = { numRuns: Number(process.env["SIXPHASE_RUNS"] ?? 100) };
const choices: readonly Choice[] = [
  ana,
  { kind: "coder", coder: coderId("ben") },
  { kind: "both" },
  { kind: "neither" },
  edit,
];
const actions = fc.array(
  fc.oneof(
    fc.record({
      does: fc.constant("decide"),
      place: fc.nat(2),
      choice: fc.nat(4),
      reason: fc.string({ unit: "binary" }),
    }),
    fc.record({
      does: fc.constant("undo"),
      place: fc.nat(2),
      choice: fc.nat(4),
      reason: fc.constant(""),
    }),
    fc.record({
      does: fc.constant("take-back"),
      place: fc.nat(2),
      choice: fc.nat(4),
      reason: fc.constant(""),
    }),
    fc.record({
      does: fc.constant("save"),
      place: fc.nat(2),
      choice: fc.nat(4),
      reason: fc.constant(""),
    }),
  ),
  { maxLength: 20 },
);

test("whatever was done, the saved file says what the page shows, and grows only at its end", () => {
  fc.assert(
    fc.property(actions, (series) => {
      let state = opened(study, embeddedBase(study));
      let file = "";
      series.forEach(({ does, place, choice, reason }, second) => {
        // Clocks go backwards too.
        const moment = { ...at(second), now: at((second * 37) % 50).now };
        const go: Action = { type: "go", place };
        if (does === "decide") {
          const chosen = choices[choice] ?? ana;
          const decide: Action = { type: "decide", choice: chosen, moment };
          state = after(study, state, go, { type: "reason", reason }, decide);
        } else if (does === "undo") state = after(study, state, { type: "undo", moment });
        else if (does === "take-back")
          state = after(study, state, go, { type: "take-back", moment });
        else {
          const saved = textToSave(state.base, state.entries);
          expect(saved.startsWith(file)).toBe(true);
          file = saved;
          const keys = new Set(state.entries.map(({ key }) => key));
          state = after(study, state, {
            type: "saved",
            base: { ...state.base, text: saved },
            keys,
          });
          expect(textToSave(state.base, state.entries)).toBe(saved);
        }
      });
      const read = opened(study, readBase(study, "d", textToSave(state.base, state.entries)));
      expect(decided(study, read)).toEqual(decided(study, state));
      for (const [id, { reason }] of state.standings) {
        expect(read.standings.get(id)?.reason).toBe(reason);
      }
    }),
    runs,
  );
});
