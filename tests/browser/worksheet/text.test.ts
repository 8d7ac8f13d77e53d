import { expect, test } from "vitest";
import { blocksOf, segmentsOf } from "../../../src/browser/worksheet/blocks.ts";
import { findNodes } from "../../../src/browser/worksheet/find-nodes.ts";
import { textPieces, visibleText } from "../../../src/browser/worksheet/visible-text.ts";
import { movedByWord, selectedSpan } from "../../../src/browser/worksheet/word-steps.ts";
import { codeId } from "../../../src/model/ids.ts";
import { studyWith, text } from "./small-study.ts";

const study = studyWith();
const [transcript] = study.transcripts.values();

test("a transcript is cut into its lines, with who speaks and what was marked there", () => {
  if (transcript === undefined) throw new Error("no transcript");
  const blocks = blocksOf(study, transcript);
  expect(blocks.map(({ span }) => text.slice(span.start, span.end))).toEqual(
    text.trim().split("\n"),
  );
  expect(blocks.map(({ role }) => role)).toEqual([
    ...["interviewer", "participant", "interviewer", "participant"],
  ]);
  expect(blocks.map(({ marks }) => marks.length)).toEqual([0, 5, 0, 2]);
});

test("short lines of one turn are one block, up to an empty line or the next speaker", () => {
  const source = "Q: How is\nit?\nA: The screen\nfroze.\n\nIt was slow.\nQ: And\n";
  const typed = studyWith({}, undefined, source);
  const [one] = typed.transcripts.values();
  const blocks = one === undefined ? [] : blocksOf(typed, one);
  expect(blocks.map(({ span }) => source.slice(span.start, span.end))).toEqual([
    ...["Q: How is\nit?", "A: The screen\nfroze.", "It was slow.", "Q: And"],
  ]);
});

test("the pieces of a line are the line, and each has the codings that cover it", () => {
  if (transcript === undefined) throw new Error("no transcript");
  const block = blocksOf(study, transcript)[1];
  if (block === undefined) throw new Error("no line");
  const extent = { start: text.indexOf("froze"), end: text.indexOf(" too") };
  const pieces = segmentsOf(block, [extent, undefined]);
  const said = pieces.map(({ start, end, marks }) => [
    text.slice(start, end),
    marks.map(({ coder, code }) => `${"ab"[coder]} ${code}`).join(),
  ]);
  expect(said).toEqual([
    ["A: ", ""],
    ["The ", "a crash"],
    ["screen ", "a crash,b crash"],
    ["froze 😀 twice", "a crash,b crash"],
    [". ", ""],
    ["It was slow", "a slow,b money"],
    [" too. No ", ""],
    ["budget", "a money"],
    [" at all.", ""],
  ]);
  expect(pieces.flatMap(({ starting }) => starting)).toHaveLength(5);
});

test("coders come in the order of their letters, whoever marked first", () => {
  const later = studyWith({ ana: [["slow", "was slow"]], ben: [["slow", "It was slow"]] });
  const [one] = later.transcripts.values();
  const block = one === undefined ? undefined : blocksOf(later, one)[1];
  if (block === undefined) throw new Error("no line");
  const both = segmentsOf(block, []).find(({ marks }) => marks.length === 2);
  expect(both?.marks.map(({ coder }) => coder)).toEqual([0, 1]);
});

test("an end moves by a word or a sign, over lines too, and never past the other end", () => {
  const span = { start: text.indexOf("screen"), end: text.indexOf(" 😀") };
  const words = (moved: { start: number; end: number }) => text.slice(moved.start, moved.end);
  expect(words(movedByWord(text, span, "start", -1))).toBe("The screen froze");
  expect(words(movedByWord(text, span, "start", 1))).toBe("froze");
  expect(words(movedByWord(text, span, "end", 1))).toBe("screen froze 😀");
  expect(words(movedByWord(text, span, "end", -1))).toBe("screen");
  const one = { start: span.start, end: span.start + 6 };
  expect(movedByWord(text, one, "end", -1)).toEqual(one);
  expect(movedByWord(text, one, "start", 1)).toEqual(one);
  const atEnd = { start: text.indexOf("budget"), end: text.indexOf("\nQ: And") };
  expect(words(movedByWord(text, atEnd, "end", 1))).toBe("budget at all.\nQ");
  expect(words(movedByWord(text, { start: 0, end: 1 }, "start", -1))).toBe("Q");
  const last = { start: text.indexOf("It never"), end: text.trimEnd().length };
  expect(movedByWord(text, last, "end", 1)).toEqual(last);
});

test("words of Urdu and of scripts without blanks are words", () => {
  const urdu = "یہ بہت سست ہے۔";
  const first = { start: 0, end: 2 };
  expect(movedByWord(urdu, first, "end", 1)).toEqual({ start: 0, end: 6 });
  const chinese = "系统很慢";
  expect(movedByWord(chinese, { start: 0, end: 2 }, "end", 1).end).toBeGreaterThan(2);
});

test("a selection in either direction is an extent without the blanks at its ends", () => {
  expect(selectedSpan("a  bc d", 5, 1)).toEqual({ start: 3, end: 5 });
  expect(selectedSpan("a  bc d", 1, 3)).toBeUndefined();
});

test("what cannot be seen is named; what writes Urdu and emoji stays", () => {
  expect(visibleText("a\u202Eb\0c\uD800d\u2066")).toBe("a[U+202E]b[U+0000]c[U+D800]d[U+2066]");
  expect(visibleText("می\u200Cخواہم 👩\u200D⚕\uFE0F\tx\ny")).toBe(
    "می\u200Cخواہم 👩\u200D⚕\uFE0F\tx\ny",
  );
  expect(textPieces("xa\u202Ebx", 1, 4)).toEqual([
    { start: 1, end: 2 },
    { start: 2, end: 3, sign: "U+202E" },
    { start: 3, end: 4 },
  ]);
});

test("a code is found by a part of its id, its name or its theme; those of the coders come first", () => {
  const find = (typed: string, chosen: readonly string[] = [], near: readonly string[] = []) =>
    findNodes(study.worksheet.nodes, typed, chosen.map(codeId), near.map(codeId)).map(
      ({ id }) => id,
    );
  expect(find("")).toEqual(["technology", "crash", "slow", "old", "money"]);
  expect(find("", ["crash"], ["money"])).toEqual(["money", "technology", "slow", "old"]);
  expect(find("technology way")).toEqual(["technology", "crash", "slow", "old"]);
  expect(find("IT IS")).toEqual(["slow"]);
  expect(find("nowhere")).toEqual([]);
  const longer = ["cost-of-care", "low-cost", "cost"].map((id) => ({
    ...{ id: codeId(id), name: id, isTheme: false, replaces: [], path: [] },
    ...{ definition: undefined, when: undefined, whenNot: undefined },
  }));
  expect(findNodes(longer, "cost", [], []).map(({ id }) => id)).toEqual([
    "cost",
    "cost-of-care",
    "low-cost",
  ]);
});
