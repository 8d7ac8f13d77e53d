import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";

/** Of a transcript none of whose languages the codebook has rules for. */
export function noRules(file: string, stated: readonly string[]): Diagnostic {
  const message = `the codebook has no rules for ${stated.join(", ")}, so nothing can be coded`;
  return diagnose("files/no-rules-for-language", { file, message });
}
