import fc from "fast-check";
import { expect, test } from "vitest";
import type { Coding } from "../../src/model/coding.ts";
import { codeId, coderId, transcriptId } from "../../src/model/ids.ts";
import type { AgreedCoding, Policy, ReconcileItem } from "../../src/model/reconciliation.ts";
import type { Transcript } from "../../src/model/transcript.ts";
import { decisionsHeader } from "../../src/reconcile/decisions/columns.ts";
import { effectiveDecisions } from "../../src/reconcile/decisions/effective-decisions.ts";
import { readDecisions } from "../../src/reconcile/decisions/read-decisions.ts";
import { decisionRecord } from "../../src/reconcile/decisions/write-decision.ts";
import { consensusCodings } from "../../src/reconcile/settle/consensus.ts";
import { codingsOfPolicy } from "../../src/reconcile/settle/policies.ts";
import { settleItems } from "../../src/reconcile/settle/settle-items.ts";
import { CodePointIndex } from "../../src/text/code-points.ts";
import { codingOf, reconcile } from "../reconcile/match/written.ts";

/** `SIXPHASE_RUNS=10000 npx vitest run tests/properties` for a long run. */
const runs = { numRuns: Number(process.env["SIXPHASE_RUNS"] ?? 200) };
const names = ["ana", "ben", "cem", "dan"];
const text = "ab c d 😀e  fgh ij k";
const offsets = new CodePointIndex(text);
const transcript: Transcript = {
  ...{ id: transcriptId("P01"), file: "P01.txt", format: "txt", text },
  turns: [
    {
      span: { start: 0, end: text.length },
      ...{ speaker: undefined, role: "participant", participant: undefined },
      ...{ paragraphs: [], times: [] },
    },
  ],
};
const index = {
  current: new Map(["x", "y", "v"].map((id) => [id, { id: codeId(id), theme: undefined }])),
  former: new Map(),
};

const coding = (coders: readonly string[]): fc.Arbitrary<Coding> =>
  fc
    .record({
      coder: fc.constantFrom(...coders),
      code: fc.constantFrom("x", "y", "v"),
      start: fc.nat(offsets.length - 1),
      length: fc.integer({ min: 1, max: 8 }),
    })
    .map(({ coder, code, start, length }) => {
      const end = Math.min(offsets.length, start + length);
      const span = offsets.spanToUtf16({ start, end });
      const excerpt = text.slice(span.start, span.end);
      return { ...codingOf(coder, code, span.start, span.end), excerpt };
    });

const items = (coders: readonly string[]) =>
  fc
    .uniqueArray(coding(coders), { maxLength: 12, selector: key })
    .map((codings) => ({ codings, items: reconcile(coders.map(coderId), codings, text) }));

function key({ coder, code, span }: Coding): string {
  return `${span.start}-${span.end} ${code} ${coder}`;
}

const shown = (codings: readonly AgreedCoding[]) =>
  codings.map(({ span, code }) => `${span.start}-${span.end} ${code}`).sort();

function consensus(all: readonly ReconcileItem[], rows: readonly string[], policy?: Policy) {
  const coders = names.map(coderId);
  const known = { codes: index, coders };
  const { value } = readDecisions("decisions.csv", decisionsHeader + rows.join(""), known);
  const { settled, stale } = settleItems({
    items: all,
    decisions: effectiveDecisions(value?.rows ?? []).byItem,
    policy,
    texts: new Map([[transcript.id, text]]),
  });
  expect(stale).toEqual([]);
  return consensusCodings(settled, transcript, index);
}

function rowFor(item: ReconcileItem, choice: number): string {
  const coder = item.coders[choice % 4];
  const rest = [{ kind: "both" }, { kind: "neither" }] as const;
  return decisionRecord(
    {
      item,
      choice: coder === undefined ? (rest[choice % 2] ?? rest[0]) : { kind: "coder", coder },
      ...{ reason: "", decidedBy: "Sana", date: `2026-11-${10 + choice}` },
    },
    names.map(coderId),
    { text, offsets },
  );
}

