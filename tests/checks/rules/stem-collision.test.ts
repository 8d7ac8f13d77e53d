import { expect, test } from "vitest";
import { codebookWith, diagnosticsOf, found, foundIn } from "./found.ts";

test.each(["use", "using", "one", "willing", "news", "evening", "severe", "useful"])(
  "%s finds a word that everybody says",
  (word) => {
    expect(foundIn([word])).toEqual([["stem-collision", word]]);
  },
);

test("what it finds is named", () => {
  expect(diagnosticsOf(codebookWith({ a: { rules: ["willing"] } }))[0]?.message).toBe(
    "`willing` also finds `will`: they have the same stem",
  );
});

test("a rarer word counts where the codebook has it elsewhere", () => {
  const rule = { rules: ["consultants"] };
  const other = { b: { rules: ["consultation room"] } };
  expect(found(codebookWith({ a: rule }))).toEqual([]);
  const text = codebookWith({ a: rule, ...other });
  expect(found(text)).toEqual([["stem-collision", '"consultants"']]);
  const [finding] = diagnosticsOf(text);
  expect(finding?.message).toContain("also finds `consultation`");
  const [place] = finding?.related ?? [];
  expect(text.slice(place?.span?.start, place?.span?.end)).toBe('"consultation room"');
  const nearMiss = { ...rule, near_misses: [{ text: "A long conference." }], unless: ["long"] };
  expect(found(codebookWith({ a: nearMiss, b: { rules: ["confer"] } }))).toEqual([
    ["stem-collision", '"confer"'],
  ]);
});

test("its own examples are what a code means to find", () => {
  const text = codebookWith({
    a: { rules: ["consultant"], examples: ["The consultant was late for the consultation."] },
  });
  expect(found(text)).toEqual([]);
});

test.each<[unknown]>([
  ["policies"],
  ["training"],
  ["confident"],
  ["bigger"],
  ["doctor's"],
  ["use it"],
  ["willing*"],
  ["user"],
  [{ exact: "news" }],
  [{ near: ["reluctant", "use"], within: 3 }],
])("not %j", (rule) => {
  expect(foundIn([rule])).toEqual([]);
});

test("capitals that are a stop word, also inside near, but not where all is in capitals", () => {
  const rule = { near: ["IT", "slow"], within: 4 };
  expect(foundIn([rule])).toEqual([["stem-collision", JSON.stringify(rule)]]);
  expect(foundIn([{ near: ["HE", "SLEPT"], within: 4 }])).toEqual([]);
  expect(foundIn([{ near: [{ exact: "IT" }, "slow"], within: 4 }])).toEqual([]);
});

test("only English is looked into", () => {
  expect(foundIn(["news"], [], "de")).toEqual([]);
});
