import { describe, expect, test } from "vitest";
import { missing } from "../../src/agreement/ratings.ts";
import { type RatingsTableOptions, readRatings } from "../../src/ratings/read-ratings.ts";

const usual: RatingsTableOptions = {
  ...{ hasHeader: true, skipRows: 0, unitColumn: undefined, missingSigns: ["NA"] },
  ...{ categories: undefined, sets: undefined, usedOnly: false, orderMatters: false },
  label: (written) => written,
};

function read(text: string, options: Partial<RatingsTableOptions> = {}) {
  const { value, diagnostics } = readRatings("r.csv", text, { ...usual, ...options });
  return {
    value,
    found: diagnostics.map(({ code, span }) => [
      code,
      span === undefined ? "" : text.slice(span.start, span.end),
    ]),
  };
}

/** One string a unit: what each coder said, `.` where nothing. */
function told({ value }: ReturnType<typeof read>): readonly string[] {
  if (value === undefined) return [];
  const { coders, categories, unitCount, values } = value.ratings;
  const sets = value.kind === "sets" ? value.ratings.sets : undefined;
  return Array.from({ length: unitCount }, (_, u) =>
    coders
      .map((_, c) => {
        const at = values[u * coders.length + c] ?? missing;
        if (at === missing) return ".";
        if (sets === undefined) return categories[at];
        return `{${(sets[at] ?? []).map((k) => categories[k]).join("+")}}`;
      })
      .join(" "),
  );
}

describe("wide tables", () => {
  test("a blank cell and NA are missing, never a category", () => {
    const table = read("unit,amna,ben\nP1,joy,\nP2,NA,fear\n");
    expect(told(table)).toEqual(["joy .", ". fear"]);
    expect(table.value?.ratings.categories).toEqual(["fear", "joy"]);
    expect(table.found).toEqual([]);
  });

  test("NA is a category where it is named as one", () => {
    expect(told(read("unit,a,b\n1,NA,x\n", { categories: ["x", "NA"] }))).toEqual(["NA x"]);
  });

  test("the first column names units by its heading, or by texts that are all different", () => {
    expect(read("unit,a,b\n1,1,2\n2,1,2\n").value?.units).toEqual(["1", "2"]);
    expect(read("talk,a,b\nX1,1,2\nX2,1,2\n").value?.units).toEqual(["X1", "X2"]);
  });

  test("a first column of numbers, or of texts that others wrote too, is a coder", () => {
    expect(read("a,b,c\n7,1,2\n8,1,2\n").value?.ratings.coders).toEqual(["a", "b", "c"]);
    expect(read("a,b,c\njoy,joy,fear\nfear,fear,joy\n").value?.ratings.coders).toHaveLength(3);
  });

  test("the unit column can be named, or be denied", () => {
    expect(read("a,talk,b\n1,X1,2\n1,X2,2\n", { unitColumn: "talk" }).value?.units).toEqual([
      "X1",
      "X2",
    ]);
    expect(read("id,b\n1,2\n1,2\n", { unitColumn: "none" }).value?.ratings.coders).toEqual([
      "id",
      "b",
    ]);
  });

  test("numbers are sorted as numbers, words by their characters", () => {
    expect(read("a,b\n10,9\n2,1\n").value?.ratings.categories).toEqual(["1", "2", "9", "10"]);
    expect(read("a,b\nlow,high\nmid,low\n").value?.ratings.categories).toEqual([
      ...["high", "low", "mid"],
    ]);
  });

  test("named categories keep their order and the unused ones", () => {
    const table = read("a,b\nlow,high\n", { categories: ["low", "mid", "high"] });
    expect(table.value?.ratings.categories).toEqual(["low", "mid", "high"]);
  });

  test("training rows are left out", () => {
    expect(told(read("a,b\n1,1\n2,2\n1,2\n", { skipRows: 2 }))).toEqual(["1 2"]);
  });

  test("without a heading row the columns are numbered", () => {
    const table = read("1,1\n2,2\n", { hasHeader: false });
    expect(table.value?.ratings.coders).toEqual(["1", "2"]);
    expect(told(table)).toEqual(["1 1", "2 2"]);
  });
});

describe("long tables", () => {
  test("unit, coder, value: what a coder did not rate is missing", () => {
    expect(told(read("unit,coder,value\nP1,amna,joy\nP1,ben,fear\nP2,ben,joy\n"))).toEqual([
      "joy fear",
      ". joy",
    ]);
  });

  test("a second rating of the same unit is left out, or makes a set", () => {
    const text = "unit,coder,value\nP1,amna,joy\nP1,amna,fear\nP1,ben,joy\n";
    const table = read(text);
    expect(told(table)).toEqual(["joy joy"]);
    expect(table.found).toEqual([["ratings/duplicate-unit", "fear"]]);
    expect(told(read(text, { sets: true }))).toEqual(["{fear+joy} {joy}"]);
  });
});

