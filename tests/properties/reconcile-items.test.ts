import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Coding } from "../../src/model/coding.ts";
import { type CoderId, coderId } from "../../src/model/ids.ts";
import type { ReconcileItem } from "../../src/model/reconciliation.ts";
import { keyOf, naiveGroups, Tied } from "../reconcile/match/naive-twin.ts";
import { codingOf, reconcile, text } from "../reconcile/match/written.ts";

const runs = { numRuns: Number(process.env["SIXPHASE_RUNS"] ?? 200) };
const names = ["ana", "ben", "cem", "dan"];

type Work = { readonly coders: readonly CoderId[]; readonly codings: readonly Coding[] };

/** `length` is short where ties and duplicates are wanted. */
function work(coderCount: number, length: number, most: number): fc.Arbitrary<Work> {
  const coders = names.slice(0, coderCount);
  const coding = fc
    .record({
      coder: fc.constantFrom(...coders),
      code: fc.constantFrom("x", "y", "t", "v", "l"),
      start: fc.nat(length - 1),
      extent: fc.integer({ min: 1, max: Math.ceil(length / 2) }),
      note: fc.constantFrom("", "", "sure"),
    })
    .map(({ coder, code, start, extent, note }) => ({
      ...codingOf(coder, code, start, start + extent),
      note,
    }));
  const codings = fc.array(coding, { maxLength: most });
  return codings.map((rows) => ({ coders: coders.map(coderId), codings: rows }));
}

const crowded = fc.oneof(work(2, 12, 14), work(3, 8, 12), work(4, 6, 14));
const rowOf = ({ coder, code, span, note }: Coding) =>
  `${coder} ${code} ${span.start}-${span.end} ${note}`;

describe("reconciling", () => {
  test("one coder's work with itself finds no disagreement", () => {
    fc.assert(
      fc.property(crowded, ({ codings }) => {
        const own = codings.filter(({ coder }) => coder === "ana");
        const all = names
          .slice(0, 3)
          .flatMap((name) => own.map((coding) => ({ ...coding, coder: coderId(name) })));
        const items = reconcile(names.slice(0, 3).map(coderId), all);
        expect(items.filter(({ kind }) => kind !== "agreed")).toEqual([]);
        expect(items).toHaveLength(own.length);
      }),
      runs,
    );
  });

  test("the order of coders and of rows changes nothing", () => {
    fc.assert(
      fc.property(crowded, fc.infiniteStream(fc.nat()), ({ coders, codings }, order) => {
        const shuffled = codings
          .map((coding) => ({ coding, key: order.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ coding }) => coding);
        const items = reconcile(coders.toReversed(), shuffled);
        expect(items).toEqual(reconcile(coders, codings));
      }),
      runs,
    );
  });

  test("other names of the coders change only names and ids", () => {
    fc.assert(
      fc.property(
        crowded,
        fc.shuffledSubarray(names, { minLength: names.length }),
        ({ coders, codings }, newNames) => {
          const rename = (coder: CoderId) => coderId(newNames[names.indexOf(coder)] ?? "");
          const renamed = <C extends Coding>(coding: C) => ({
            ...coding,
            coder: rename(coding.coder),
          });
          const after = reconcile(coders.map(rename), codings.map(renamed));
          const before = reconcile(coders, codings).map((item) => ({
            ...item,
            codings: item.codings.map(renamed),
          }));
          const key = ({ kind, codings: rows }: Pick<ReconcileItem, "kind" | "codings">) =>
            `${kind}: ${rows.map(rowOf).sort().join(", ")}`;
          expect(after.map(key).sort()).toEqual(before.map(key).sort());
        },
      ),
      runs,
    );
  });

  test("every coding is in one item, and every item has its place", () => {
    fc.assert(
      fc.property(crowded, ({ coders, codings }) => {
        const items = reconcile(coders, codings);
        const found = items.flatMap((item) => item.codings);
        expect(found.map(rowOf).sort()).toEqual(codings.map(rowOf).sort());
        for (const { span, codings: rows, coders: named } of items) {
          expect(named).toEqual(coders);
          expect(span.start).toBe(Math.min(...rows.map((row) => row.span.start)));
          expect(span.end).toBe(Math.max(...rows.map((row) => row.span.end)));
        }
      }),
      runs,
    );
  });

  test("a coder has one code in an item, and one coding where it is no split", () => {
    fc.assert(
      fc.property(crowded, ({ coders, codings }) => {
        for (const item of reconcile(coders, codings)) {
          for (const coder of coders) {
            const own = item.codings.filter((coding) => coding.coder === coder);
            expect(new Set(own.map(({ code }) => code)).size).toBeLessThan(2);
            const extents = new Set(own.map(({ span }) => `${span.start} ${span.end}`));
            const isPlain = item.kind === "boundary" || item.kind === "agreed";
            if (coders.length === 2 && isPlain) expect(extents.size).toBe(1);
          }
        }
      }),
      runs,
    );
  });

  test("two coders leave nothing apart that belongs together", () => {
    fc.assert(
      fc.property(work(2, 12, 14), ({ coders, codings }) => {
        const lone = reconcile(coders, codings).filter(({ kind }) => kind === "omission");
        const [ofA = [], ofB = []] = coders.map((coder) =>
          lone.flatMap((item) => item.codings.filter((coding) => coding.coder === coder)),
        );
        const reached = ofA.filter(({ span: a }) =>
          ofB.some(({ span: b }) => {
            const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
            return shared * 2 >= Math.min(a.end - a.start, b.end - b.start);
          }),
        );
        expect(reached).toEqual([]);
      }),
      runs,
    );
  });

  test("ids are unique, and codings elsewhere do not change them", () => {
    fc.assert(
      fc.property(crowded, crowded, ({ coders, codings }, other) => {
        const far = other.codings
          .filter(({ coder }) => coders.includes(coder))
          .map(({ coder, code, span }) => codingOf(coder, code, span.start + 100, span.end + 100));
        const before = reconcile(coders, codings);
        const after = reconcile(coders, [...far, ...codings]);
        expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
        expect(after.filter(({ span }) => span.start < 100)).toEqual(before);
      }),
      runs,
    );
  });

  test("text put in at the top keeps ids", () => {
    fc.assert(
      fc.property(crowded, fc.string(), ({ coders, codings }, added) => {
        const by = added.length;
        const moved = codings.map((coding) => ({
          ...coding,
          span: { start: coding.span.start + by, end: coding.span.end + by },
        }));
        const after = reconcile(coders, moved, added + text);
        expect(after.map(({ id }) => id)).toEqual(reconcile(coders, codings).map(({ id }) => id));
      }),
      runs,
    );
  });
});

// The twin of `naive-twin.ts` looks at everything. Long extents, so that ties are few.
test.each([
  { coders: 2, most: 9 },
  { coders: 3, most: 9 },
])("$coders coders: the same groups as the naive twin", ({ coders: count, most }) => {
  let compared = 0;
  fc.assert(
    fc.property(work(count, 120, most), ({ coders, codings }) => {
      const found = reconcile(coders, codings).map((item) => item.codings);
      try {
        const twin = naiveGroups(coders, codings, 0.5);
        expect(keyOf(found)).toBe(keyOf(twin));
        compared++;
      } catch (error) {
        if (!(error instanceof Tied)) throw error;
      }
    }),
    runs,
  );
  expect(compared).toBeGreaterThan(runs.numRuns / 2);
});
