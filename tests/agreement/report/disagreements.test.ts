import { expect, test } from "vitest";
import { disagreements } from "../../../src/agreement/report/disagreements.ts";
import { comparisonOf } from "./build.ts";

test("each unit and code on which the coders differ, with what the others used", () => {
  const found = disagreements(comparisonOf(4, [{ a: [[0, 1], [0]], b: [[], [1]] }]));
  expect(
    found.map(({ place, code, usedBy, insteadOfIt }) => [place.text, code, usedBy, insteadOfIt]),
  ).toEqual([
    ["unit 1.", "a", ["Ann"], ["b"]],
    ["unit 1.", "b", ["Ben"], ["a"]],
  ]);
  expect(found[0]?.place).toMatchObject({ number: 2, line: 2, start: 8, end: 15 });
});
