import { expect, test } from "vitest";
import { unknownCoders } from "../../../src/checks/codings/unknown-coders.ts";
import { codedFile, quotes } from "./small-check.ts";

const coded = codedFile(
  "cost,ayesha,a",
  "cost,ayesa,b",
  "cost,rules,c",
  "cost,ayesa,d",
  "cost,Z,e",
);

test("each coder whom the study does not list is one finding, with the nearest who is", () => {
  const found = unknownCoders(["ayesha", "daniyal"], coded);
  expect(quotes(found, coded.text)).toEqual(["P01,cost,ayesa,b", "P01,cost,Z,e"]);
  expect(found.map(({ message, hint }) => [message, hint])).toEqual([
    ["2 codings are by ayesa, who is not among the coders of study.yaml", "did you mean ayesha?"],
    ["1 coding is by Z, who is not among the coders of study.yaml", "it lists ayesha, daniyal"],
  ]);
});

test("capitals make another name", () => {
  const [found] = unknownCoders(["Ayesha", "ayesa", "Z"], coded);
  expect(found?.hint).toBe("did you mean Ayesha?");
});

test("where a study lists nobody, nobody is unknown", () => {
  expect(unknownCoders([], coded)).toEqual([]);
});
