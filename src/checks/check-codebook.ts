import { readCodebook } from "../codebook/read-codebook.ts";
import { type Checked, compareDiagnostics, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Codebook, Phase } from "../model/codebook.ts";
import type { CodebookCheck } from "./check.ts";
import { definitionsChecks } from "./definitions/definitions-checks.ts";
import { methodChecks } from "./method/method-checks.ts";
import { phasesChecks } from "./phases/phases-checks.ts";
import { rulesChecks } from "./rules/rules-checks.ts";
import { checkSubject } from "./subject.ts";
import { treeChecks } from "./tree/tree-checks.ts";

const checks: readonly CodebookCheck[] = [
  ...treeChecks,
  ...phasesChecks,
  ...definitionsChecks,
  ...rulesChecks,
  ...methodChecks,
];

/**
 * Reads a codebook and applies every check to it. Never throws; everything found comes in one run,
 * in the order of the file. `phase`: what is required is that of this phase rather than of the one
 * that the codebook claims.
 *
 * Where an indent or a quote is so wrong that it is not certain what belongs to what, only what the
 * reader found is given: what the codebook lacks cannot be known.
 */
export function checkCodebook(file: string, text: string, phase?: Phase): Checked<Codebook> {
  const { value, diagnostics, isCertain } = readCodebook(file, text);
  if (value === undefined || !isCertain) return { value, diagnostics };
  const codebook = { ...value, phase: phase ?? value.phase };
  const subject = checkSubject(codebook, diagnostics, text);
  const found = checks.flatMap((check) => [...check(subject)]);
  const all = [...withoutEmpty(diagnostics, found, text), ...found];
  return { value: codebook, diagnostics: all.sort(compareDiagnostics) };
}

/**
 * Without what checks say more of: that a key has nothing after it, where its value is required. What
 * stands behind a `#` there is not nothing to the author, and is told beside it.
 */
function withoutEmpty(
  read: readonly Diagnostic[],
  found: readonly Diagnostic[],
  text: string,
): readonly Diagnostic[] {
  const places = new Set(found.map(({ span }) => span?.start));
  return read.filter(({ code, span }) => {
    if (code !== "yaml/empty-value" || span === undefined) return true;
    return !places.has(span.start) || /^["']?:[ \t]+#/.test(text.slice(span.end));
  });
}
