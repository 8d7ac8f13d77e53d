import { expect, test } from "vitest";
import { collidingFamilies, collisionOf, isEveryday } from "../../src/text/stem-collisions.ts";
import { comparedForm, stemmerFor } from "../../src/text/stems.ts";

test("the words of a group have one stem, and each word is listed once", () => {
  const stems = collidingFamilies.map(
    (group) => new Set(group.flat().map((word) => comparedForm(word, stemmerFor("en")))),
  );
  expect(stems.filter(({ size }) => size !== 1)).toEqual([]);
  expect(new Set(stems.map(([...stem]) => stem[0])).size).toBe(stems.length);
  const words = collidingFamilies.flat(2);
  expect(new Set(words).size).toBe(words.length);
  expect(words.length).toBeGreaterThan(150);
});

test.each<[string, string, string[]]>([
  ["used", "use", ["us", "useful"]],
  ["Us", "us", ["use", "useful"]],
  ["ones", "one", ["on"]],
  ["doctors'", "doctor", ["doctorate"]],
  ["severs", "sever", ["several", "severe"]],
  ["consultations", "consultation", ["consultant"]],
  ["busies", "busy", ["business"]],
  ["patient's", "patient", ["patiently"]],
])("%s is a form of %s", (word, head, others) => {
  expect(collisionOf(word.replace(/'$/, ""))).toEqual({ head, others });
});

test.each(["training", "policy", "trust", "o", "بیمار"])("%s collides with nothing", (word) => {
  expect(collisionOf(word)).toBeUndefined();
});

test.each(["user", "carer", "quitter", "busier", "severest"])(
  "%s looks like a form of a listed word and has a stem of its own",
  (word) => {
    expect(collisionOf(word)).toBeUndefined();
  },
);

test("what everybody says is marked", () => {
  expect(["us", "like", "several"].filter(isEveryday)).toEqual(["us", "like", "several"]);
  expect(isEveryday("consultant")).toBe(false);
});
