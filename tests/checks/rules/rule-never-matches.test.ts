import { expect, test } from "vitest";
import { codebookWith, diagnosticsOf, foundIn } from "./found.ts";

test.each<[unknown, unknown]>([
  ["never crashes", "never crash*"],
  ["crash", "crashes"],
  [{ near: ["system", "crash"], within: 5 }, "system"],
  [{ exact: "EHR" }, "ehr"],
  ["no crash", { near: ["no", "crashes"], within: 1 }],
  [{ regex: "\\d+" }, { regex: "\\d+" }],
])("%j never counts unless %j", (rule, unless) => {
  const quote = typeof rule === "string" ? rule : JSON.stringify(rule);
  expect(foundIn([rule], [unless])).toEqual([["rule-never-matches", quote]]);
});

test.each<[unknown, unknown]>([
  ["crash*", "crash"],
  ["crash", { exact: "crash" }],
  ["crash", "no crash"],
  [
    { near: ["system", "crash"], within: 5 },
    { near: ["system", "crash"], within: 4 },
  ],
  ["no crash", { regex: "no crash" }],
])("%j may count unless %j", (rule, unless) => {
  expect(foundIn([rule], [unless])).toEqual([]);
});

test("an unless of another language does not hold it back in its own", () => {
  const codes = { a: { rules: { en: ["computer"] }, unless: { fr: ["computer"] } } };
  expect(diagnosticsOf(codebookWith(codes, { language: "[en, fr]" }))).toEqual([]);
});

test("what holds it back is shown", () => {
  const text = codebookWith({ a: { rules: ["never crashes"], unless: ["never crash*"] } });
  const [finding] = diagnosticsOf(text);
  const [held] = finding?.related ?? [];
  expect(text.slice(held?.span?.start, held?.span?.end)).toBe('"never crash*"');
});

test("a backspace is a `\\b` that YAML took", () => {
  const text = `${codebookWith({ a: {} })}    rules:\n      - regex: "\\bno\\b"\n`;
  expect(diagnosticsOf(text).map(({ code }) => code)).toEqual(["codebook/rule-never-matches"]);
  expect(diagnosticsOf(text)[0]?.message).toContain("single quotes");
});
