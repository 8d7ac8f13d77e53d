import { readCodebook } from "../../src/codebook/read-codebook.ts";
import type { Code, Codebook } from "../../src/model/codebook.ts";
import { codebookCodes } from "../../src/model/codebook-tree.ts";

/** The keys that every codebook needs, to which a test adds its own lines. */
export const head = `sixphase: 1
id: clinic
title: Barriers in one clinic
version: 1.0.0
language: en
approach: codebook
phase: 2
`;

/** A codebook with one code, `cost`, that has these further lines. */
export function withCode(...lines: readonly string[]): string {
  const indented = lines.map((line) => `    ${line}\n`).join("");
  return `${head}codes:\n  - id: cost\n    name: Cost\n${indented}`;
}

/** Each finding as its name and the text that its span quotes, in order. */
export function findings(text: string): [string, string][] {
  return readCodebook("codebook.yaml", text).diagnostics.map(({ code, span }) => [
    code.replace(/^(codebook|yaml)\//, ""),
    span === undefined ? "" : text.slice(span.start, span.end),
  ]);
}

export function codebookOf(text: string): Codebook {
  const { value } = readCodebook("codebook.yaml", text);
  if (value === undefined) throw new Error("the text is no codebook");
  return value;
}

export function codeOf(text: string, id = "cost"): Code {
  const found = codebookCodes(codebookOf(text)).find(({ code }) => code.id === id);
  if (found === undefined) throw new Error(`no code ${id}`);
  return found.code;
}
