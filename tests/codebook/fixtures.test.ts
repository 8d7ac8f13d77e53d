import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readCodebook } from "../../src/codebook/read-codebook.ts";
import type { CodebookDiagnostic } from "../../src/diagnostics/catalogue/codebook.ts";
import { fixtures } from "../support/project-folder.ts";
import { findings } from "./read.ts";

const folder = join(fixtures, "codebooks");

// What each fixture's one finding quotes. A diagnostic without a line here does not compile.
const quotes: Readonly<Record<CodebookDiagnostic, string>> = {
  "codebook/alias-limit": "*money",
  "codebook/bad-language": "Urdu",
  "codebook/bad-version": "1.0",
  "codebook/duplicate-id": "cost",
  "codebook/duplicate-key": "rules",
  "codebook/empty-rule": '"..."',
  "codebook/empty-value": "definition",
  "codebook/few-items": "[system]",
  "codebook/format-version": "2",
  "codebook/merge-key": "<<",
  "codebook/missing-key": "id",
  "codebook/mixed-rule": "regex",
  "codebook/not-a-choice": "barier",
  "codebook/not-a-mapping": "- just a list",
  "codebook/out-of-range": "0",
  "codebook/question-mark": "is it safe?",
  "codebook/regex": "\\1",
  "codebook/replaced-id": "time",
  "codebook/rule-language": "ur",
  "codebook/several-documents": "---",
  "codebook/syntax": "cost: too high",
  "codebook/tab-indent": "\tbrief: What it costs.",
  "codebook/tag": "!important",
  "codebook/too-deep": `id: t16\n${" ".repeat(64)}name: Level 16\n`,
  "codebook/unknown-about": "costs",
  "codebook/unknown-alias": "*load",
  "codebook/unknown-key": "near-misses",
  "codebook/unknown-rule": "neer",
  "codebook/unknown-source": "avais25",
  "codebook/unquoted-id": "1.10",
  "codebook/unsafe-id": "high cost",
  "codebook/wildcard-only": "'*'",
  "codebook/wrong-type": "It costs too much.",
};

test.each(Object.entries(quotes))("%s is found, and nothing else", (code, quote) => {
  const name = code.replace("codebook/", "");
  const text = readFileSync(join(folder, `${name}.yaml`), "utf8");
  expect(findings(text)).toEqual([[name, quote]]);
});

test("every fixture has its line above", () => {
  const names = readdirSync(folder).filter((file) => file.endsWith(".yaml"));
  expect(names.map((file) => `codebook/${file.replace(".yaml", "")}`).sort()).toEqual(
    Object.keys(quotes),
  );
});

test("the first of two is shown with the second", () => {
  const text = readFileSync(join(folder, "duplicate-key.yaml"), "utf8");
  const [found] = readCodebook("x.yaml", text).diagnostics;
  const [first] = found?.related ?? [];
  expect(text.slice(first?.span?.start).startsWith("rules: [expensive]")).toBe(true);
});
