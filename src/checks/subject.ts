import type { DiagnosticCode, Severity } from "../diagnostics/catalogue.ts";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { compileRules, type Matcher } from "../matching/compile-rules.ts";
import type { Code, Codebook, Theme } from "../model/codebook.ts";
import { type CodebookNode, codebookNodes } from "../model/codebook-tree.ts";
import { contains, type Span } from "../model/span.ts";

/** A codebook as checks look at it; made once for all of them. */
export type CheckSubject = {
  readonly codebook: Codebook;
  /** The file as it was decoded, into which every span points. */
  readonly text: string;
  /** Everything in tree order, retired ones too. */
  readonly nodes: readonly CodebookNode[];
  /** Themes and sub-themes that are not retired. */
  readonly themes: readonly Theme[];
  /** Codes that are not retired. */
  readonly codes: readonly Code[];
  /** Ready to be asked which codes a text gets. */
  readonly matcher: Matcher;
  /** Whether something there could not be read: what seems to be missing may be just that. */
  readonly hasErrorIn: (place: Span) => boolean;
  /** Whether all rules of a code could be read: where not, it is no wonder that an example is not coded. */
  readonly hasSoundRules: (code: Code) => boolean;
};

/** `found`: what the reader found, whose errors lie in some of the codes. */
export function checkSubject(
  codebook: Codebook,
  found: readonly Diagnostic[],
  text: string,
): CheckSubject {
  const nodes = codebookNodes(codebook);
  const themes = nodes.flatMap((node) => (node.level === "code" ? [] : [node.theme]));
  const codes = nodes.flatMap((node) => (node.level === "code" ? [node.code] : []));
  const errors = found.flatMap(({ severity, span }) =>
    severity === "error" && span ? [span] : [],
  );
  const hasErrorIn = (place: Span) => errors.some((error) => contains(place, error));
  return {
    codebook,
    text,
    nodes,
    themes: themes.filter(({ status }) => status !== "retired"),
    codes: codes.filter(({ status }) => status !== "retired"),
    matcher: compileRules(codebook),
    hasErrorIn,
    hasSoundRules: ({ extent }) => !hasErrorIn(extent),
  };
}

/** A finding at a place of the codebook's file. `severity`: where it is not the catalogue's. */
export function finding(
  { codebook }: Pick<CheckSubject, "codebook">,
  code: DiagnosticCode,
  span: Span,
  message: string,
  details: Pick<Diagnostic, "hint" | "related"> & { readonly severity?: Severity } = {},
): Diagnostic {
  return { ...diagnose(code, { file: codebook.file, span, message }), ...details };
}
