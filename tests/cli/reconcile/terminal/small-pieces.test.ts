import { expect, test } from "vitest";
import { decisionDate, latestTimes } from "../../../../src/cli/reconcile/terminal/decision-date.ts";
import { keyOf } from "../../../../src/cli/reconcile/terminal/key.ts";
import { readOnly } from "../../../../src/cli/reconcile/terminal/only.ts";
import { editLine } from "../../../../src/cli/reconcile/terminal/typed-line.ts";
import { UsageError } from "../../../../src/io/usage-error.ts";
import { coderId } from "../../../../src/model/ids.ts";
import { readDecisions } from "../../../../src/reconcile/decisions/read-decisions.ts";
import { codes } from "../../../coding/small-study.ts";
import { desk } from "../../../report/worksheet/terminal/small-desk.ts";

test("keys: letters of any script, named keys, nothing from unknown sequences", () => {
  expect(keyOf("a", { name: "a", sequence: "a" })).toEqual({ name: "text", text: "a" });
  expect(keyOf("ب", { sequence: "ب" })).toEqual({ name: "text", text: "ب" });
  expect(keyOf("\r", { name: "return" })).toEqual({ name: "return", text: "" });
  expect(keyOf("\u0004", { name: "d", ctrl: true })).toEqual({ name: "ctrl-d", text: "" });
  expect(keyOf("\u001b[24~", { name: "f12", sequence: "\u001b[24~" })).toBeUndefined();
  expect(keyOf("\u001ba", { name: "a", meta: true })).toBeUndefined();
});

test("a line is edited by characters as a reader sees them", () => {
  const typed = { text: "یہ 👨‍👩‍👧", cursor: 11 };
  const once = editLine(typed, { name: "backspace", text: "" });
  expect(once).toEqual({ text: "یہ ", cursor: 3 });
  expect(editLine(typed, { name: "home", text: "" })?.cursor).toBe(0);
  expect(editLine(typed, { name: "ctrl-w", text: "" })?.text).toBe("یہ ");
  expect(editLine(typed, { name: "up", text: "" })).toBeUndefined();
});

test("--only takes kinds and codes, and knows the nearest name", () => {
  const { nodes } = desk.worksheet;
  expect(readOnly(["conflict", "slow", "technology"], nodes)).toHaveLength(3);
  expect(() => readOnly(["conflit"], nodes)).toThrow(UsageError);
  try {
    readOnly(["slwo"], nodes);
  } catch (error) {
    expect(error instanceof UsageError ? error.hint : "").toBe("did you mean slow?");
  }
});

test("a decision is never dated before an earlier one about the same thing", () => {
  const now = Date.parse("2026-11-22T13:52:44.900Z");
  expect(decisionDate(now, 0)).toBe("2026-11-22T13:52:44Z");
  const text =
    "id,decision,date\nf00d,a,2026-11-23\nf00d,b,2026-11-20\nbeef,a,2026-11-22T15:00:00.500Z\n";
  const known = { codes, coders: ["ayesha", "daniyal"].map(coderId) };
  const latest = latestTimes(readDecisions("d.csv", text, known).value?.rows ?? []);
  expect(decisionDate(now, latest.get("f00d") ?? 0)).toBe("2026-11-23T00:00:00Z");
  expect(decisionDate(now, latest.get("beef") ?? 0)).toBe("2026-11-22T15:00:01Z");
});
