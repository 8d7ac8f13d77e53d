import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkCodebook } from "../../src/checks/check-codebook.ts";
import { studyEntries } from "../../src/diagnostics/catalogue/codebook/study.ts";
import { catalogue } from "../../src/diagnostics/catalogue.ts";
import { fixtures } from "../support/project-folder.ts";

// Each finding about a codebook has a folder: `fails.yaml` has this one finding, at the text in
// `quote`, and `passes.yaml`, the same codebook mended, has none.
const folder = join(fixtures, "codebooks");
// Those that need codings or transcripts have theirs in fixtures/bad-input.
const codes = Object.keys(catalogue).filter(
  (code) => /^(?:codebook|yaml)\//.test(code) && !(code in studyEntries),
);

function found(text: string): (readonly [string, string])[] {
  return checkCodebook("codebook.yaml", text).diagnostics.map(({ code, span }) => [
    code,
    text.slice(span?.start, span?.end),
  ]);
}

describe.each(codes)("%s", (code) => {
  const read = (name: string) => readFileSync(join(folder, code.replace("/", "-"), name), "utf8");

  test("is found at the quoted text, and nothing else is", () => {
    expect(found(read("fails.yaml"))).toEqual([[code, read("quote").slice(0, -1)]]);
  });

  test("is no longer found when it is mended, and nothing else is", () => {
    expect(found(read("passes.yaml"))).toEqual([]);
    expect(read("passes.yaml")).not.toBe(read("fails.yaml"));
  });
});

test("every folder is that of a finding", () => {
  const names = codes.map((code) => code.replace("/", "-"));
  expect(readdirSync(folder).sort()).toEqual([...names, "valid"].sort());
  expect(existsSync(join(folder, "valid"))).toBe(true);
});

test("the first of two is shown with the second", () => {
  const text = readFileSync(join(folder, "yaml-duplicate-key", "fails.yaml"), "utf8");
  const [finding] = checkCodebook("x.yaml", text).diagnostics;
  const [first] = finding?.related ?? [];
  expect(text.slice(first?.span?.start).startsWith("rules: [expensive]")).toBe(true);
});
