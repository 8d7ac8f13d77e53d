import { describe, expect, test } from "vitest";
import { locateEdit } from "../../../src/reconcile/settle/locate-edit.ts";
import { CodePointIndex } from "../../../src/text/code-points.ts";
import { spanOf } from "./small-items.ts";

const text = "P: 😀 so slow. It was slow, and then slow again, and it froze.\n";
const item = spanOf(text, "It was slow, and then slow again");
const offsets = new CodePointIndex(text);

function located(excerpt: string | undefined, start?: number, end?: number) {
  const written = start === undefined || end === undefined ? undefined : { start, end };
  return locateEdit(text, offsets, item, { offsets: written, excerpt });
}

describe("an edit by its words alone", () => {
  test("is inside the item, where the same words stand just before it, too", () => {
    const start = text.indexOf("slow", item.start);
    // The one before is nearer to where the item begins, and those inside are two.
    expect(item.start - text.indexOf("slow")).toBeLessThan(start - item.start);
    expect(located("slow")).toEqual({ outcome: "ambiguous", span: { start, end: start + 4 } });
  });

  test("is looked for in all of the text where the item does not have it", () => {
    expect(located("it froze")).toMatchObject({ span: spanOf(text, "it froze") });
    expect(located("it crashed")).toEqual({ outcome: "lost", span: undefined });
  });
});

test("offsets alone are believed, up to the end of the text", () => {
  // An emoji is one character in a file and two in the program.
  expect(located(undefined, 3, 4)).toEqual({ outcome: "unmoved", span: spanOf(text, "😀") });
  const { length } = offsets;
  expect(located(undefined, 0, length).outcome).toBe("unmoved");
  expect(located(undefined, 0, length + 1).outcome).toBe("lost");
});
