import { expect, test } from "vitest";
import { laidOut } from "./lay-out.ts";

const long = "word ".repeat(30).trim();

test("plain text too long for its line is folded at 120 columns", () => {
  const folded = laidOut(`first: ${long}\n`);
  expect(folded).toBe(`first: >-\n  ${"word ".repeat(23).trim()}\n  ${"word ".repeat(7).trim()}\n`);
});

test("two spaces stay together where a text is folded", () => {
  const text = `${"word ".repeat(23)}wo  rd and more and more`;
  expect(laidOut(`first: ${text}\n`)).toBe(
    `first: >-\n  ${"word ".repeat(23).trim()}\n  wo  rd and more and more\n`,
  );
});

test("a text that has no place to be folded at stays in its line", () => {
  const text = `first: ${"x".repeat(130)}\n`;
  expect(laidOut(text)).toBe(text);
});

test("text in quotes is left in its line, however long", () => {
  const text = `first: "${long} ${long}"\n`;
  expect(laidOut(text)).toBe(text);
});

test("plain text over several lines is put on one, or folded where it has a paragraph", () => {
  expect(laidOut("first: a\n   b\n   c\n")).toBe("first: a b c\n");
  expect(laidOut("first:\n  a\n\n\n  b\n")).toBe("first: >-\n  a\n\n\n  b\n");
});

test("text in quotes over several lines keeps its lines", () => {
  expect(laidOut(`first: "a   \n        b\n\n   c"\n`)).toBe(`first: "a\n  b\n\n  c"\n`);
  expect(laidOut(`inner:\n    first: 'a\n     b'  # c\n`)).toBe(
    `inner:\n  first: 'a\n    b'  # c\n`,
  );
});

test("a backslash before a line break keeps the white space that it guards", () => {
  expect(laidOut('first: "a \\\n    b\\  \n  c"\n')).toBe('first: "a \\\n  b\\ \n  c"\n');
});

test("block texts move with their key and keep every space of their own", () => {
  expect(laidOut("inner:\n   first: |\n          a\n            b  \n\n          c\n")).toBe(
    "inner:\n  first: |\n    a\n      b  \n\n    c\n",
  );
});

test("a block text that begins with spaces says how it is indented", () => {
  expect(laidOut("first: |4-\n      a\n    b\n")).toBe("first: |2-\n    a\n  b\n");
});

test("blank lines that belong to a text stay, and none is added to them", () => {
  expect(laidOut("second: |+\n   a\n\n\nfirst: b\n")).toBe("first: b\nsecond: |+\n  a\n\n\n");
  expect(laidOut("list:\n- first: |+\n    a\n- first: b\n")).toBe(
    "list:\n  - first: |+\n      a\n  - first: b\n",
  );
});

test("the marks before a value stay", () => {
  expect(laidOut("first: &a !!str x\nsecond: *a\nthird: &b\nparts: &c [x]\n")).toBe(
    "first: &a !!str x\nsecond: *a\nthird: &b\nparts: &c [x]\n",
  );
  expect(laidOut("list:\n  - &a # why\n      first: x\n  - *a\n")).toBe(
    "list:\n  # why\n  - &a\n    first: x\n\n  - *a\n",
  );
});

test("a file in which a text cannot be moved is left alone", () => {
  expect(() => laidOut("kept:\n  ? |\n    a\n  : b\n")).toThrow("cannot be laid out at ? |");
});
