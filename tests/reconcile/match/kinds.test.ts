import { expect, test } from "vitest";
import { reconcileWritten, shown, type Written } from "./written.ts";

// The shorter excerpt has to lie in the other by half; `written.ts` has the themes.
const cases: readonly (readonly [name: string, written: Written, items: readonly string[]])[] = [
  ["nothing coded", { ana: "", ben: "" }, []],
  ["the same", { ana: "x 0-10", ben: "x 0-10" }, ["agreed: ana x 0-10, ben x 0-10"]],
  [
    "the same code on another extent",
    { ana: "x 0-10", ben: "x 2-12" },
    ["boundary: ana x 0-10, ben x 2-12"],
  ],
  ["half of the shorter", { ana: "x 0-40", ben: "x 35-45" }, ["boundary: ana x 0-40, ben x 35-45"]],
  [
    "less than half",
    { ana: "x 0-40", ben: "x 36-46" },
    ["omission: ana x 0-40", "omission: ben x 36-46"],
  ],
  [
    "neighbours",
    { ana: "x 0-10", ben: "x 10-20" },
    ["omission: ana x 0-10", "omission: ben x 10-20"],
  ],
  ["only one coded", { ana: "x 0-10", ben: "" }, ["omission: ana x 0-10"]],
  ["codes of one theme", { ana: "x 0-10", ben: "y 0-10" }, ["sibling: ana x 0-10, ben y 0-10"]],
  [
    "a code and one of a sub-theme",
    { ana: "x 0-10", ben: "z 1-10" },
    ["sibling: ana x 0-10, ben z 1-10"],
  ],
  ["a code and its theme", { ana: "x 0-10", ben: "t 0-10" }, ["level: ben t 0-10, ana x 0-10"]],
  [
    "a code and a theme above its own",
    { ana: "t 0-10", ben: "z 0-10" },
    ["level: ana t 0-10, ben z 0-10"],
  ],
  [
    "a theme and its sub-theme",
    { ana: "t 0-10", ben: "ts 0-10" },
    ["level: ana t 0-10, ben ts 0-10"],
  ],
  ["codes of two themes", { ana: "x 0-10", ben: "v 0-10" }, ["conflict: ben v 0-10, ana x 0-10"]],
  ["two themes", { ana: "t 0-10", ben: "u 0-10" }, ["conflict: ana t 0-10, ben u 0-10"]],
  ["a loose code", { ana: "l 0-10", ben: "x 0-10" }, ["conflict: ana l 0-10, ben x 0-10"]],
  [
    "a code that is not in the codebook",
    { ana: "q 0-9", ben: "x 0-9" },
    ["conflict: ana q 0-9, ben x 0-9"],
  ],
  [
    "one excerpt against two",
    { ana: "x 0-20", ben: "x 0-8, x 10-20" },
    ["split: ben x 0-8, ana x 0-20, ben x 10-20"],
  ],
  [
    "two against three, the middle one half in each",
    { ana: "x 0-20, x 20-40", ben: "x 0-15, x 15-25, x 25-40" },
    ["split: ben x 0-15, ana x 0-20, ben x 15-25", "boundary: ana x 20-40, ben x 25-40"],
  ],
  [
    "what is left goes to where it overlaps most",
    { ana: "x 0-30, x 20-40", ben: "x 0-21, x 19-30, x 29-40" },
    ["boundary: ben x 0-21, ana x 0-30", "split: ben x 19-30, ana x 20-40, ben x 29-40"],
  ],
  [
    "the best pairs in sum, not the best pair first",
    // 18/20 + 18/19 is more than 19/20 + 16/20.
    { ana: "x 0-20, x 2-20", ben: "x 1-20, x 0-18" },
    ["boundary: ben x 0-18, ana x 0-20", "boundary: ben x 1-20, ana x 2-20"],
  ],
  [
    "the same code is matched before another one",
    { ana: "x 0-10, y 0-10", ben: "y 0-10, v 0-10" },
    ["conflict: ben v 0-10, ana x 0-10", "agreed: ana y 0-10, ben y 0-10"],
  ],
  [
    "of equal extents the nearest codes are put together",
    { ana: "x 0-10, v 0-10", ben: "l 0-10, t 0-10" },
    ["conflict: ben l 0-10, ana v 0-10", "level: ben t 0-10, ana x 0-10"],
  ],
  [
    "the extent says more than the nearness of codes",
    { ana: "x 0-10", ben: "v 0-10, y 0-9" },
    ["omission: ben y 0-9", "conflict: ben v 0-10, ana x 0-10"],
  ],
  [
    "of equals the first with the first",
    { ana: "l 0-10, x 0-10", ben: "q 0-10, v 0-10" },
    ["conflict: ana l 0-10, ben q 0-10", "conflict: ben v 0-10, ana x 0-10"],
  ],
  [
    "a row given twice",
    { ana: "x 0-10, x 0-10", ben: "x 0-10" },
    ["agreed: ana x 0-10, ana x 0-10, ben x 0-10"],
  ],
  [
    "three who agree",
    { ana: "x 0-10", ben: "x 0-10", cem: "x 0-10" },
    ["agreed: ana x 0-10, ben x 0-10, cem x 0-10"],
  ],
  [
    "two of three agree, one saw nothing",
    { ana: "x 0-10", ben: "x 0-10", cem: "" },
    ["omission: ana x 0-10, ben x 0-10"],
  ],
  [
    "two of three agree, one has another code",
    { ana: "x 0-10", ben: "x 0-10", cem: "y 0-10" },
    ["sibling: ana x 0-10, ben x 0-10, cem y 0-10"],
  ],
  [
    "three codes of three coders, the gravest kind of all pairs",
    { ana: "x 0-10", ben: "t 0-10", cem: "v 0-10" },
    ["conflict: ben t 0-10, cem v 0-10, ana x 0-10"],
  ],
  [
    "one of three divides",
    { ana: "x 0-20", ben: "x 0-20", cem: "x 0-9, x 9-20" },
    ["split: cem x 0-9, ana x 0-20, ben x 0-20, cem x 9-20"],
  ],
  [
    "a first coder in the middle ties what two others have apart",
    { ana: "x 0-20", ben: "x 0-10", cem: "x 10-20" },
    ["boundary: ben x 0-10, ana x 0-20, cem x 10-20"],
  ],
];

test.each(cases)("%s", (_name, written, items) => {
  expect(reconcileWritten(written).map(shown).sort()).toEqual([...items].sort());
});

test("items come by start, end and id", () => {
  const items = reconcileWritten({ ana: "x 30-40, x 0-10, v 0-10, x 0-9", ben: "" });
  const keys = items.map(({ span, id }) => [span.start, span.end, id] as const);
  expect(keys).toEqual(keys.toSorted(([a, b, c], [d, e, f]) => a - d || b - e || (c < f ? -1 : 1)));
  expect(items.map(({ span }) => span.end)).toEqual([9, 10, 10, 40]);
});
