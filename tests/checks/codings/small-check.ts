import type { CodedFile } from "../../../src/checks/codings/coded-file.ts";
import { type CheckSubject, checkSubject } from "../../../src/checks/subject.ts";
import { readCodebook } from "../../../src/codebook/read-codebook.ts";
import { type CodeIndex, indexCodes } from "../../../src/coding/code-index.ts";
import { readCodings } from "../../../src/coding/read-codings.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";

/** A codebook with these codes, as checks look at it. */
export function subjectOf(codes: string, phase = 2): CheckSubject & { readonly index: CodeIndex } {
  const text = `sixphase: 1
id: small
title: A small codebook
version: 1.0.0
language: [en, ur]
approach: codebook
phase: ${phase}
codes:
${codes}`;
  const { value, diagnostics } = readCodebook("codebook.yaml", text);
  if (value === undefined) throw new Error("the codebook is not right");
  return { ...checkSubject(value, diagnostics, text), index: indexCodes(value) };
}

/** Rows `code,coder,excerpt` of transcript P01. */
export function codedFile(...rows: readonly string[]): CodedFile & { readonly text: string } {
  const text = `transcript,code,coder,excerpt\n${rows.map((row) => `P01,${row}\n`).join("")}`;
  const { value, diagnostics } = readCodings("codings.csv", text);
  if (value === undefined || diagnostics.length > 0) throw new Error("the codings are not right");
  return { file: "codings.csv", rows: value.rows, text };
}

/** What each finding points at. */
export function quotes(found: readonly Diagnostic[], text: string): string[] {
  return found.map(({ span }) => text.slice(span?.start, span?.end));
}
