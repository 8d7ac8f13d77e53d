import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  type CodebookDocumentFormat,
  codebookDocumentFormats,
} from "../../../src/report/codebook-document/registry.ts";
import { codebookOf, withCode } from "../../codebook/read.ts";
import { fixtures } from "../../support/project-folder.ts";
import { documentOf } from "./documents.ts";

function write(format: CodebookDocumentFormat, text: string, rules = false): string {
  return codebookDocumentFormats[format](documentOf(codebookOf(text), { rules }));
}

describe.each(["full", "multilingual"])("the codebook %s", (name) => {
  const text = readFileSync(join(fixtures, "codebooks", "valid", `${name}.yaml`), "utf8");

  test.each([
    ["markdown", "md"],
    ["html", "html"],
  ] as const)("as %s", async (format, ending) => {
    const golden = `../../golden/codebook-document/${name}.${ending}`;
    await expect(write(format, text, true)).toMatchFileSnapshot(golden);
  });
});

describe("html", () => {
  test("shows what would be markup", () => {
    const page = write("html", withCode(`brief: '"<script>alert(1)</script>" & more'`));
    expect(page).toContain("&quot;&lt;script&gt;alert(1)&lt;/script&gt;&quot; &amp; more");
    expect(page).not.toContain("<script");
  });

  test("follows web addresses only", () => {
    const sources = `sources:
  bad: {citation: Bad, url: "javascript:alert(1)"}
  good: {citation: Good, url: "https://example.org/a?b=1&c=2"}
`;
    const page = write("html", sources + withCode());
    expect(page).not.toContain('href="javascript');
    expect(page).toContain("javascript:alert(1)");
    expect(page).toContain(
      '<a href="https://example.org/a?b=1&amp;c=2" dir="ltr">https://example.org/a?b=1&amp;c=2</a>',
    );
  });

  test("sets each quotation in the direction of its script, in no language where there are several", () => {
    const text = withCode('examples: ["بجلی نہیں ہے"]').replace(
      "language: en",
      "language: [en, ur]",
    );
    expect(write("html", text)).toContain(
      '<blockquote dir="auto" lang=""><p class="prose">بجلی نہیں ہے</p></blockquote>',
    );
  });

  test("names the language of the authors where it is not English", () => {
    const page = write("html", withCode("brief: Kosten").replace("language: en", "language: de"));
    expect(page).toContain('<p class="prose" dir="auto" lang="de">Kosten</p>');
    expect(page).toContain('<html lang="en" dir="ltr">');
  });

  test("links the ids in backticks that are codes", () => {
    const page = write("html", withCode("when: Not `cost` but `price`."));
    expect(page).toContain('Not <a href="#code-cost"><code>cost</code></a> but `price`.');
  });
});

test("themes nested deeper than six headings stay at the sixth", () => {
  let themes = "codes: [{id: inmost, name: Inmost}]";
  for (let depth = 7; depth > 0; depth -= 1) {
    themes = `themes: [{id: t${depth}, name: T${depth}, ${themes}}]`;
  }
  const text = withCode().replace("codes:\n  - id: cost\n    name: Cost\n", themes);
  expect(write("markdown", text)).toMatch(/\n###### <a id="code-inmost"><\/a>Inmost\n/);
  expect(write("markdown", text)).not.toContain("#######");
  expect(write("html", text)).toMatch(/<h6><bdi>Inmost<\/bdi><\/h6>/);
});
