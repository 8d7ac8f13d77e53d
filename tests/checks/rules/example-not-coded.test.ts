import { expect, test } from "vitest";
import { codebookWith, diagnosticsOf, found } from "./found.ts";

const near = { near: ["system", "crash"], within: 3 };
const said = "The system that we use at night crashed.";

function only(text: string) {
  const all = diagnosticsOf(text);
  expect(all.map(({ code }) => code)).toEqual(["codebook/example-not-coded"]);
  const [finding] = all;
  if (finding === undefined) throw new Error("nothing was found");
  const related = (finding.related ?? []).map(({ span, message }) => [
    message,
    text.slice(span?.start, span?.end),
  ]);
  return { ...finding, related };
}

test("an example that the rules code is none, in any of its sentences", () => {
  const text = codebookWith({
    a: { rules: [near], examples: ["It was late. The system crashed."] },
  });
  expect(found(text)).toEqual([]);
});

test("no rule fires; the near rule that came close is named, and its severity grows at phase 5", () => {
  const codes = { a: { rules: [near], examples: [said] } };
  const finding = only(codebookWith(codes));
  expect(finding.message).toBe("no rule of `a` fires on this example");
  expect(finding.hint).toBe("`near(system, crash; 3)` would fire with `within: 6`");
  expect(finding.severity).toBe("warning");
  expect(only(codebookWith(codes, { phase: 5 })).severity).toBe("error");
});

test("words much too far apart are no hint", () => {
  const far = `The system ${"and so on ".repeat(5)} crashed.`;
  expect(only(codebookWith({ a: { rules: [near], examples: [far] } })).hint).not.toContain(
    "within",
  );
});

test("the rule of unless that holds it back is shown", () => {
  const codes = {
    a: {
      rules: ["crash", { near: ["whole", "had"], within: 3 }],
      unless: ["no crash*"],
      examples: ["We had no crashes in the whole of the old system."],
    },
  };
  const finding = only(codebookWith(codes));
  expect(finding.message).toContain(
    'find "crashes" in this example, but `unless: no crash*` holds',
  );
  expect(finding.related).toEqual([["this holds the code back", '"no crash*"']]);
  expect(finding.hint).toBe("narrow the `unless`, or make the example a near-miss");
});

test("other codes that code it are shown by their rules", () => {
  const text = codebookWith({
    a: { rules: ["freeze"], examples: [said] },
    b: { rules: ["night"] },
    c: { rules: ["system"], unless: ["at night"] },
  });
  expect(only(text).related).toEqual([["this rule of `b` codes it", '"night"']]);
});

test("an example in a language for which the code has no rules says so", () => {
  const codes = { a: { rules: { en: ["price"] }, examples: ["قیمت بہت زیادہ ہے۔"] } };
  expect(only(codebookWith(codes, { language: "[en, ur]" })).message).toBe(
    "no rule of `a` fires on this example: it has none for Urdu",
  );
  const both = { a: { rules: { en: ["price"], ur: ["مہنگا"] }, examples: ["قیمت بہت زیادہ ہے۔"] } };
  expect(only(codebookWith(both, { language: "[en, ur]" })).message).toBe(
    "no rule of `a` fires on this example",
  );
});

test("codes without rules, retired ones, and those with a rule that could not be read are passed over", () => {
  expect(found(codebookWith({ a: { examples: [said] } }))).toEqual([]);
  expect(found(codebookWith({ a: { rules: ["x"], examples: [said], status: "retired" } }))).toEqual(
    [],
  );
  expect(found(codebookWith({ a: { rules: ["x", { regex: "(" }], examples: [said] } }))).toEqual(
    [],
  );
});
