import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { catalogue } from "../../src/diagnostics/catalogue.ts";
import { renderDiagnosticsReference } from "../../src/report/diagnostics/reference.ts";
import { projectFolder } from "../support/project-folder.ts";

test("every diagnostic is under its area, in order, with title and explanation", () => {
  const page = renderDiagnosticsReference({
    "b/second": { severity: "warning", title: "two", why: "Why two." },
    "a/only": { severity: "error", title: "one", why: "Why one." },
    "b/first": { severity: "info", title: "three", why: "Why three." },
  });
  const body = page.slice(page.indexOf("## a"));
  expect(body).toBe(
    "## a\n\n### `a/only`\n\n**Error:** one.\n\nWhy one.\n\n" +
      "## b\n\n### `b/first`\n\n**Info:** three.\n\nWhy three.\n\n" +
      "### `b/second`\n\n**Warning:** two.\n\nWhy two.\n",
  );
});

test("the real catalogue is all there", () => {
  const page = renderDiagnosticsReference(catalogue);
  const codes = Object.keys(catalogue);
  expect(codes.length).toBeGreaterThan(4);
  expect(codes.filter((code) => !page.includes(`### \`${code}\``))).toEqual([]);
});

test("the committed page is the one that the catalogue gives (npm run generate)", () => {
  const committed = readFileSync(join(projectFolder, "docs/findings.md"), "utf8");
  expect(committed).toBe(renderDiagnosticsReference(catalogue));
});
