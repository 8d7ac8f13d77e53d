import { expect, test } from "vitest";
import type { Policy } from "../../../src/model/reconciliation.ts";
import { codingsOfPolicy } from "../../../src/reconcile/settle/policies.ts";
import { transcriptOf } from "../../coding/small-study.ts";
import { itemOf, type Mark } from "./small-items.ts";

const text = "P: one two three four five.\n";
const transcript = transcriptOf(text);

function settled(kind: Exclude<Policy["kind"], "senior">, coders: string, ...marks: Mark[]) {
  const item = itemOf("1", "boundary", transcript, [...coders], marks);
  return codingsOfPolicy(item, { kind }, text)?.map(({ span, code }) => [
    code,
    text.slice(span.start, span.end),
  ]);
}

test("union: extents of a code that overlap become one, those that touch stay two", () => {
  const marks: Mark[] = [
    ["a", "x", "one two"],
    ["b", "x", "two three"],
    ["b", "x", " four"],
    ["b", "y", "two"],
  ];
  expect(settled("union", "ab", ...marks)).toEqual([
    ["x", "one two three"],
    ["y", "two"],
    ["x", " four"],
  ]);
});

test("intersection: what every coder of the item gave, without the white space at its ends", () => {
  expect(settled("intersection", "ab", ["a", "x", "one two "], ["b", "x", " two three"])).toEqual([
    ["x", "two"],
  ]);
  expect(settled("intersection", "ab", ["a", "x", "one "], ["b", "x", " two"])).toEqual([]);
  expect(settled("intersection", "abc", ["a", "x", "one"], ["b", "x", "one"])).toEqual([]);
});

test("majority: what more than half gave", () => {
  const marks: Mark[] = [
    ["a", "x", "one two"],
    ["b", "x", "two three"],
    ["c", "y", "two three"],
  ];
  expect(settled("majority", "abc", ...marks)).toEqual([["x", "two"]]);
  expect(settled("majority", "abc", ["a", "x", "one"])).toEqual([]);
});

test("majority: exactly half on some word leaves the item open, on blanks alone it does not", () => {
  expect(settled("majority", "ab", ["a", "x", "one two"], ["b", "x", "one"])).toBeUndefined();
  expect(settled("majority", "ab", ["a", "x", "one "], ["b", "x", "one"])).toEqual([["x", "one"]]);
  expect(settled("majority", "abcd", ["a", "x", "one"], ["b", "x", "one"])).toBeUndefined();
  expect(settled("majority", "abcd", ["a", "x", "one"])).toEqual([]);
});
