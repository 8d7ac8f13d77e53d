import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Coding } from "../model/coding.ts";
import type { Transcript } from "../model/transcript.ts";
import { CodePointIndex } from "../text/code-points.ts";
import { nearest } from "../text/nearest.ts";
import { type Anchor, type AnchorOutcome, anchorExcerpts } from "./anchor.ts";
import type { CodeIndex, KnownNode } from "./code-index.ts";
import { Placer } from "./place.ts";
import type { CodingRow } from "./read-codings.ts";

export type Resolved = {
  readonly codings: readonly Coding[];
  readonly diagnostics: readonly Diagnostic[];
  /** How many of the rows had each outcome; rows with an unknown code are not among them. */
  readonly outcomes: Readonly<Record<AnchorOutcome, number>>;
};

/**
 * Turns the rows of one transcript into codings: finds each excerpt in the present text and each
 * code in the codebook. What is moved, ambiguous or lost, and what has an unknown or a former code,
 * is a diagnostic at the row; lost and unknown ones give no coding.
 */
export function resolveCodings(
  file: string,
  rows: readonly CodingRow[],
  transcript: Transcript,
  codes: CodeIndex,
): Resolved {
  const offsets = new CodePointIndex(transcript.text);
  const requests = rows.map((row) => ({
    span: row.offsets === undefined ? undefined : offsets.spanToUtf16(row.offsets),
    excerpt: row.excerpt,
  }));
  const anchors = anchorExcerpts(transcript.text, requests);
  const placer = new Placer(transcript);
  const outcomes = { unmoved: 0, moved: 0, ambiguous: 0, lost: 0 };
  const codings: Coding[] = [];
  const diagnostics: Diagnostic[] = [];
  rows.forEach((row, index) => {
    const { node, diagnostics: about } = findCode(file, row, codes);
    diagnostics.push(...about);
    const anchor = anchors[index];
    if (node === undefined || anchor === undefined) return;
    outcomes[anchor.outcome] += 1;
    if (anchor.outcome !== "unmoved") diagnostics.push(anchorDiagnostic(file, row, anchor, placer));
    if (anchor.outcome === "lost") return;
    const { span } = anchor;
    codings.push({
      ...placer.placeOf(span),
      transcript: transcript.id,
      span,
      code: node.id,
      coder: row.coder,
      excerpt: transcript.text.slice(span.start, span.end),
      theme: node.theme,
      rules: row.rules,
      evidence: row.evidence,
      note: row.note,
      extra: row.extra,
    });
  });
  return { codings, outcomes, diagnostics };
}

function findCode(
  file: string,
  { code, at }: CodingRow,
  codes: CodeIndex,
): { node: KnownNode | undefined; diagnostics: readonly Diagnostic[] } {
  const current = codes.current.get(code);
  if (current !== undefined) return { node: current, diagnostics: [] };
  const former = codes.former.get(code);
  if (former !== undefined) {
    const message = `\`${code}\` is a former id of \`${former.id}\` and was read as that`;
    const found = diagnose("codings/former-code", { file, span: at, message });
    return { node: former, diagnostics: [found] };
  }
  const near = nearest(code, [...codes.current.keys()]);
  const found = diagnose("codings/unknown-code", {
    file,
    span: at,
    message: `the codebook has no code or theme \`${code}\``,
    ...(near === undefined ? {} : { hint: `did you mean \`${near}\`?` }),
  });
  return { node: undefined, diagnostics: [found] };
}

function anchorDiagnostic(
  file: string,
  row: CodingRow,
  anchor: Anchor,
  placer: Placer,
): Diagnostic {
  const excerpt = quote(row.excerpt ?? "");
  if (anchor.outcome === "lost") {
    const message =
      row.excerpt === undefined
        ? `\`${row.transcript}\` ends before this place`
        : `${excerpt} is no longer in \`${row.transcript}\``;
    return diagnose("codings/lost", { file, span: row.at, message });
  }
  const { line } = placer.placeOf(anchor.span);
  return anchor.outcome === "ambiguous"
    ? diagnose("codings/ambiguous", {
        file,
        span: row.at,
        message: `${excerpt} occurs several times in \`${row.transcript}\`; the one on line ${line} was taken`,
      })
    : diagnose("codings/moved", {
        file,
        span: row.at,
        message: `${excerpt} now stands on line ${line} of \`${row.transcript}\``,
      });
}

/** Enough of an excerpt to recognise it in a message. */
function quote(excerpt: string): string {
  const folded = excerpt.replaceAll(/\s+/g, " ").trim();
  const points = [...folded];
  return points.length <= 60 ? `"${folded}"` : `"${points.slice(0, 57).join("")}..."`;
}
