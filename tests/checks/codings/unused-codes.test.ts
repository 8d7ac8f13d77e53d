import { expect, test } from "vitest";
import { unusedCodes } from "../../../src/checks/codings/unused-codes.ts";
import { codedFile, quotes, subjectOf } from "./small-check.ts";

const codes = `
  - {id: cost, name: Cost, brief: What it costs., replaces: [money]}
  - {id: delay, name: Delay, brief: How long it takes.}
  - {id: noise, name: Noise, brief: How loud it is.}
  - {id: old, name: Old, brief: No more., status: retired}
`;
const subject = subjectOf(codes);

test("a code that no file uses, at its id; a former id is a use, a retired code needs none", () => {
  const files = [codedFile("money,amna,a"), codedFile("noise,bilal,b", "noise,bilal,c")];
  const found = unusedCodes(subject, subject.index, files);
  expect(quotes(found, subject.text)).toEqual(["delay"]);
  expect(found[0]?.message).toBe("none of the 3 codings uses `delay`");
});

test.each([
  ["before anybody codes", subjectOf(codes, 1), [codedFile("cost,amna,a")]],
  ["where a code is unknown, for it may be this one", subject, [codedFile("dela,amna,a")]],
  ["without a coding", subject, [codedFile()]],
])("nothing is said %s", (_, of, files) => {
  expect(unusedCodes(of, of.index, files)).toEqual([]);
});
