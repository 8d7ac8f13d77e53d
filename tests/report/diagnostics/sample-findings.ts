import { type Diagnostic, diagnose } from "../../../src/diagnostics/diagnostic.ts";
import type { Findings } from "../../../src/report/diagnostics/diagnostic-format.ts";
import { locate } from "../../../src/report/diagnostics/locate.ts";
import {
  type DiagnosticFormat,
  diagnosticFormats,
} from "../../../src/report/diagnostics/registry.ts";
import { plainPaint } from "../../../src/report/paint.ts";

/** The texts that findings of the tests point into. */
export const sampleFiles: Readonly<Record<string, string>> = {
  "codebook.yaml": "title: x\ncodes:\n  - id: cost\n  - id: cost\n",
  "ur.txt": "P01:\tڈاکٹر 電源 😀 here\n",
  "long.txt": `${"word ".repeat(200)}PLACE ${"more ".repeat(200)}\n`,
  "fine.yaml": "title: y\n",
};

/** About the first `quotation` in the file from an offset on. */
export function find(
  file: string,
  quotation: string,
  from = 0,
  extra: Partial<Diagnostic> = {},
): Diagnostic {
  const start = (sampleFiles[file] ?? "").indexOf(quotation, from);
  const span = { start, end: start + quotation.length };
  const message = `about "${quotation.trim()}"`;
  return { ...diagnose("yaml/syntax", { file, span, message }), ...extra };
}

/** With a second place and a hint. */
export const duplicate: Diagnostic = find("codebook.yaml", "cost", 29, {
  code: "codebook/duplicate-id",
  message: 'the code id "cost" is already used',
  related: [{ span: { start: 24, end: 28 }, message: "first used here" }],
  hint: "give one of them another id",
});

/** About a file that has no text to point into. */
export const binary: Diagnostic = diagnose("encoding/not-text", {
  file: "photo.jpg",
  message: "this file is a JPEG image, which is not read",
});

export const sample: readonly Diagnostic[] = [
  find("ur.txt", "here", 0, { severity: "info" }),
  duplicate,
  find("ur.txt", "電源 😀", 0, { severity: "warning" }),
  find("long.txt", "PLACE"),
  find("codebook.yaml", "codes:\n  - id: cost"),
  binary,
];

export function findingsOf(
  diagnostics: readonly Diagnostic[],
  files: readonly string[] = [],
): Findings {
  return { files, located: locate(diagnostics, (file) => sampleFiles[file]) };
}

/** As one format writes it, without colour, on 80 columns. */
export function write(format: DiagnosticFormat, findings: Findings): string {
  return diagnosticFormats[format](findings, {
    width: 80,
    paint: plainPaint,
    toolVersion: "1.2.3",
  });
}
