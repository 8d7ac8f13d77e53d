import { expect, test } from "vitest";
import { setRatingsOf } from "../../src/ratings/code-matrix.ts";
import { readMatrices } from "../../src/ratings/read-matrices.ts";

const options = { hasHeader: true, skipRows: 0, missingSigns: ["NA"] };

function read(texts: readonly string[], skipRows = 0) {
  const sources = texts.map((text, at) => ({ file: `${at}.csv`, text, coder: `c${at}` }));
  const { value, found } = readMatrices(sources, { ...options, skipRows });
  const said = found.flatMap((some, at) =>
    some.map(({ code, span }) => [at, code, texts[at]?.slice(span?.start, span?.end)]),
  );
  return { value, said, used: value?.used.map((values) => Array.from(values)) };
}

test("rows and columns are matched by name, in the order of the first matrix", () => {
  const { value, used, said } = read(["u,x,y\nP1,1,0\nP2,0,1\n", "u,y,x\nP2,1,1\nP1,0,0\n"]);
  expect(value).toMatchObject({ codes: ["x", "y"], units: ["P1", "P2"], coders: ["c0", "c1"] });
  expect(used).toEqual([
    [1, 0, 0, 1],
    [0, 0, 1, 1],
  ]);
  expect(said).toEqual([]);
});

test("a blank is missing and never a zero; 1.0 is a 1", () => {
  expect(read(["u,x\nP1,\nP2,NA\n", "u,x\nP1,1.0\nP2,0.0\n"]).used).toEqual([[-1, 1, -1, 0]]);
});

test("a unit or a code that only one matrix has is left out and said", () => {
  const { value, said } = read(["u,x,y\nP1,1,0\nP2,0,0\n", "u,x\nP1,1\n"]);
  expect(value).toMatchObject({ codes: ["x"], units: ["P1"] });
  expect(said).toEqual([
    [0, "ratings/not-in-both", "P2"],
    [0, "ratings/not-in-both", "y"],
  ]);
});

test("a cell that is neither 0 nor 1 is missing and said once for its column", () => {
  const { used, said } = read(["u,x\nP1,2\nP2,yes\n", "u,x\nP1,1\nP2,1\n"]);
  expect(used).toEqual([[-1, 1, -1, 1]]);
  expect(said).toEqual([[0, "ratings/not-zero-one", "2"]]);
});

test("columns without a heading are not read, and training rows are left out", () => {
  const text = "u,,x\nP1,note,1\nP2,,0\n";
  const { value, said } = read([text, text], 1);
  expect(value).toMatchObject({ codes: ["x"], units: ["P2"] });
  expect(said.map(([, code]) => code)).toEqual([
    "ratings/unnamed-column",
    "ratings/unnamed-column",
  ]);
});

test("without a common unit there is nothing to compare", () => {
  const { value, said } = read(["u,x\nP1,1\n", "u,x\nP2,1\n"]);
  expect(value).toBeUndefined();
  expect(said.map(([, code]) => code)).toContain("ratings/empty");
});

test("all codes of a unit are a set, missing where one of its cells is", () => {
  const { value } = read(["u,x,y\nP1,1,1\nP2,0,\n", "u,x,y\nP1,0,1\nP2,0,0\n"]);
  if (value === undefined) throw new Error("not read");
  const { sets, values } = setRatingsOf(value);
  expect(sets).toEqual([[0, 1], [1], []]);
  expect(Array.from(values)).toEqual([0, 1, -1, 2]);
});

test("TRUE and FALSE are 1 and 0, as spreadsheets and R write them", () => {
  expect(read(["u,x\nP1,TRUE\nP2,false\n", "u,x\nP1,1\nP2,0\n"]).used).toEqual([[1, 1, 0, 0]]);
});

test("of two columns of one name the first is read, and the other is said", () => {
  const { used, said } = read(["u,x,x\nP1,1,0\n", "u,x\nP1,1\n"]);
  expect(used).toEqual([[1, 1]]);
  expect(said).toEqual([[0, "ratings/duplicate-column", "x"]]);
});

test("a row that names no unit is left out and said; a blank one is no row", () => {
  const { value, said } = read(["u,x\nP1,1\n,1\n,\n", "u,x\nP1,1\n"]);
  expect(value?.units).toEqual(["P1"]);
  expect(said).toEqual([[0, "ratings/no-name", ""]]);
});
