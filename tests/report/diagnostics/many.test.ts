import { expect, test } from "vitest";
import { locate } from "../../../src/report/diagnostics/locate.ts";
import {
  type DiagnosticFormat,
  diagnosticFormats,
} from "../../../src/report/diagnostics/registry.ts";
import { find, write } from "./sample-findings.ts";

const formats = Object.keys(diagnosticFormats) as DiagnosticFormat[];

/** The same words again and again, with findings about so many of the first `costs` in them. */
function located(words: string, count: number) {
  const text = words.repeat(5000);
  const found = Array.from({ length: count }, (_, at) => {
    const start = at * words.length + words.indexOf("costs");
    const message = `the word ${at}`;
    return find("", "", 0, { file: "codebook.yaml", span: { start, end: start + 5 }, message });
  });
  return { files: ["codebook.yaml"], located: locate(found, () => text) };
}

// A second or less where nothing else runs; what is to be caught is a square of the number of findings.
const longest = 15_000;
const timeout = 2 * longest;

test.each(formats)(
  "5,000 findings as %s",
  (format) => {
    const before = performance.now();
    const written = write(format, located("  - 😀 costs and time, ڈاکٹر\n", 5000));
    expect(performance.now() - before).toBeLessThan(longest);
    expect(written.length).toBeGreaterThan(5000);
    expect(written.length).toBeLessThan(10_000_000);
  },
  timeout,
);

test.each(formats)(
  "500 findings on one long line as %s",
  (format) => {
    const before = performance.now();
    const written = write(format, located("😀 costs and time ", 500));
    expect(performance.now() - before).toBeLessThan(longest);
    expect(written.length).toBeLessThan(1_000_000);
  },
  timeout,
);

test("the column of the last of many on one line", () => {
  const { located: found } = located("😀 costs and time ", 5000);
  expect(found.at(-1)?.place?.start).toEqual({ line: 1, column: 17 * 4999 + 3 });
});
