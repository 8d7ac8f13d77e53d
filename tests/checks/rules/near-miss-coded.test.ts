import { expect, test } from "vitest";
import { codebookWith, diagnosticsOf, found } from "./found.ts";

const code = (text: string, unless: readonly string[] = []) =>
  codebookWith({ a: { rules: [{ all: ["system", "crash"] }], unless, near_misses: [{ text }] } });

test("is found with the rule that fires and the words that it finds", () => {
  const text = code("The system never crashed.");
  expect(found(text)).toEqual([["near-miss-coded", '"The system never crashed."']]);
  const [finding] = diagnosticsOf(text);
  expect(finding?.message).toBe(
    'the rules of `a` code this near-miss by `all(system, crash)`, which finds "system", "crashed"',
  );
  const [rule] = finding?.related ?? [];
  expect(text.slice(rule?.span?.start, rule?.span?.end)).toBe('{"all":["system","crash"]}');
});

test("read as a whole it may be coded where no sentence is", () => {
  const [finding] = diagnosticsOf(code("The system is new. It never crashed."));
  expect(finding?.message).toContain("code this near-miss, read as a whole, by");
});

test("not where it is an example too, which is another finding", () => {
  const keys = { rules: ["crash"], examples: ["It crashed."] };
  const near = (text: string) => codebookWith({ a: { ...keys, near_misses: [{ text }] } });
  expect(found(near("It  crashed."))).toEqual([]);
  expect(found(near("It crashed!"))).toEqual([["near-miss-coded", '"It crashed!"']]);
});

test("held back it is all right", () => {
  expect(found(code("The system never crashed.", ["never crash*"]))).toEqual([]);
});

test("is an error from phase 5 on", () => {
  const codes = { a: { rules: ["crash"], near_misses: [{ text: "A crash." }] } };
  const severity = (phase: number) => diagnosticsOf(codebookWith(codes, { phase }))[0]?.severity;
  expect([severity(4), severity(5)]).toEqual(["warning", "error"]);
});