test("choosing a coder everywhere gives exactly that coder's codings", () => {
  fc.assert(
    fc.property(items(["ana", "ben"]), fc.nat(1), ({ codings, items: all }, who) => {
      const agreed = consensus(
        all,
        all.map((item) => rowFor(item, who)),
      );
      const own = codings.filter(({ coder }) => coder === names[who]);
      expect(shown(agreed)).toEqual(shown(own));
      // What agreed needs no decision.
      const open = all.filter(({ kind }) => kind !== "agreed");
      const fewer = consensus(
        all,
        open.map((item) => rowFor(item, who)),
      );
      expect(shown(fewer)).toEqual(shown(own));
    }),
    runs,
  );
});

test("a replay gives the same, in whatever order rows about different items stand", () => {
  fc.assert(
    fc.property(
      items(["ana", "ben", "cem"]),
      fc.infiniteStream(fc.nat(5)),
      fc.infiniteStream(fc.nat()),
      ({ items: all }, choices, order) => {
        // Two rows an item: the order of these does matter where their dates are equal.
        const rows = all.map((item) => [0, 1].map(() => rowFor(item, choices.next().value)));
        const shuffled = rows
          .map((pair) => ({ pair, place: order.next().value }))
          .sort((a, b) => a.place - b.place)
          .map(({ pair }) => pair);
        const policy = { kind: "majority" } as const;
        const first = consensus(all, rows.flat(), policy);
        expect(consensus(all, rows.flat(), policy)).toEqual(first);
        expect(consensus(all, shuffled.flat(), policy)).toEqual(first);
        const apart = [...rows.map(([one = ""]) => one), ...rows.map(([, two = ""]) => two)];
        expect(consensus(all, apart, policy)).toEqual(first);
      },
    ),
    runs,
  );
});

// The twin goes through the text unit by unit, and knows nothing of pieces and spans.
function twin({ codings, coders }: ReconcileItem, kind: Policy["kind"]): string[] | "open" {
  const found: string[] = [];
  for (const code of new Set(codings.map((one) => one.code))) {
    const own = codings.filter((one) => one.code === code);
    const covers = (one: Coding, at: number) => one.span.start <= at && at < one.span.end;
    const count = (at: number) =>
      new Set(own.filter((one) => covers(one, at)).map(({ coder }) => coder)).size;
    const isIn = (at: number) => {
      if (kind === "union") return count(at) > 0;
      if (kind === "intersection") return count(at) === coders.length;
      return count(at) > coders.length / 2;
    };
    const isBlank = (at: number) => text.charAt(at).trim() === "";
    let run: number[] = [];
    const close = () => {
      if (kind !== "union") {
        while (isBlank(run[0] ?? -1) && run.length > 0) run.shift();
        while (isBlank(run.at(-1) ?? -1) && run.length > 0) run.pop();
      }
      const [start] = run;
      if (start !== undefined) found.push(`${start}-${start + run.length} ${code}`);
      run = [];
    };
    for (let at = 0; at < text.length; at += 1) {
      const isHalf = count(at) === coders.length / 2;
      if (kind === "majority" && isHalf && !isBlank(at)) return "open";
      const isApart =
        kind === "union" && !own.some((one) => covers(one, at - 1) && covers(one, at));
      if (isApart || !isIn(at)) close();
      if (isIn(at)) run.push(at);
    }
    close();
  }
  return found.sort();
}

test.each(["union", "intersection", "majority"] as const)(
  "%s is what a twin finds that goes through the text character by character",
  (kind) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 4 }).chain((many) => items(names.slice(0, many))),
        ({ items: all }) => {
          for (const item of all) {
            const settled = codingsOfPolicy(item, { kind }, text);
            expect(settled === undefined ? "open" : shown(settled)).toEqual(twin(item, kind));
          }
        },
      ),
      runs,
    );
  },
);
