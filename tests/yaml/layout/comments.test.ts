import { expect, test } from "vitest";
import { laidOut } from "./lay-out.ts";

test("a comment above a key moves with it", () => {
  expect(laidOut("second: b\n# about first\nfirst: a\n")).toBe(
    "# about first\nfirst: a\nsecond: b\n",
  );
});

test("a comment at the end of a line stays there, at its distance", () => {
  expect(laidOut("second: b   # two  \nfirst: a # one\nthird: c\t# tab\n")).toBe(
    "first: a # one\nsecond: b   # two\nthird: c # tab\n",
  );
});

test("what stands above a blank line at the top belongs to the file", () => {
  expect(laidOut("# The file.\n# More.\n\n# two\nsecond: b\nfirst: a\n")).toBe(
    "# The file.\n# More.\n\nfirst: a\n# two\nsecond: b\n",
  );
});

test("the line that tells editors the schema stays first", () => {
  const line = "# yaml-language-server: $schema=x.json\n";
  expect(laidOut(`${line}# two\nsecond: b\nfirst: a\n`)).toBe(
    `${line}first: a\n# two\nsecond: b\n`,
  );
});

test("directives and the start of the document stay, with comments above them", () => {
  expect(laidOut("%YAML 1.2\n# c\n---\nsecond: b\nfirst: a\n...\n# after\n")).toBe(
    "%YAML 1.2\n# c\n---\nfirst: a\nsecond: b\n# after\n",
  );
});

test("a comment indented like something that ends stays with it", () => {
  const text = `list:
  - first: a
    parts:
      - x # not in a line, for it has a comment
      # - y
    # third: c

  # about b
  - first: b
    # end of b
  # end of the list
# end of the file
`;
  expect(laidOut(text)).toBe(text);
});

test("a comment indented like nothing goes with what follows", () => {
  expect(laidOut("inner:\n  first: a\n# why\n  second: b\n        # far\n  third: c\n")).toBe(
    "inner:\n  first: a\n  # why\n  second: b\n  # far\n  third: c\n",
  );
});

test("a comment after a dash goes above the item, one above its first key too", () => {
  expect(laidOut("list:\n  - # dash\n    first: a\n  -\n    # own\n    first: b\n")).toBe(
    "list:\n  # dash\n  - first: a\n\n  # own\n  - first: b\n",
  );
});

test("a comment between a key and its value goes to the end of the line, or above", () => {
  expect(laidOut("first: # one\n  a\nsecond:\n  # two\n  b\n")).toBe(
    "first: a # one\n# two\nsecond: b\n",
  );
  expect(laidOut("first: # one\n  a # more\n")).toBe("# one\nfirst: a # more\n");
});

test("a comment on the first line of a block text stays there", () => {
  expect(laidOut("first: >-   # why\n  a\n# b\nsecond: b\n")).toBe(
    "first: >-   # why\n  a\n# b\nsecond: b\n",
  );
});

test("a comment inside brackets makes lines of them", () => {
  expect(laidOut("parts: [a, # one\n  # two\n  b\n  # three\n  ] # four\n")).toBe(
    "parts: # four\n  - a # one\n  # two\n  - b\n  # three\n",
  );
  expect(laidOut("parts: [\n  # none yet\n  ]\n")).toBe("# none yet\nparts: []\n");
});

test("a comment under a key without a value stays under it", () => {
  const text = "list:\n  # - first: a\n\n  # - first: b\nsecond: b\n";
  expect(laidOut(`second: b\n${text.slice(0, text.indexOf("second"))}`)).toBe(
    "second: b\nlist:\n  # - first: a\n\n  # - first: b\n",
  );
});

test("what looks like a comment in a text is none", () => {
  const text = `first: "a # b"\nsecond: a#b\nthird: |\n  # c\n`;
  expect(laidOut(text)).toBe(text);
});
