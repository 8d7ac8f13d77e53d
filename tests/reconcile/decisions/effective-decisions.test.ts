import { expect, test } from "vitest";
import { coderId } from "../../../src/model/ids.ts";
import { effectiveDecisions } from "../../../src/reconcile/decisions/effective-decisions.ts";
import { readDecisions } from "../../../src/reconcile/decisions/read-decisions.ts";
import { codes } from "../../coding/small-study.ts";

const coders = [coderId("ayesha"), coderId("daniyal")];

/** Rows of decision, who and when about one item: what counts, and what is said. */
function effective(...rows: readonly string[]) {
  const text = `id,decision,decided_by,date\n${rows.map((row) => `1,${row}\n`).join("")}`;
  const { value } = readDecisions("decisions.csv", text, { codes, coders });
  const { byItem, diagnostics } = effectiveDecisions(value?.rows ?? []);
  return {
    counts: byItem.get("1")?.decision,
    said: diagnostics.map(({ code, message }) => `${code}: ${message}`),
  };
}

test("the latest date counts, whatever the order; for equal dates the later row", () => {
  expect(effective("a,S,2026-11-23", "b,S,2026-11-22").counts).toBe("a");
  expect(effective("a,S,2026-11-22", "b,S,2026-11-22").counts).toBe("b");
  expect(effective("a,S,2026-11-22T10:00Z", "b,S,2026-11-22T09:00Z").counts).toBe("a");
  expect(effective("a,S,2026-11-22T10:00Z", "b,S,2026-11-22T14:00+05:00").counts).toBe("a");
});

test("a day without a time is taken as right after the rows of that day above it", () => {
  expect(effective("a,S,2026-11-22T10:00Z", "b,S,2026-11-22").counts).toBe("b");
  expect(effective("b,S,2026-11-22", "a,S,2026-11-22T10:00Z").counts).toBe("a");
  expect(
    effective("a,S,2026-11-22T10:00Z", "b,S,2026-11-22", "both,S,2026-11-22T09:00Z").counts,
  ).toBe("b");
  expect(effective("a,S,2026-11-23", "b,S,2026-11-22", "both,S,2026-11-22T23:59Z").counts).toBe(
    "a",
  );
});

test("a row without a date is taken as right after all above it", () => {
  expect(effective("a,S,2026-11-22", "b,S,").counts).toBe("b");
  expect(effective("b,S,", "a,S,2026-11-22").counts).toBe("a");
});

test("two people who decide differently are pointed at, and how to get rid of it", () => {
  const clash = effective("a,Sana,2026-11-22", "b,Omar,2026-11-23");
  expect(clash).toEqual({
    counts: "b",
    said: [
      "decisions/conflicting: Omar decided `b` where Sana decided `a`; the later decision counts",
    ],
  });
  const gaveWay = effective("a,Sana,2026-11-22", "b,Omar,2026-11-23", "b,Sana,2026-11-24");
  expect(gaveWay).toEqual({ counts: "b", said: [] });
  const takenBack = effective("a,Sana,2026-11-22", "open,Omar,2026-11-23", "b,Omar,2026-11-24");
  expect(takenBack).toEqual({ counts: "b", said: [] });
  expect(effective("a,Sana,2026-11-22", "b,Sana,2026-11-23").said).toEqual([]);
  expect(effective("both,Sana,2026-11-22", "both,Omar,2026-11-23").said).toEqual([]);
});

test("what cannot be read replaces what was before", () => {
  expect(effective("a,S,2026-11-22", "z,S,2026-11-23").counts).toBe("z");
});
