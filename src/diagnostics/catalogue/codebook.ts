import { type DefinitionsDiagnostic, definitionsEntries } from "./codebook/definitions.ts";
import { type FormatDiagnostic, formatEntries } from "./codebook/format.ts";
import { type MethodDiagnostic, methodEntries } from "./codebook/method.ts";
import { type PhasesDiagnostic, phasesEntries } from "./codebook/phases.ts";
import { type RulesDiagnostic, rulesEntries } from "./codebook/rules.ts";
import { type StudyDiagnostic, studyEntries } from "./codebook/study.ts";
import { type TreeDiagnostic, treeEntries } from "./codebook/tree.ts";
import type { CatalogueEntry } from "./entry.ts";

export type CodebookDiagnostic =
  | DefinitionsDiagnostic
  | FormatDiagnostic
  | MethodDiagnostic
  | PhasesDiagnostic
  | RulesDiagnostic
  | StudyDiagnostic
  | TreeDiagnostic;

export const codebookEntries: Readonly<Record<CodebookDiagnostic, CatalogueEntry>> = {
  ...definitionsEntries,
  ...formatEntries,
  ...methodEntries,
  ...phasesEntries,
  ...rulesEntries,
  ...studyEntries,
  ...treeEntries,
};
