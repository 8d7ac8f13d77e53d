import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { catalogue } from "../../../src/diagnostics/catalogue.ts";
import { LineIndex } from "../../../src/text/line-index.ts";
import { fixtures } from "../../support/project-folder.ts";
import { applyIn } from "./bad-input.ts";

// As in tests/contract/codings-mended.test.ts: decisions.csv has exactly what the folder is named
// after, at its `place`; mended.csv, changed as little as possible, has nothing.
const badInput = join(fixtures, "bad-input");
const folders = readdirSync(badInput).filter((name) => name.startsWith("decisions-"));

test("every finding about decisions has such a folder", () => {
  const about = Object.keys(catalogue).filter((code) => code.startsWith("decisions/"));
  expect(about.length).toBeGreaterThan(10);
  expect(folders.toSorted()).toEqual(about.map((code) => code.replace("/", "-")).toSorted());
});

test.each(folders)("%s: exactly this is found, at its place", (name) => {
  const { diagnostics, text, items } = applyIn(join(badInput, name), "decisions.csv");
  const lines = new LineIndex(text);
  const found = diagnostics.map(({ code, file, span }) => {
    const { line, column } = lines.positionAt(span?.start ?? 0);
    return { code: code.replace("/", "-"), at: `${file}:${line}:${column}` };
  });
  const at = readFileSync(join(badInput, name, "place"), "utf8").trim();
  expect(found, `ids are ${items.map(({ id, kind }) => `${id} (${kind})`).join(", ")}`).toEqual([
    { code: name, at },
  ]);
});

test.each(folders)("%s: mended, nothing is found", (name) => {
  expect(applyIn(join(badInput, name), "mended.csv").diagnostics).toEqual([]);
});
