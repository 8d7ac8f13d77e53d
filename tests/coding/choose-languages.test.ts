import { expect, test } from "vitest";
import { chooseLanguages, splitLanguages } from "../../src/coding/choose-languages.ts";

const english = "The system froze again.";
const urdu = "نظام پھر بند ہو گیا۔";

test("what is stated wins, as a tag, a regional tag or a name", () => {
  for (const name of ["ur", "ur-PK", "Urdu", "URDU"]) {
    expect(chooseLanguages(["en", "ur"], [name], english)).toEqual(["ur"]);
  }
  expect(chooseLanguages(["en", "ur"], ["pa"], english)).toEqual([]);
});

test("else the script of the text decides", () => {
  expect(chooseLanguages(["en", "ur"], [], english)).toEqual(["en"]);
  expect(chooseLanguages(["en", "ur"], [], urdu)).toEqual(["ur"]);
  expect(chooseLanguages(["en", "ur"], [], `${urdu} ${english}`)).toEqual(["en", "ur"]);
});

test("a codebook of one language applies to every text", () => {
  expect(chooseLanguages(["en"], [], urdu)).toEqual(["en"]);
});

test("languages of one script are not told apart, and a text in neither gets all", () => {
  expect(chooseLanguages(["en", "de"], [], english)).toEqual(["en", "de"]);
  expect(chooseLanguages(["ur", "ru"], [], english)).toEqual(["ur", "ru"]);
  expect(chooseLanguages(["ja", "en"], [], english)).toEqual(["ja", "en"]);
});

test("a cell may name several", () => {
  expect(splitLanguages("ur;en")).toEqual(["ur", "en"]);
  expect(splitLanguages("Urdu and English")).toEqual(["Urdu", "English"]);
  expect(splitLanguages("")).toEqual([]);
});