describe("sets", () => {
  test("`;` and `{}` make all cells sets; blank stays missing", () => {
    expect(told(read("unit,a,b\n1,joy; fear,joy\n2,{},\n"))).toEqual(["{fear+joy} {joy}", "{} ."]);
  });

  test("a minus is a label and no empty set", () => {
    expect(told(read("unit,a,b\n1,-,+\n"))).toEqual(["- +"]);
  });

  test("a label twice in a cell counts once, in any order", () => {
    expect(told(read("unit,a,b\n1,x;y;x,y;x\n"))).toEqual(["{x+y} {x+y}"]);
    expect(read("unit,a,b\n1,x;y;x,y;x\n").value?.kind).toBe("sets");
  });
});

describe("findings quote the text", () => {
  test.each([
    ["unit,a,b\nP1,joy, joy\n", "ratings/trimmed", " joy"],
    ["unit,a,b\nP1,joy,Joy\n", "ratings/similar-labels", "Joy"],
    ["unit,a,b\nP1,1,1.0\n", "ratings/similar-labels", "1.0"],
    ["unit,a,b\nP1,joy\nP2,x,x\n", "ratings/row-length", "P1,joy"],
    ["unit,a,b\nP1,x,x\nP1,y,y\n", "ratings/duplicate-unit", "P1"],
    ["unit,a\nP1,x\n", "ratings/one-coder", "unit,a"],
    ["unit,a,b,\nP1,x,x,note\n", "ratings/unnamed-column", ""],
    ["1,2\n1,1\n", "ratings/header-is-data", "1,2"],
  ])("%j", (text, code, quoted) => {
    expect(read(text).found).toEqual([[code, quoted]]);
  });

  test("a label that is no category, once for each, is missing and said", () => {
    const table = read("unit,a,b\nP1,joy,feer\nP2,feer,joy\n", { categories: ["joy", "fear"] });
    expect(table.found).toEqual([["ratings/unknown-category", "feer"]]);
    expect(told(table)).toEqual(["joy .", ". joy"]);
  });

  test("words without an order are said only where order matters", () => {
    const text = "unit,a,b\nP1,low,high\n";
    expect(read(text).found).toEqual([]);
    expect(read(text, { orderMatters: true }).found).toEqual([["ratings/order-unknown", "low"]]);
    expect(read(text, { orderMatters: true, categories: ["low", "high"] }).found).toEqual([]);
    expect(read("unit,a,b\nP1,1,2\n", { orderMatters: true }).found).toEqual([]);
  });

  test("a table without rows or text", () => {
    expect(read("").found).toEqual([["ratings/empty", ""]]);
    expect(read("").value).toBeUndefined();
    expect(read("unit,a,b\n").found).toEqual([["ratings/empty", "unit,a,b"]]);
    expect(read("unit,a,b\n1,x,x\n", { skipRows: 1 }).value).toBeUndefined();
  });
});

describe("what cannot be told apart", () => {
  test("of two coders of one name the first is read, and the other is said", () => {
    const { value, found } = read("unit,a,b,a\n1,x,y,z\n");
    expect(value?.ratings.coders).toEqual(["a", "b"]);
    expect(found).toEqual([["ratings/duplicate-column", "a"]]);
  });

  test.each(["1,,x", ",a,x"])("a row %s of a long table is left out and said", (row) => {
    const { value, found } = read(`unit,coder,value\n1,a,x\n1,b,x\n${row}\n`);
    expect(value?.ratings.coders).toEqual(["a", "b"]);
    expect(value?.units).toEqual(["1"]);
    expect(found).toEqual([["ratings/no-name", ""]]);
  });

  test("a category that is named twice is one", () => {
    const { value } = read("unit,a,b\n1,x,y\n", { categories: ["x", "y", "x"] });
    expect(value?.ratings.categories).toEqual(["x", "y"]);
  });

  test("where a program knows only used categories, the others are left out, in their order", () => {
    const categories = ["c", "b", "a"];
    const { value, found } = read("unit,p,q\n1,a,c\n", { categories, usedOnly: true });
    expect(value?.ratings.categories).toEqual(["c", "a"]);
    expect(found).toEqual([]);
  });

  test("{} beside a label says nothing", () => {
    expect(told(read("unit,a,b\n1,{};x,x\n", { sets: true }))).toEqual(["{x} {x}"]);
  });
});

test("a message holds no more of a label than can be read", () => {
  const label = "x".repeat(100_000);
  const text = `unit,a,b\n1,${label},y\n`;
  const { diagnostics } = readRatings("r.csv", text, { ...usual, categories: ["y"] });
  expect(diagnostics.map(({ message }) => message.length < 200)).toEqual([true]);
});
