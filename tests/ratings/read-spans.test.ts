import { expect, test } from "vitest";
import { readSpans } from "../../src/ratings/read-spans.ts";

const options = {
  ...{ hasHeader: true, skipRows: 0, begin: 0, length: 50 },
  ...{ coders: undefined, labels: undefined },
};

function read(text: string, other: Partial<Parameters<typeof readSpans>[2]> = {}) {
  const { value, diagnostics } = readSpans("s.csv", text, { ...options, ...other });
  return {
    value,
    found: diagnostics.map(({ code, span }) => [code, text.slice(span?.start, span?.end)]),
  };
}

test("spans of coders in the order of the table", () => {
  const { value, found } = read("label,coder,start,end\nx,ben,0,10\ny,amna,2.5,9\n");
  expect(value?.coders).toEqual(["ben", "amna"]);
  expect(value?.segments).toEqual([
    { coder: 0, start: 0, end: 10, label: "x" },
    { coder: 1, start: 2.5, end: 9, label: "y" },
  ]);
  expect(found).toEqual([]);
});

test("a coder who marked nothing is one where all are named", () => {
  const text = "coder,start,end\namna,0,10\n";
  expect(read(text).found).toEqual([["ratings/one-coder", "coder,start,end"]]);
  expect(read(text, { coders: ["amna", "ben"] }).value?.coders).toEqual(["amna", "ben"]);
});

test.each([
  ["x,5", "x"],
  ["5,x", "x"],
  ["5,5", "5"],
  ["40,51", "51"],
  [",5", ""],
])("a span %s cannot be placed", (span, quoted) => {
  const { value, found } = read(`coder,start,end\na,0,10\nb,0,10\nb,${span}\n`);
  expect(found).toEqual([["ratings/bad-span", quoted]]);
  expect(value?.segments).toHaveLength(2);
});

test("a text may begin elsewhere", () => {
  const { found } = read("coder,start,end\na,100,150\nb,99,120\n", { begin: 100 });
  expect(found).toEqual([["ratings/bad-span", "99"]]);
});

test("columns that are lacking are named", () => {
  expect(read("who,start,end\na,0,10\n").found).toEqual([["ratings/empty", "who,start,end"]]);
});

test("a span of nobody is left out and said", () => {
  const { value, found } = read("coder,start,end\na,0,10\nb,0,10\n,3,4\n");
  expect(value?.coders).toEqual(["a", "b"]);
  expect(value?.segments).toHaveLength(2);
  expect(found).toEqual([["ratings/no-name", ""]]);
});

test("names that may be one are said, of labels and of coders", () => {
  const text = "coder,start,end,label\nAnn,0,10,joy\nann,0,10,Joy\n";
  expect(read(text).found).toEqual([
    ["ratings/similar-labels", "ann"],
    ["ratings/similar-labels", "Joy"],
  ]);
});
