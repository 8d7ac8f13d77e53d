import { expect, test } from "vitest";
import { laidOut } from "./lay-out.ts";

test("keys are put in the order of the format, in every mapping", () => {
  expect(laidOut("inner: {third: c, first: a}\nsecond: b\n")).toBe(
    "second: b\n\ninner:\n  first: a\n  third: c\n",
  );
});

test("keys that the format does not order keep theirs", () => {
  expect(laidOut("inner:\n  z: 1\n  a: 2\n")).toBe("inner:\n  z: 1\n  a: 2\n");
});

test("keys are not put in order where an alias would come before its anchor", () => {
  const text = "second: &a x\nfirst: *a\n";
  expect(laidOut(text)).toBe(text);
  expect(laidOut("inner:\n  second: &a x\n  first: *a\nthird: &a y\nfirst: *a\n")).toBe(
    "inner:\n  second: &a x\n  first: *a\n\nthird: &a y\nfirst: *a\n",
  );
  expect(laidOut("second: y\nfirst: &a x\nthird: *a\n")).toBe(
    "first: &a x\nsecond: y\nthird: *a\n",
  );
});

test("lists are indented under their key", () => {
  expect(laidOut("list:\n- first: a\n  second: b\n- \n    first: c\n")).toBe(
    "list:\n  - first: a\n    second: b\n\n  - first: c\n",
  );
});

test("a list that is to stand in a line does where it fits", () => {
  expect(laidOut("parts:\n  - a\n  - 'b'\n")).toBe("parts: [a, 'b']\n");
  const item = "x".repeat(50);
  expect(laidOut(`parts: [${item}, ${item}, ${item}]\n`)).toBe(
    `parts:\n  - ${item}\n  - ${item}\n  - ${item}\n`,
  );
});

test("a text that brackets would cut keeps its list on lines", () => {
  expect(laidOut("parts:\n  - a, b\n  - c\n")).toBe("parts:\n  - a, b\n  - c\n");
});

test("one blank line at most is kept, and one put between items that are spaced", () => {
  expect(laidOut("first: a\n\n\n\nsecond: b\nlist:\n\n  - first: a\n  - first: b\n\n\n")).toBe(
    "first: a\n\nsecond: b\n\nlist:\n  - first: a\n\n  - first: b\n",
  );
});

test("lists in lists stand after one dash and the other", () => {
  expect(laidOut("list:\n  -\n    - a\n    - b\n  - [c]\n")).toBe(
    "list:\n  - - a\n    - b\n\n  - - c\n",
  );
});

test("a key in brackets inside a list gets its braces", () => {
  expect(laidOut("parts: [a, first: b]\n")).toBe("parts: [a, {first: b}]\n");
});

test("styles that are kept stay as the author has them", () => {
  const text = "kept:\n  a: {x: 1}\n  b:\n    x: 1\n";
  expect(laidOut(text)).toBe(text);
});
