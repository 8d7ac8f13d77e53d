import { describe, expect, test } from "vitest";
import { diagnose } from "../../src/diagnostics/diagnostic.ts";
import { locate } from "../../src/report/diagnostics/locate.ts";
import { type DiagnosticFormat, diagnosticFormats } from "../../src/report/diagnostics/registry.ts";
import { plainPaint } from "../../src/report/paint.ts";
import {
  duplicate,
  find,
  findingsOf,
  sample,
  sampleFiles,
  write,
} from "./diagnostics/sample-findings.ts";

const textOf = (file: string) => sampleFiles[file];

const extensions: Readonly<Record<DiagnosticFormat, string>> = {
  text: "txt",
  unix: "txt",
  json: "json",
  sarif: "json",
  github: "txt",
  junit: "xml",
  markdown: "md",
};
const formats = Object.entries(extensions) as [DiagnosticFormat, string][];

test.each(formats)("%s", async (name, extension) => {
  const written = write(name, findingsOf(sample, ["codebook.yaml", "fine.yaml"]));
  await expect(written).toMatchFileSnapshot(`../golden/diagnostics/${name}.${extension}`);
});

test.each(formats)("%s where nothing was found", async (name, extension) => {
  const written = write(name, findingsOf([], ["fine.yaml"]));
  await expect(written).toMatchFileSnapshot(`../golden/diagnostics/nothing/${name}.${extension}`);
});

describe("locate", () => {
  test("lines and columns in code points, ordered by file and place, each once", () => {
    const places = locate([...sample, duplicate], textOf).map(({ diagnostic, place }) => [
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
    const quoted = locate(sample, textOf).map(({ place }) =>
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
    expect(write("unix", findingsOf([lost]))).toBe("gone: error: m [yaml/syntax]\n");
  });
});

test("unix is one line each, whatever the message and the file are called", () => {
  const odd = diagnose("yaml/syntax", { file: "a\nb", message: "two\nlines\u001b[0m" });
  expect(write("unix", findingsOf([odd]))).toBe("a b: error: two lines␛[0m [yaml/syntax]\n");
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
