import { expect, test } from "vitest";
import { coderId } from "../../src/model/ids.ts";
import type { SettledItem } from "../../src/model/reconciliation.ts";
import { codingFates } from "../../src/reconcile/compare-with-consensus.ts";
import { codingsOf, type Written } from "./match/written.ts";

/** What coders have in an item, and what was decided: `x 0-10`; `open`. */
function settled(written: Written, decided: string): SettledItem {
  const codings = codingsOf(written);
  const [first] = codings;
  if (first === undefined) throw new Error("an item has a coding");
  const agreed = codingsOf({ nobody: decided }).map(({ span, code }) => ({ span, code }));
  return {
    item: {
      ...{ id: "r0", kind: "conflict", transcript: first.transcript, span: first.span, codings },
      coders: Object.keys(written).map(coderId),
    },
    settlement:
      decided === "open"
        ? { by: "nobody" }
        : { by: "policy", policy: { kind: "union" }, codings: agreed },
  };
}

const none = { codings: 0, kept: 0, moved: 0, recoded: 0, dropped: 0, open: 0, lacked: 0 };

test.each<readonly [string, Written, string, Partial<typeof none>]>([
  ["the same", { ana: "x 0-9", ben: "" }, "x 0-9", { codings: 1, kept: 1 }],
  ["other words", { ana: "x 0-9", ben: "x 3-9" }, "x 3-9", { codings: 1, moved: 1 }],
  ["another code", { ana: "x 0-9", ben: "y 0-9" }, "y 0-9", { codings: 1, recoded: 1, lacked: 1 }],
  [
    "both codes",
    { ana: "x 0-9", ben: "y 0-9" },
    "x 0-9, y 0-9",
    { codings: 1, kept: 1, lacked: 1 },
  ],
  ["nothing", { ana: "x 0-9", ben: "" }, "", { codings: 1, dropped: 1 }],
  ["elsewhere", { ana: "x 0-9", ben: "" }, "x 20-30", { codings: 1, dropped: 1, lacked: 1 }],
  ["not yet", { ana: "x 0-9, x 9-12", ben: "x 0-12" }, "open", { codings: 2, open: 2 }],
  ["several to one", { ana: "x 0-5, x 6-9", ben: "x 0-9" }, "x 0-9", { codings: 2, moved: 2 }],
  ["what was passed over", { ana: "", ben: "x 0-9" }, "x 0-9", { lacked: 1 }],
  ["not asked", { ben: "x 0-9", cid: "" }, "x 0-9", {}],
])("%s", (_, written, decided, expected) => {
  expect(codingFates([settled(written, decided)], coderId("ana"))).toEqual({
    ...none,
    ...expected,
  });
});

test("the fates of several items add up", () => {
  const items = [
    settled({ ana: "x 0-9", ben: "" }, "x 0-9"),
    settled({ ana: "y 10-19", ben: "x 10-19" }, "open"),
  ];
  expect(codingFates(items, coderId("ana"))).toEqual({ ...none, codings: 2, kept: 1, open: 1 });
});
