import { readCodebook } from "../../src/codebook/read-codebook.ts";
import { hasError } from "../../src/diagnostics/diagnostic.ts";
import { diffCodebooks } from "../../src/diff/diff-codebooks.ts";
import type { Codebook } from "../../src/model/codebook.ts";
import type { Change, CodebookDiff } from "../../src/model/codebook-diff.ts";

export const head = `sixphase: 1
id: clinic
title: Barriers in one clinic
version: 1.0.0
language: en
approach: codebook
phase: 2
`;

export function codebookOf(text: string, file = "codebook.yaml"): Codebook {
  const { value, diagnostics } = readCodebook(file, text);
  if (value === undefined || hasError(diagnostics)) {
    throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  }
  return value;
}

/** Compares two codebooks of the usual head and these lines each. */
export function diffOf(old: string, now: string): CodebookDiff {
  return diffCodebooks(codebookOf(head + old, "old.yaml"), codebookOf(head + now, "new.yaml"));
}

/** `definition cost: major`; `merged slow,lag > speed: major?` where it is only probable. */
export function changesOf(old: string, now: string): string[] {
  return diffOf(old, now).changes.map(inShort);
}

export function inShort({ kind, impact, old, new: now, isProbable }: Change): string {
  const before = old.map(({ id }) => id).join();
  const after = now.map(({ id }) => id).join();
  const about = before === after ? before : `${before} > ${after}`.trim();
  return `${kind} ${about}: ${impact}${isProbable ? "?" : ""}`;
}

/** A code with these lines. */
export const code = (id: string, ...lines: readonly string[]) =>
  [`  - id: ${id}`, `name: Name of ${id}`, ...lines].join("\n    ");

export const codes = (...all: readonly string[]) => `codes:\n${all.join("\n")}\n`;

export const theme = (id: string, ...all: readonly string[]) =>
  `  - id: ${id}\n    name: Name of ${id}\n    codes:\n${all.join("\n").replaceAll(/^/gm, "    ")}`;

export const themes = (...all: readonly string[]) => `themes:\n${all.join("\n")}\n`;
