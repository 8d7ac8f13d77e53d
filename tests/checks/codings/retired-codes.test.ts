import { expect, test } from "vitest";
import { retiredCodes } from "../../../src/checks/codings/retired-codes.ts";
import { codedFile, quotes, subjectOf } from "./small-check.ts";

const subject = subjectOf(`
  - {id: cost, name: Cost, brief: What it costs.}
  - {id: money, name: Money, brief: What it costs., status: retired, replaces: [cash]}
`);

test("all codings with a retired code are one finding, at the first of them", () => {
  const coded = codedFile("cost,amna,a", "money,amna,b", "cash,bilal,c", "money,bilal,d");
  const found = retiredCodes(subject, subject.index, coded);
  expect(quotes(found, coded.text)).toEqual(["P01,money,amna,b"]);
  expect(found[0]).toMatchObject({
    code: "codings/retired-code",
    message: "3 codings use `money`, which the codebook has retired",
    related: [{ message: 'also "c"' }, { message: 'also "d"' }],
  });
  expect(found[0]?.hint).toBeUndefined();
});

test("codes in use, and codes that the codebook does not have, are none", () => {
  expect(retiredCodes(subject, subject.index, codedFile("cost,amna,a", "price,amna,b"))).toEqual(
    [],
  );
});
