import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { catalogue } from "../../src/diagnostics/catalogue.ts";
import { exampleLines } from "../../src/report/diagnostics/example-lines.ts";
import { renderDiagnosticsReference } from "../../src/report/diagnostics/reference.ts";
import { fixtures, projectFolder } from "../support/project-folder.ts";

const codes = Object.keys(catalogue);

const cost = { severity: "error", title: "one", why: "Why one.", mend: "Mend one." } as const;

test("a finding has its name, severity, why, mend and example", () => {
  const example = { fails: "codes:\n  - id: a b\n", passes: "codes:\n  - id: a-b\n" };
  const page = renderDiagnosticsReference(
    { "codebook/unsafe-id": cost },
    { "codebook/unsafe-id": example },
  );
  expect(page.slice(page.indexOf("###"))).toBe(
    "### `codebook/unsafe-id`\n\n**Error:** one.\n\n" +
      "**Why it matters:** Why one.\n\n**How to mend it:** Mend one.\n\n" +
      "Found in:\n\n```yaml\ncodes:\n  - id: a b\n```\n\n" +
      "Mended:\n\n```yaml\ncodes:\n  - id: a-b\n```\n",
  );
});

test("the table at the top links to every finding by its heading", () => {
  const page = renderDiagnosticsReference(catalogue, {});
  const links = [...page.matchAll(/^\| \[`([^`]+)`\]\(#([^)]+)\) \|/gm)];
  expect(links.map(([, code]) => code).sort()).toEqual(codes.toSorted());
  for (const [, code = "", anchor] of links) {
    expect(anchor).toBe(code.replaceAll(/[^a-z0-9-]/g, "")); // as GitHub makes it of a heading
    expect(page.split(`\n### \`${code}\`\n`)).toHaveLength(2);
  }
});

test("what check finds comes first, and names are in order within an area", () => {
  const page = renderDiagnosticsReference(
    {
      "csv/syntax": cost,
      "codebook/unsafe-id": cost,
      "yaml/tag": cost,
      "codebook/regex": cost,
    },
    {},
  );
  const headings = [...page.matchAll(/^### `(.+)`$/gm)].map(([, code]) => code);
  expect(headings).toEqual(["yaml/tag", "codebook/regex", "codebook/unsafe-id", "csv/syntax"]);
});

test("an example shows the lines around what differs, and where they belong", () => {
  const start = "sixphase: 1\nid: clinic\n";
  const code = "codes:\n  - id: cost\n    name: Cost\n";
  const rest = "    kind: barrier\n    brief: b\n    when: w\n";
  expect(
    exampleLines({
      fails: `${start}${code}    rules: [a]\n    rules: [b]\n${rest}`,
      passes: `${start}${code}    rules: [a, b]\n${rest}`,
    }),
  ).toEqual({
    fails: `${code}    rules: [a]\n    rules: [b]\n    kind: barrier\n    brief: b`,
    passes: `${code}    rules: [a, b]\n    kind: barrier\n    brief: b`,
  });
});

test("an example whose first lines differ shows these", () => {
  const rest = "\nid: clinic\ntitle: T\nphase: 1\ncodes:\n  - id: cost\n";
  expect(exampleLines({ fails: `sixphase: 2${rest}`, passes: `sixphase: 1${rest}` })).toEqual({
    fails: "sixphase: 2\nid: clinic\ntitle: T",
    passes: "sixphase: 1\nid: clinic\ntitle: T",
  });
});

test("an example that is mended by deleting its last line shows both ends", () => {
  expect(exampleLines({ fails: "a: 1\nb: 2\nb: 2\n", passes: "a: 1\nb: 2\n" })).toEqual({
    fails: "b: 2\nb: 2",
    passes: "b: 2",
  });
});

test("the committed page is the one that the catalogue gives (npm run generate)", () => {
  // As in scripts/generate.mjs.
  const folderOf = (code: string) => join(fixtures, "codebooks", code.replace("/", "-"));
  const withExample = codes.filter((code) => existsSync(folderOf(code)));
  const examples = withExample.map((code) => {
    const read = (name: string) => readFileSync(join(folderOf(code), name), "utf8");
    return [code, { fails: read("fails.yaml"), passes: read("passes.yaml") }] as const;
  });
  expect(examples.length).toBeGreaterThan(30);
  const committed = readFileSync(join(projectFolder, "docs/findings.md"), "utf8");
  expect(committed).toBe(renderDiagnosticsReference(catalogue, Object.fromEntries(examples)));
});
