import { expect, test } from "vitest";
import { codebookTemplate } from "../../src/codebook/template.ts";
import { codebookOf, codeOf, findings } from "./read.ts";

test("the codebook that `init` writes reads without a finding", () => {
  expect(findings(codebookTemplate)).toEqual([]);
});

test("it shows every kind of rule, one theme and two codes", () => {
  expect(codebookOf(codebookTemplate)).toMatchObject({ phase: 2, themes: [{ codes: [{}, {}] }] });
  const { rules, unless } = codeOf(codebookTemplate, "usability");
  expect(rules.map(({ label }) => label)).toEqual([
    "troubleshoot",
    "user *friendl*",
    "*click*",
    "exact(EHR)",
    "near(system, crash; 6)",
    "all(log*, time)",
    "regex(/sign(ing)?[- ]?in/)",
  ]);
  expect(unless.map(({ label }) => label)).toEqual(["no problem*"]);
});

test("it is a codebook without its notes, and with those that show keys", () => {
  const shown = codebookTemplate.replaceAll(
    /^( *)# (?=(?:concept|definition|when|when_not): )/gm,
    "$1",
  );
  expect(shown).not.toBe(codebookTemplate);
  expect(findings(shown)).toEqual([]);
});
