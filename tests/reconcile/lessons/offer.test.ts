import { expect, test } from "vitest";
import { readCodebook } from "../../../src/codebook/read-codebook.ts";
import { codebookNodes } from "../../../src/model/codebook-tree.ts";
import { codeId } from "../../../src/model/ids.ts";
import type { Proposal } from "../../../src/model/reconciliation-report.ts";
import { offerProposals } from "../../../src/reconcile/lessons/offer.ts";

const { value: book } = readCodebook(
  "book.yaml",
  `sixphase: 1
id: small
title: Small
version: 1.0.0
language: en
approach: codebook
phase: 2
themes:
  - id: t
    name: T
    codes: [{id: x, name: X, examples: ["An old one"]}, {id: gone, name: Gone, status: retired}]
codes:
  - {id: y, name: Y}
`,
);
if (book === undefined) throw new Error("the codebook could not be read");
const nodes = codebookNodes(book);

function proposal(written: string, hasReason = true): Proposal {
  const [as = "", code = "", ...rest] = written.split(" ");
  return {
    ...{ code: codeId(code), as: as === "+" ? "example" : "near-miss", text: rest.join(" ") },
    ...{ because: "", hasReason, item: "r1" },
  };
}

function setAside(...proposals: readonly Proposal[]) {
  return offerProposals(proposals, [], nodes, () => "none").map((one) => one.setAside);
}

test.each<readonly [string, readonly string[], readonly (string | undefined)[]]>([
  ["new ones", ["+ x a", "- y b"], [undefined, undefined]],
  [
    "one that the code has",
    ["+ x an  OLD one", "- x An old one"],
    ["already-there", "already-there"],
  ],
  ["the same twice", ["+ x a", "+ x a"], [undefined, "already-there"]],
  ["decided both ways", ["+ x a", "- x a"], ["decided-both-ways", "decided-both-ways"]],
  ["a theme", ["+ t a"], ["of-a-theme"]],
  ["a retired code", ["- gone a"], ["of-a-retired-code"]],
  ["an example of another code", ["+ y An old one"], ["example-of-another"]],
  ["one example for two codes", ["+ x a", "+ y a"], [undefined, "example-of-another"]],
  ["an example of one, a near-miss of the other", ["+ x a", "- y a"], [undefined, undefined]],
])("%s", (_, written, expected) => {
  expect(setAside(...written.map((one) => proposal(one)))).toEqual(expected);
});

test("of many the first five are offered, those with a reason before others", () => {
  const many = ["1", "2", "3", "4", "5", "6"].map((n) => proposal(`+ x ${n}`, n === "6"));
  expect(setAside(...many)).toEqual([...Array(4).fill(undefined), "enough", undefined]);
});

test("words that have the code elsewhere in the consensus are no near-miss of it", () => {
  const consensus = [{ code: codeId("x"), text: "The  words" }];
  const proposals = ["- x the words", "- y the words", "+ x the words"].map((one) => proposal(one));
  const offered = offerProposals(proposals.slice(0, 2), consensus, nodes, () => "none");
  expect(offered.map((one) => one.setAside)).toEqual(["decided-both-ways", undefined]);
  const [example] = offerProposals(proposals.slice(2), consensus, nodes, () => "none");
  expect(example?.setAside).toBeUndefined();
});
