import { checkCodebook } from "../../src/checks/check-codebook.ts";
import type { DiagnosticCode } from "../../src/diagnostics/catalogue.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { Phase } from "../../src/model/codebook.ts";

type CodebookFinding = DiagnosticCode & `codebook/${string}`;

/** The findings of one name in a codebook, in the order of the file. */
export function findingsOf(code: CodebookFinding, text: string, phase?: Phase): Diagnostic[] {
  return checkCodebook("codebook.yaml", text, phase).diagnostics.filter(
    (diagnostic) => diagnostic.code === code,
  );
}

/** What they quote. */
export function quotes(code: CodebookFinding, text: string, phase?: Phase): string[] {
  return findingsOf(code, text, phase).map(({ span }) => text.slice(span?.start, span?.end));
}

/** What stands at the first second place of the only finding of this name. */
export function relatedQuote(code: CodebookFinding, text: string): string | undefined {
  const span = findingsOf(code, text)[0]?.related?.[0]?.span;
  return span && text.slice(span.start, span.end);
}
