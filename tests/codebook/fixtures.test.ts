import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readCodebook } from "../../src/codebook/read-codebook.ts";
import type { CodebookDiagnostic } from "../../src/diagnostics/catalogue/codebook.ts";
import type { YamlDiagnostic } from "../../src/diagnostics/catalogue/yaml.ts";
import { fixtures } from "../support/project-folder.ts";
import { findings } from "./read.ts";

const folder = join(fixtures, "codebooks");

// What each fixture's one finding quotes. A diagnostic without a line here does not compile.
const quotes: Readonly<Record<CodebookDiagnostic | YamlDiagnostic, string>> = {
  "yaml/alias-limit": "*money",
  "codebook/bad-language": "Urdu",
  "codebook/bad-version": "1.0",
  "codebook/duplicate-id": "cost",
  "yaml/duplicate-key": "rules",
  "codebook/empty-rule": '"..."',
  "yaml/empty-value": "definition",
  "yaml/few-items": "[system]",
  "codebook/format-version": "2",
  "yaml/merge-key": "<<",
  "yaml/missing-key": "id",
  "codebook/mixed-rule": "regex",
  "yaml/not-a-choice": "barier",
  "yaml/not-a-mapping": "- just a list",
  "yaml/out-of-range": "0",
  "codebook/question-mark": "is it safe?",
  "codebook/regex": "\\1",
  "codebook/replaced-id": "time",
  "codebook/rule-language": "ur",
  "yaml/several-documents": "---",
  "yaml/syntax": "cost: too high",
  "yaml/tab-indent": "\tbrief: What it costs.",
  "yaml/tag": "!important",
  "yaml/too-deep": `id: t16\n${" ".repeat(64)}name: Level 16\n`,
  "codebook/unknown-about": "costs",
  "yaml/unknown-alias": "*load",
  "yaml/unknown-key": "near-misses",
  "codebook/unknown-rule": "neer",
  "codebook/unknown-source": "avais25",
  "codebook/unquoted-id": "1.10",
  "codebook/unsafe-id": "high cost",
  "codebook/wildcard-only": "'*'",
  "yaml/wrong-type": "It costs too much.",
};

test.each(Object.entries(quotes))("%s is found, and nothing else", (code, quote) => {
  const name = code.replace(/^(codebook|yaml)\//, "");
  const text = readFileSync(join(folder, `${name}.yaml`), "utf8");
  expect(findings(text)).toEqual([[name, quote]]);
});

test("every fixture has its line above", () => {
  const names = readdirSync(folder).filter((file) => file.endsWith(".yaml"));
  const fixtureOf = (code: string) => `${code.slice(code.indexOf("/") + 1)}.yaml`;
  expect(names.sort()).toEqual(Object.keys(quotes).map(fixtureOf).sort());
});

test("the first of two is shown with the second", () => {
  const text = readFileSync(join(folder, "duplicate-key.yaml"), "utf8");
  const [found] = readCodebook("x.yaml", text).diagnostics;
  const [first] = found?.related ?? [];
  expect(text.slice(first?.span?.start).startsWith("rules: [expensive]")).toBe(true);
});
