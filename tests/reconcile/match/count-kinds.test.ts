import { expect, test } from "vitest";
import { disagreementKinds, remedies } from "../../../src/model/reconciliation.ts";
import { countKinds } from "../../../src/reconcile/match/count-kinds.ts";
import { reconcileWritten, tree } from "./written.ts";

const none = { agreed: 0, conflict: 0, sibling: 0, level: 0, omission: 0, split: 0, boundary: 0 };

test("items by kind, by code and by pair of coders", () => {
  const items = reconcileWritten({
    ana: "x 0-10, x 20-30, y 40-50, x 60-70",
    ben: "x 0-10, y 20-30, x 40-50",
    cem: "x 0-9,  x 20-30",
  });
  expect(countKinds(items, tree)).toEqual({
    kinds: { ...none, boundary: 1, sibling: 2, omission: 1 },
    codes: [
      { code: "x", kinds: { ...none, boundary: 1, sibling: 2, omission: 1 } },
      { code: "y", kinds: { ...none, sibling: 2 } },
    ],
    pairs: [
      { coders: ["ana", "ben"], kinds: { ...none, agreed: 1, sibling: 2, omission: 1 } },
      { coders: ["ana", "cem"], kinds: { ...none, boundary: 1, agreed: 1, omission: 2 } },
      { coders: ["ben", "cem"], kinds: { ...none, boundary: 1, sibling: 1, omission: 1 } },
    ],
    confusions: [{ codes: ["x", "y"], kind: "sibling", count: 3 }],
  });
});

test("confusions of more than one kind, most first", () => {
  const items = reconcileWritten({
    ana: "v 0-9, x 20-29, x 40-49",
    ben: "t 0-9, t 20-29, t 40-49",
  });
  expect(countKinds(items, tree).confusions).toEqual([
    { codes: ["t", "x"], kind: "level", count: 2 },
    { codes: ["t", "v"], kind: "conflict", count: 1 },
  ]);
});

test("coders who did nothing are a pair without a count", () => {
  expect(
    countKinds(reconcileWritten({ ana: "x 0-9", ben: "", cem: "" }), tree).pairs.at(-1),
  ).toEqual({
    coders: ["ben", "cem"],
    kinds: none,
  });
});

test("every kind of disagreement says what is to be mended", () => {
  expect(Object.keys(remedies).sort()).toEqual([...disagreementKinds].sort());
});
