import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Coding } from "../model/coding.ts";
import type { Transcript } from "../model/transcript.ts";
import { CodePointIndex } from "../text/code-points.ts";
import { nearest } from "../text/nearest.ts";
import { type AnchorOutcome, anchorExcerpts } from "./anchor.ts";
import type { CodeIndex, KnownNode } from "./code-index.ts";
import { Placer } from "./place.ts";
import type { CodingRow } from "./read-codings.ts";

export type Resolved = {
  readonly codings: readonly Coding[];
  /** The row of each of `codings`. */
  readonly rows: readonly CodingRow[];
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
  const diagnostics: Diagnostic[] = [];
  const known = rows.flatMap((row) => {
    const { node, diagnostics: about } = findCode(file, row, codes);
    diagnostics.push(...about);
    return node === undefined ? [] : [{ row, node }];
  });
  const requests = known.map(({ row, node }) => ({
    span: row.offsets === undefined ? undefined : offsets.spanToUtf16(row.offsets),
    excerpt: row.excerpt,
    key: `${node.id}\n${row.coder}`,
  }));
  const anchors = anchorExcerpts(transcript.text, requests);
  const placer = new Placer(transcript);
  const outcomes = { unmoved: 0, moved: 0, ambiguous: 0, lost: 0 };
  const codings: Coding[] = [];
  const placed: CodingRow[] = [];
  const moved: CodingRow[] = [];
  const rowAt = new Map<string, CodingRow>();
  known.forEach(({ row, node }, index) => {
    const anchor = anchors[index];
    if (anchor === undefined) return;
    const { span, outcome } = anchor;
    const key = `${span?.start} ${span?.end} ${node.id}\n${row.coder}`;
    const first = rowAt.get(key);
    if (span !== undefined && first !== undefined) {
      diagnostics.push(duplicate(file, row, first));
      return;
    }
    rowAt.set(key, row);
    outcomes[outcome] += 1;
    if (outcome === "moved") moved.push(row);
    if (outcome === "ambiguous") diagnostics.push(ambiguous(file, row, placer.placeOf(span).line));
    if (outcome === "lost") {
      diagnostics.push(lost(file, row));
      return;
    }
    placed.push(row);
    // Named one by one: spread into so large a literal they cost more than all the rest of the reading.
    const { participant, speaker, turn, line, milliseconds } = placer.placeOf(span);
    codings.push({
      participant,
      speaker,
      turn,
      line,
      milliseconds,
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
  const found = [...diagnostics, ...movedCodings(file, moved)];
  return { codings, rows: placed, outcomes, diagnostics: found };
}

/** What is wrong with the codes of rows whose transcript is not at hand. */
export function checkCodes(
  file: string,
  rows: readonly CodingRow[],
  codes: CodeIndex,
): Diagnostic[] {
  return rows.flatMap((row) => findCode(file, row, codes).diagnostics);
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

/** One finding a transcript: a line put in at its top moves everything. */
function movedCodings(file: string, rows: readonly CodingRow[]): Diagnostic[] {
  const [first] = rows;
  if (first === undefined) return [];
  const what = rows.length === 1 ? "1 excerpt now stands" : `${rows.length} excerpts now stand`;
  const message = `${what} at another place of \`${first.transcript}\``;
  return [diagnose("codings/moved", { file, span: first.at, message })];
}

function ambiguous(file: string, row: CodingRow, line: number): Diagnostic {
  const message = `${quoteExcerpt(row)} is not sure to be found again in \`${row.transcript}\`; the likeliest place, line ${line}, was taken`;
  return diagnose("codings/ambiguous", { file, span: row.at, message });
}

function lost(file: string, row: CodingRow): Diagnostic {
  const message =
    row.excerpt === undefined
      ? `\`${row.transcript}\` ends before this place`
      : `${quoteExcerpt(row)} is no longer in \`${row.transcript}\``;
  return diagnose("codings/lost", { file, span: row.at, message });
}

function duplicate(file: string, row: CodingRow, first: CodingRow): Diagnostic {
  const message = `${row.coder} has put \`${row.code}\` on this place already; it is counted once`;
  const related = [{ span: first.at, message: "the first time" }];
  return diagnose("codings/duplicate", { file, span: row.at, message, related });
}

/** Enough of an excerpt to recognise it in a message. */
export function quoteExcerpt({ excerpt = "" }: { readonly excerpt: string | undefined }): string {
  const folded = excerpt.replaceAll(/\s+/g, " ").trim();
  const points = [...folded];
  return points.length <= 60 ? `"${folded}"` : `"${points.slice(0, 57).join("")}..."`;
}
