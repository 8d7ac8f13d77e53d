import { describe, expect, test } from "vitest";
import { type Diagnostic, diagnose } from "../../src/diagnostics/diagnostic.ts";
import { locate } from "../../src/report/diagnostics/locate.ts";
import { type DiagnosticFormat, diagnosticFormats } from "../../src/report/diagnostics/registry.ts";
import { plainPaint } from "../../src/report/paint.ts";

const files: Readonly<Record<string, string>> = {
  "codebook.yaml": "title: x\ncodes:\n  - id: cost\n  - id: cost\n",
  "ur.txt": "P01:\tڈاکٹر 電源 😀 here\n",
  "long.txt": `${"word ".repeat(200)}PLACE ${"more ".repeat(200)}\n`,
};
const textOf = (file: string) => files[file];

function find(file: string, quotation: string, from = 0, extra: Partial<Diagnostic> = {}) {
  const start = (files[file] ?? "").indexOf(quotation, from);
  const span = { start, end: start + quotation.length };
  return diagnose("yaml/syntax", {
    file,
    span,
    message: `about "${quotation.trim()}"`,
    ...extra,
  });
}

const duplicate = find("codebook.yaml", "cost", 29, {
  related: [{ span: { start: 24, end: 28 }, message: "first used here" }],
  hint: "give one of them another id",
});
const found: readonly Diagnostic[] = [
  find("ur.txt", "here"),
  duplicate,
  find("ur.txt", "電源 😀"),
  find("long.txt", "PLACE"),
  find("codebook.yaml", "codes:\n  - id: cost"),
  diagnose("encoding/not-text", { file: "photo.jpg", message: "bytes that no text has" }),
];

function format(name: DiagnosticFormat, diagnostics = found): string {
  return diagnosticFormats[name](
    { files: [], located: locate(diagnostics, textOf) },
    { width: 80, paint: plainPaint, toolVersion: "1.2.3" },
  );
}

test.each(["text", "unix", "json"] as const)("%s", async (name) => {
  const extension = name === "json" ? "json" : "txt";
  await expect(format(name)).toMatchFileSnapshot(`../golden/diagnostics/${name}.${extension}`);
});

describe("locate", () => {
  test("lines and columns in code points, ordered by file and place, each once", () => {
    const places = locate([...found, duplicate], textOf).map(({ diagnostic, place }) => [
      diagnostic.file,
      place?.start.line,
      place?.start.column,
      place?.end.column,
    ]);
    expect(places).toEqual([
      ["codebook.yaml", 2, 1, 13],
      ["codebook.yaml", 4, 9, 13],
      ["long.txt", 1, 1001, 1006],
      ["photo.jpg", undefined, undefined, undefined],
      ["ur.txt", 1, 12, 16],
      ["ur.txt", 1, 17, 21],
    ]);
  });

  test("the span in the line quotes what the diagnostic is about, up to the end of the line", () => {
    const quoted = locate(found, textOf).map(({ place }) =>
      place?.line.slice(place.span.start, place.span.end),
    );
    expect(quoted).toEqual(["codes:", "cost", "PLACE", undefined, "電源 😀", "here"]);
  });

  test("a related place may be in another file", () => {
    const both = find("ur.txt", "here", 0, {
      related: [{ file: "codebook.yaml", span: { start: 0, end: 5 }, message: "see" }],
    });
    const [{ related } = { related: [] }] = locate([both], textOf);
    expect(related[0]).toMatchObject({ file: "codebook.yaml", place: { line: "title: x" } });
  });

  test("a file without text at hand still gets its diagnostic", () => {
    const lost = diagnose("yaml/syntax", {
      file: "gone",
      span: { start: 3, end: 4 },
      message: "m",
    });
    expect(format("unix", [lost])).toBe("gone: error: m [yaml/syntax]\n");
  });
});

test("unix is one line each, whatever the message and the file are called", () => {
  const odd = diagnose("yaml/syntax", { file: "a\nb", message: "two\nlines\u001b[0m" });
  expect(format("unix", [odd])).toBe("a b: error: two lines␛[0m [yaml/syntax]\n");
});

test("the severity is coloured, and the carets with it", () => {
  const paint = { ...plainPaint, red: (text: string) => `<${text}>` };
  const text = diagnosticFormats.text(
    { files: [], located: locate([duplicate], textOf) },
    { width: 80, paint, toolVersion: "1.2.3" },
  );
  expect(text).toContain(": <error>: ");
  expect(text).toContain("<^^^^>");
});
