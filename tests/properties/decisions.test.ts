import fc from "fast-check";
import { expect, test } from "vitest";
import { readCsv } from "../../src/csv/read.ts";
import { readSafeCell } from "../../src/csv/write.ts";
import { aboutItem } from "../../src/model/about-item.ts";
import { codeId, coderId, transcriptId } from "../../src/model/ids.ts";
import type { Choice, ReconcileItem } from "../../src/model/reconciliation.ts";
import { decisionsHeader, isAppendable } from "../../src/reconcile/decisions/columns.ts";
import { effectiveDecisions } from "../../src/reconcile/decisions/effective-decisions.ts";
import { readDecisions } from "../../src/reconcile/decisions/read-decisions.ts";
import { decisionRecord, storable } from "../../src/reconcile/decisions/write-decision.ts";
import { worksheetCsv } from "../../src/report/worksheet/csv.ts";
import { CodePointIndex } from "../../src/text/code-points.ts";
import { codes, transcriptOf } from "../coding/small-study.ts";
import { codingAt } from "../reconcile/settle/small-items.ts";
import { worksheetWith } from "../report/worksheet/small-worksheet.ts";
import { expectPlacesIn } from "../support/expect-places.ts";

/** `SIXPHASE_RUNS=10000 npx vitest run tests/properties` for a long run. */
const runs = { numRuns: Number(process.env["SIXPHASE_RUNS"] ?? 200) };

const hostile = fc.oneof(
  fc.constantFrom(
    '=HYPERLINK("http://x","y")',
    "<script>",
    "\u202Eabc",
    '"',
    '""',
    "a\nb",
    "a\r\nb",
  ),
  fc.constantFrom("\r", "\0", "\ud800", "'=1", "''+1", "-", "@x", "\t", ";", "a,b;c", "<<<<<<< x"),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({ maxLength: 12 }),
);
const text = fc
  .array(hostile, { minLength: 1, maxLength: 6 })
  // A canonical text has no CR and no half of a character.
  .map((pieces) => `P: ${storable(pieces.join(" "))} end.`);
const name = hostile.map((written) => storable(written).trim()).filter((one) => one !== "");

const situation = fc
  .record({
    text,
    names: fc.uniqueArray(name, { minLength: 2, maxLength: 4 }),
    from: fc.nat(),
    length: fc.nat(),
    transcript: name.map((written) => written.normalize("NFC").trim()),
  })
  .filter(({ transcript }) => transcript !== "")
  .map(({ text: said, names, from, length, transcript }) => {
    const offsets = new CodePointIndex(said);
    const start = from % offsets.length;
    const end = start + 1 + (length % (offsets.length - start));
    const span = offsets.spanToUtf16({ start, end });
    const coders = names.sort().map(coderId);
    const coding = codingAt(transcriptOf(said), [coders[0] ?? "", "slow", span]);
    const item: ReconcileItem = {
      ...{ id: "c0ffee", kind: "omission", span, coders, codings: [coding] },
      transcript: transcriptId(transcript),
    };
    return { text: said, offsets, coders, item };
  });

const choiceOf = ({ coders, item }: Pick<ReconcileItem, "coders"> & { item: ReconcileItem }) =>
  fc.oneof(
    fc.constantFrom(...coders).map((coder): Choice => ({ kind: "coder", coder })),
    fc.constantFrom<Choice>({ kind: "both" }, { kind: "neither" }, { kind: "open" }),
    fc
      .uniqueArray(fc.constantFrom("slow", "crash", "money"), { minLength: 1 })
      .map((ids): Choice => ({ kind: "edit", codes: ids.map(codeId), span: item.span })),
  );
const decision = situation.chain((all) =>
  fc.record({
    all: fc.constant(all),
    choice: choiceOf(all),
    reason: hostile,
    decidedBy: name,
    date: fc.constantFrom("2026-11-22", "2026-11-22T13:52:44Z"),
  }),
);

test("what is written is read back, whatever people type and are called", () => {
  fc.assert(
    fc.property(decision, ({ all, choice, reason, decidedBy, date }) => {
      const { text: said, offsets, coders, item } = all;
      const entry = { item, choice, reason, decidedBy, date };
      const file = decisionsHeader + decisionRecord(entry, coders, { text: said, offsets });
      expect(isAppendable(file)).toBe(true);
      const later = { codes, coders: [coderId("0"), ...coders] };
      const { value, diagnostics } = readDecisions("decisions.csv", file, later);
      expect(diagnostics).toEqual([]);
      const span = choice.kind === "edit" ? choice.span : item.span;
      const place = {
        offsets: offsets.spanToCodePoints(span),
        excerpt:
          said.slice(span.start, span.end).trim() === ""
            ? undefined
            : said.slice(span.start, span.end),
      };
      expect(value?.rows).toMatchObject([
        {
          ...{ id: "c0ffee", transcript: item.transcript, about: aboutItem(item), place, date },
          choice: choice.kind === "edit" ? { kind: "edit", codes: choice.codes, place } : choice,
          ...{ reason: storable(reason), decidedBy },
        },
      ]);
    }),
    runs,
  );
});

test("a reason without CR, NUL and half characters is stored as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (typed) => {
      fc.pre(!/[\r\0]/.test(typed));
      expect(storable(typed)).toBe(typed);
    }),
    runs,
  );
});

test("a worksheet says the words and notes as they are, and can be filled in and read", () => {
  fc.assert(
    fc.property(situation, hostile.map(storable), ({ text: said, coders, item }, note) => {
      const worksheet = worksheetWith(transcriptOf(said), coders, [
        {
          ...item,
          transcript: transcriptId("P01"),
          codings: item.codings.map((coding) => ({ ...coding, note })),
        },
      ]);
      const csv = worksheetCsv(worksheet).slice(1);
      const [header, row] = readCsv("worksheet.csv", csv).value?.rows ?? [];
      const at = (column: string) => header?.cells.indexOf(column) ?? -1;
      const cell = (column: string) => readSafeCell(row?.cells[at(column)] ?? "");
      expect(cell("excerpt")).toBe(said.slice(item.span.start, item.span.end));
      expect(cell("a_note")).toBe(note.trim());
      const unfilled = readDecisions("worksheet.csv", csv, { codes, coders });
      expect(unfilled).toMatchObject({ value: { rows: [], leftOut: 0 }, diagnostics: [] });
    }),
    runs,
  );
});

test("no text makes the reader throw, and findings point into it", () => {
  const line = fc
    .array(fc.oneof(hostile, fc.constantFrom("1", "a", "edit", "slow", "2026-11-22")), {
      maxLength: 13,
    })
    .map((cells) => cells.join(","));
  const file = fc
    .array(line, { maxLength: 6 })
    .map((lines) => storable(decisionsHeader + lines.join("\n")));
  fc.assert(
    fc.property(fc.oneof(file, hostile.map(storable)), (written) => {
      const coders = ["ayesha", "daniyal"].map(coderId);
      const { value, diagnostics } = readDecisions("decisions.csv", written, { codes, coders });
      const ours = diagnostics.filter(({ code }) => code !== "csv/syntax");
      expectPlacesIn(written, ours);
      effectiveDecisions(value?.rows ?? []);
    }),
    runs,
  );
});
