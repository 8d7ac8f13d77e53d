import { describe, expect, test } from "vitest";
import type { CodebookUsage } from "../../../src/model/code-usage.ts";
import { codeId, coderId, type NodeId, themeId } from "../../../src/model/ids.ts";
import { codebookOf, head, withCode } from "../../codebook/read.ts";
import { allSections, documentOf, partsOf } from "./documents.ts";

function headings(text: string, kind?: string): string[] {
  return allSections(documentOf(codebookOf(text)).chapters)
    .filter((section) => kind === undefined || section.kind === kind)
    .map(({ heading }) => heading);
}

describe("the six parts", () => {
  test("each is there, in order, and one that is missing says from which phase it is required", () => {
    const document = documentOf(codebookOf(withCode("brief: Money.")));
    const parts = partsOf(document, "code-cost");
    expect(Object.keys(parts)).toEqual([
      "Brief definition",
      "Full definition",
      "When to use",
      "When not to use",
      "Example",
    ]);
    expect(parts["Brief definition"]).toEqual({ kind: "prose", text: "Money." });
    expect(parts["Full definition"]).toEqual({
      kind: "missing",
      text: "Not yet written: required from phase 5 (defining and naming themes) on.",
    });
  });

  test("a part that should be there by now says so", () => {
    const parts = partsOf(documentOf(codebookOf(withCode("kind: barrier"))), "code-cost");
    expect(parts["Brief definition"]).toEqual({
      kind: "missing",
      text: "Not yet written, although it is required from phase 2 (generating initial codes) on.",
    });
  });

  test("of a retired code nothing more is asked", () => {
    const parts = partsOf(documentOf(codebookOf(withCode("status: retired"))), "code-cost");
    expect(parts["Brief definition"]).toEqual({ kind: "missing", text: "Not written." });
  });

  test("near misses have their reasons, sources and former ids are named", () => {
    const sources = "sources: {a b: {citation: A}}\n";
    const text =
      sources +
      withCode(
        "near_misses: [{text: It was free., because: praise}]",
        "sources: [a b]",
        "replaces: [price]",
      );
    const parts = partsOf(documentOf(codebookOf(text)), "code-cost");
    expect(parts["Near-miss"]).toEqual({
      kind: "quotations",
      quotations: [{ text: "It was free.", reason: "praise" }],
    });
    expect(parts["Source"]).toEqual({
      kind: "links",
      links: [{ text: "a b", anchor: "source-a_20_b" }],
    });
    expect(parts["Former id"]).toEqual({ kind: "literals", literals: ["price"] });
  });
});

describe("what is retired", () => {
  const tree = `${head}themes:
  - id: old
    name: Old theme
    status: retired
    codes: [{id: gone, name: Gone code}]
  - id: half
    name: Half-retired theme
    status: retired
    codes: [{id: alive, name: Living code, status: reviewed}, {id: dead, name: Dead code}]
  - id: empty
    name: Empty theme
`;

  test("stands in a part of its own at the end; a retired theme that holds a living code stays", () => {
    expect(headings(tree)).toEqual([
      ...["Half-retired theme", "Living code", "Empty theme"],
      ...["Retired", "Old theme", "Gone code", "Dead code"],
    ]);
  });

  test("names the theme it was in", () => {
    const parts = partsOf(documentOf(codebookOf(tree)), "code-dead");
    expect(parts["Theme"]).toEqual({
      kind: "links",
      links: [{ text: "Half-retired theme", anchor: "theme-half" }],
    });
  });

  test("is not counted among what is in use", () => {
    const size = documentOf(codebookOf(tree)).facts.find(({ label }) => label === "Size");
    expect(size?.value).toBe("1 theme and 1 code (1 neutral); retired: 2 themes and 2 codes");
  });
});

describe("memos", () => {
  const text = `${withCode("replaces: [price]")}memos:
  - {phase: 2, about: price, text: By a former id.}
  - {text: On the whole.}
`;

  test("stand with what they are about, also by a former id, the others in a chapter", () => {
    const document = documentOf(codebookOf(text));
    expect(partsOf(document, "code-cost")).toMatchObject({
      "Memo of phase 2": { kind: "prose", text: "By a former id." },
    });
    expect(partsOf(document, "chapter-memos")).toEqual({
      Memo: { kind: "prose", text: "On the whole." },
    });
  });

  test("may be left out", () => {
    const document = documentOf(codebookOf(text), { memos: false });
    expect(JSON.stringify(document)).not.toContain("former id.");
    expect(JSON.stringify(document)).not.toContain("On the whole");
  });
});

