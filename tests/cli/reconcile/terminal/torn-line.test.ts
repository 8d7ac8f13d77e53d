import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import {
  appendDecision,
  mendDecisions,
} from "../../../../src/cli/reconcile/terminal/decision-log.ts";
import { mendingOf, tornCharacter } from "../../../../src/cli/reconcile/terminal/torn-line.ts";
import { UsageError } from "../../../../src/io/usage-error.ts";
import { coderId } from "../../../../src/model/ids.ts";
import { decisionsHeader } from "../../../../src/reconcile/decisions/columns.ts";
import { readDecisions } from "../../../../src/reconcile/decisions/read-decisions.ts";
import { decisionRecord } from "../../../../src/reconcile/decisions/write-decision.ts";
import { CodePointIndex } from "../../../../src/text/code-points.ts";
import { codes, transcriptOf } from "../../../coding/small-study.ts";
import { itemOf } from "../../../reconcile/settle/small-items.ts";

const folder = mkdtempSync(join(tmpdir(), "decision-log-"));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, "decisions.csv");
beforeEach(() => rmSync(path, { force: true }));

const coders = ["ayesha", "daniyal"].map(coderId);
const transcript = transcriptOf('P: It is "slow",\nبجلی بند and the screen froze 😀.\n');
const offsets = new CodePointIndex(transcript.text);

function recordOf(id: string, kind: "both" | "edit" | "neither", reason = 'so "it" is, بجلی\n😀') {
  const item = itemOf(id, "conflict", transcript, coders, [
    ["ayesha", "slow", '"slow",\nبجلی'],
    ["daniyal", "crash", "بند and the screen"],
  ]);
  const choice =
    kind === "edit" ? { kind, codes: ["slow" as never], span: item.span } : ({ kind } as const);
  const decision = { item, choice, reason, decidedBy: "Sana", date: "2026-11-22T13:52:44Z" };
  return decisionRecord(decision, coders, { text: transcript.text, offsets });
}

function read(): ReadonlyMap<string, string> {
  const { value } = readDecisions("decisions.csv", readFileSync(path, "utf8"), { codes, coders });
  if (value === undefined) throw new Error("the file cannot be read");
  return new Map(
    value.rows.map(({ id, decision, choice }) => [id, `${decision} ${JSON.stringify(choice)}`]),
  );
}

describe("a last line that was cut off", () => {
  // At every byte: the decisions before and after count, and the one that was cut off is as it was
  // or open, never another one.
  test.each(["both", "edit"] as const)(
    "anywhere in %s",
    (kind) => {
      const torn = Buffer.from(recordOf("torn", kind));
      expect(torn.length).toBeGreaterThan(100);
      writeFileSync(path, `${decisionsHeader}${torn}`);
      const whole = read().get("torn");
      expect(whole).toContain(kind);
      for (let length = 0; length < torn.length; length += 1) {
        writeFileSync(path, decisionsHeader + recordOf("before", "neither"));
        appendFileSync(path, torn.subarray(0, length));
        utimesSync(path, 0, 0);
        mendDecisions(path, "decisions.csv", "Sana", "2026-11-23T00:00:00Z");
        appendDecision(path, "decisions.csv", recordOf("after", "both"));
        const decided = read();
        expect(decided.get("before")).toBe('neither {"kind":"neither"}');
        expect(decided.get("after")).toBe('both {"kind":"both"}');
        const cut = decided.get("torn");
        const isFine = [undefined, 'open {"kind":"open"}', whole].includes(cut);
        const isUnreadable = cut?.endsWith('{"kind":"unreadable"}') === true;
        expect([length, cut, isFine || isUnreadable]).toEqual([length, cut, true]);
      }
    },
    120_000,
  );
});

test("a line that a hand wrote without its end stays", () => {
  expect(mendingOf(`${decisionsHeader}f00d,neither`)).toEqual({ text: "\n", uncertain: undefined });
  expect(mendingOf(`${decisionsHeader}f00d,b,`)).toEqual({ text: "\n", uncertain: undefined });
  expect(mendingOf(`${decisionsHeader}f00d,b`)).toEqual({ text: "\n", uncertain: "f00d" });
  expect(mendingOf(decisionsHeader)).toBeUndefined();
  expect(mendingOf("")).toEqual({ text: decisionsHeader, uncertain: undefined });
  expect(mendingOf(`${decisionsHeader}f00d,b"x"`)).toBe("unreadable");
});

test("half a character is known by its bytes", () => {
  for (const character of ["a", "é", "ب", "電", "😀"]) {
    const bytes = Buffer.from(`x${character}`);
    expect(tornCharacter(bytes)).toBe(0);
    for (let cut = 1; cut < bytes.length - 1; cut += 1) {
      expect(tornCharacter(bytes.subarray(0, -cut))).toBe(bytes.length - 1 - cut);
    }
  }
});

test("to a file that a spreadsheet saved, or that is in another encoding, nothing is added", () => {
  for (const text of [
    "id;decision\nf00d;a\n",
    "\uFEFFid,decision\n",
    Buffer.from(`\uFEFF${decisionsHeader}`, "utf16le"),
  ]) {
    writeFileSync(path, text);
    const before = readFileSync(path);
    expect(() => appendDecision(path, "d.csv", recordOf("x", "both"))).toThrow(UsageError);
    expect(readFileSync(path).equals(before)).toBe(true);
  }
});
