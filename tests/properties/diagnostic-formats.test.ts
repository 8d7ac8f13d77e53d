import { Ajv } from "ajv";
import fc from "fast-check";
import { expect, test } from "vitest";
import { catalogue, type DiagnosticCode } from "../../src/diagnostics/catalogue.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { findingsJsonSchema } from "../../src/report/diagnostics/findings-schema.ts";
import { locate } from "../../src/report/diagnostics/locate.ts";
import { readJUnit } from "../report/diagnostics/junit-schema.ts";
import { readWorkflowCommand } from "../report/diagnostics/read-workflow-command.ts";
import { write } from "../report/diagnostics/sample-findings.ts";
import { sarifSchema } from "../report/diagnostics/sarif-schema.ts";

/** `SIXPHASE_RUNS=10000 npx vitest run tests/properties` for a long run. */
const numRuns = Number(process.env["SIXPHASE_RUNS"] ?? 100);

const isFindings = new Ajv().compile(findingsJsonSchema());
const isSarif = new Ajv().compile(sarifSchema);

// What ends, begins or means something in one of the formats.
const pieces = [
  ...[
    "\n",
    "\r\n",
    "\r",
    "\t",
    "\0",
    "\u001b[31m",
    "\u0085",
    "\u2028",
    "\u200f",
    "\ud800",
    "\udc00",
  ],
  ...[
    "\ufffe",
    "\ufeff",
    "😀",
    "👩‍⚕️",
    "ڈاکٹر",
    "電源",
    " ",
    "a",
    "cost",
    '"',
    "'",
    "\\",
    "/",
    "%",
    "%0A",
  ],
  ...[
    "::",
    ":",
    ",",
    "=",
    "::error::",
    "|",
    "\\|",
    "`",
    "```",
    "*",
    "_",
    "[x](1)",
    "]",
    "{0}",
    "{",
    "}",
  ],
  ...[
    "<",
    ">",
    "&",
    "&amp;",
    "]]>",
    "<!--",
    "</failure>",
    "<details>",
    "@ayesha",
    "#12",
    "https://x.org",
  ],
];
const odd = fc.string({ unit: fc.constantFrom(...pieces), maxLength: 12 });
/** Neither a message nor the name of a file is ever empty. */
const named = odd.map((text) => `m${text}`);

const file = fc.record({ name: named, text: fc.option(odd, { nil: undefined }) });

const findings = fc
  .uniqueArray(file, { selector: ({ name }) => name, minLength: 1, maxLength: 4 })
  .chain((files) => {
    const texts = new Map(files.map(({ name, text }) => [name, text]));
    const place = fc
      .tuple(fc.constantFrom(...texts.keys()), fc.nat(), fc.nat(20), fc.boolean())
      .map(([name, at, length, given]) => {
        const size = texts.get(name)?.length ?? 0;
        const start = at % (size + 1);
        const span = { start, end: Math.min(size, start + length) };
        return given ? { file: name, span } : { file: name };
      });
    const related = fc.tuple(place, named).map(([where, message]) => ({ ...where, message }));
    const diagnostic = fc
      .record({
        code: fc.constantFrom(...(Object.keys(catalogue) as DiagnosticCode[])),
        severity: fc.constantFrom("error" as const, "warning" as const, "info" as const),
        message: named,
        place,
        related: fc.array(related, { maxLength: 3 }),
        hint: fc.option(named, { nil: undefined }),
      })
      .map(({ place: where, hint, ...rest }): Diagnostic => {
        return { ...rest, ...where, ...(hint === undefined ? {} : { hint }) };
      });
    return fc.array(diagnostic, { maxLength: 15 }).map((diagnostics) => ({
      files: [...texts.keys()].slice(1),
      located: locate(diagnostics, (name) => texts.get(name)),
    }));
  });

test("whatever was found: json is valid, and its offsets and columns agree", () => {
  fc.assert(
    fc.property(findings, (found) => {
      const output = JSON.parse(write("json", found));
      expect(isFindings(output), JSON.stringify(isFindings.errors)).toBe(true);
      expect(output.findings.length).toBe(found.located.length);
      for (const { line, column, endLine, endColumn, start, end } of output.findings) {
        if (line === endLine) expect(endColumn - column || 0).toBe(end - start || 0);
      }
    }),
    { numRuns },
  );
});

test("whatever was found: sarif is valid, and no two results have one fingerprint", () => {
  fc.assert(
    fc.property(findings, (found) => {
      const output = JSON.parse(write("sarif", found));
      expect(isSarif(output), JSON.stringify(isSarif.errors)).toBe(true);
      const [{ results }] = output.runs;
      expect(results.length).toBe(found.located.length);
      const marks = results.map((one: { partialFingerprints: object }) =>
        JSON.stringify(one.partialFingerprints),
      );
      expect(new Set(marks).size).toBe(marks.length);
    }),
    { numRuns },
  );
});

test("whatever was found: junit is well-formed, with a test case a finding", () => {
  fc.assert(
    fc.property(findings, (found) => {
      const cases = readJUnit(write("junit", found));
      const empty = cases.filter(({ attributes }) => attributes["name"] === "nothing found");
      expect(cases.length - empty.length).toBe(found.located.length);
    }),
    { numRuns },
  );
});

test("whatever was found: github has a line a finding, and a runner reads the file's name back", () => {
  fc.assert(
    fc.property(findings, (found) => {
      const lines = write("github", found).split("\n");
      expect(lines.pop()).toBe("");
      expect(lines.length).toBe(found.located.length);
      const names = lines.map((line) => readWorkflowCommand(line).properties["file"]);
      const files = found.located.map(({ diagnostic }) => diagnostic.file);
      expect(names.toSorted()).toEqual(files.toSorted());
      expect(lines.some((line) => line.includes("\r"))).toBe(false);
    }),
    { numRuns },
  );
});

test("whatever was found: markdown has a row of four cells a finding, and names nobody", () => {
  fc.assert(
    fc.property(findings, (found) => {
      const comment = write("markdown", found);
      const rows = comment.split("\n").filter((line) => /^\| (error|warning|info) \|/.test(line));
      expect(rows.length).toBe(found.located.length);
      for (const row of rows) {
        // A backslash takes the sign after it along.
        expect(row.replaceAll(/\\./g, "").match(/\|/g)?.length).toBe(5);
        expect(row.replaceAll(/<code>.*?<\/code>/g, "")).not.toMatch(/@(?=\w)|(?<!&)#(?=\w)/);
      }
      const tags = new Set(comment.match(/<[^>]*>/g));
      const ours =
        "<!-- sixphase check --> <code> </code> <br> <details> </details> <summary> </summary>";
      for (const tag of tags) expect(ours).toContain(tag);
    }),
    { numRuns },
  );
});

test("whatever was found: unix has a line a finding, and text at least one", () => {
  fc.assert(
    fc.property(findings, (found) => {
      expect(write("unix", found).split("\n").length - 1).toBe(found.located.length);
      expect(write("text", found).split("\n").length - 1).toBeGreaterThanOrEqual(
        found.located.length,
      );
      expect(write("text", found).replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
    }),
    { numRuns },
  );
});
