import { expect, test } from "vitest";
import { agreementReport } from "../../../src/agreement/report/agreement-report.ts";
import { agreementFormats } from "../../../src/report/agreement/registry.ts";
import { plainPaint } from "../../../src/report/paint.ts";
import { comparisonOf, plainOptions } from "../../agreement/report/build.ts";

const comparison = comparisonOf(10, [{ a: [[0, 1], [0]], b: [[2], [3]] }]);
const counts = { rows: 2, compared: 2, unknownCode: 0, lost: 0, repeated: 0, elsewhere: 0 };
const report = agreementReport(
  [comparison, { ...comparison, unit: "sentence" }],
  {
    codebook: { id: "x", title: "A & B", version: "1.0.0" },
    speakers: "participant",
    scale: undefined,
    coders: comparison.coders.map((coder) => ({ coder, assignment: "stated", ...counts })),
    notCompared: [],
  },
  plainOptions,
  undefined,
);
const text = agreementFormats.latex(report, {
  width: 80,
  paint: plainPaint,
  toolVersion: "0.0.0",
});

test("all that is said is written, not the tables alone", () => {
  expect(text).toContain("\\section*{Agreement of Ann and Ben: A \\& B}");
  expect(text).toContain("\\subsection*{What to bear in mind}");
  expect(text).toContain("\\begin{itemize}\n  \\item ");
  expect(text).toContain("\\subsection*{For the methods section}\n\nAgreement between 2 coders");
});

test("no label twice, with two units either", () => {
  const labels = [...text.matchAll(/\\label\{([^}]*)\}/g)].map(([, label]) => label);
  expect(labels).toContain("tab:agreement-by-code-turn-half");
  expect(new Set(labels).size).toBe(labels.length);
});

test("quotation marks open and close", () => {
  expect(text).toContain("cover rule ``half''");
  expect(text).not.toContain("{''}");
});

test("a table that is too wide for a page is set in parts, with the code in each", () => {
  expect(text).toContain("\\label{tab:agreement-by-code-turn-half-2}");
  const [, continued = ""] = text.split("10 units), continued}");
  expect(continued).toMatch(/Code & both & only Ann & only Ben & neither/);
});