describe("rules", () => {
  const text = withCode("rules: [fee*, {near: [too, dear], within: 2}]", "unless: [for free]");

  test("are an appendix by language, linked from the code and back", () => {
    const document = documentOf(codebookOf(text), { rules: true });
    expect(partsOf(document, "code-cost")).toMatchObject({
      Rules: { kind: "links", links: [{ text: "3 rules", anchor: "rules-cost" }] },
    });
    expect(partsOf(document, "rules-cost")).toEqual({
      Code: { kind: "links", links: [{ text: "cost", anchor: "code-cost" }] },
      "Rules, English (en)": { kind: "literals", literals: ["fee*", "near(too, dear; 2)"] },
      "Unless, English (en)": { kind: "literals", literals: ["for free"] },
    });
  });

  test("are left out unless they are asked for", () => {
    expect(JSON.stringify(documentOf(codebookOf(text)))).not.toContain("fee*");
  });
});

describe("use", () => {
  const book = codebookOf(`${head}themes:
  - {id: means, name: Means, codes: [{id: cost, name: Cost}, {id: time, name: Time}]}
`);
  const usage = (...coders: readonly [string, number, number][]): CodebookUsage => ({
    measures: ["codings", "participants"],
    coders: coders.map(([coder, codings, participants]) => ({
      coder: coderId(coder),
      nodes: new Map<NodeId, readonly number[]>([
        [codeId("cost"), [codings, participants]],
        [themeId("means"), [codings, participants]],
      ]),
    })),
    leftOut: 0,
    files: ["a.csv"],
  });

  test("by one coder is a line, and a code that nobody used says so", () => {
    const document = documentOf(book, { usage: usage(["ayesha", 2, 1]) });
    expect(partsOf(document, "code-cost")["Use"]).toEqual({
      kind: "remark",
      text: "2 codings and 1 participant",
    });
    expect(partsOf(document, "code-time")["Use"]).toEqual({ kind: "remark", text: "not used" });
    expect(document.contentsNote).toBe("Numbers: codings by ayesha");
    const [theme] = document.chapters;
    expect([theme?.use, ...(theme?.sections ?? []).map(({ use }) => use)]).toEqual(["2", "2", "0"]);
  });

  test("by several coders is never added up", () => {
    const document = documentOf(book, { usage: usage(["ayesha", 2, 1], ["daniyal", 3, 2]) });
    expect(partsOf(document, "theme-means")["Use"]).toEqual({
      kind: "counts",
      headings: ["coder", "codings", "participants"],
      rows: [
        { name: "ayesha", numbers: [2, 1] },
        { name: "daniyal", numbers: [3, 2] },
      ],
    });
    expect(document.chapters[0]?.use).toBe("2 / 3");
  });

  test("says what was counted, in which files", () => {
    const parts = partsOf(documentOf(book, { usage: usage(["ayesha", 2, 1]) }), "chapter-use");
    expect(Object.keys(parts)).toEqual(["File", "Coder", "Codings", "Participants"]);
    expect(parts["File"]).toEqual({ kind: "remark", text: "a.csv" });
  });

  test("says how many rows are in no number", () => {
    const document = documentOf(book, { usage: { ...usage(["ayesha", 2, 1]), leftOut: 1 } });
    expect(partsOf(document, "chapter-use")["Left out"]).toMatchObject({
      text: expect.stringMatching(/^1 row of the files/),
    });
  });

  test("of files without codings names nobody", () => {
    const document = documentOf(book, { usage: usage() });
    expect(partsOf(document, "code-cost")["Use"]).toBeUndefined();
    expect(document.contentsNote).toBeUndefined();
  });
});

test("a date is printed only where it is given", () => {
  const book = codebookOf(withCode());
  const dateOf = (date?: string) =>
    documentOf(book, { date }).facts.find(({ label }) => label === "Date")?.value;
  expect(dateOf()).toBeUndefined();
  expect(dateOf("May 2026")).toBe("May 2026");
});
