import type { Coding } from "../model/coding.ts";

/**
 * Joins codings with one code by one coder whose excerpts follow one another in one turn, with
 * nothing but white space between them. `codings` are of one transcript, ordered by start.
 * Rules and evidence are put together.
 */
export function mergeAdjacent(text: string, codings: readonly Coding[]): Coding[] {
  const merged: Coding[] = [];
  const last = new Map<string, number>();
  for (const coding of codings) {
    const key = `${coding.coder}\n${coding.code}`;
    const index = last.get(key);
    const before = index === undefined ? undefined : merged[index];
    if (index !== undefined && before !== undefined && follows(text, before, coding)) {
      merged[index] = join(text, before, coding);
    } else {
      last.set(key, merged.push(coding) - 1);
    }
  }
  return merged;
}

function follows(text: string, before: Coding, after: Coding): boolean {
  return (
    before.turn === after.turn &&
    before.participant === after.participant &&
    before.span.end <= after.span.start &&
    text.slice(before.span.end, after.span.start).trim() === ""
  );
}

function join(text: string, before: Coding, after: Coding): Coding {
  const span = { start: before.span.start, end: after.span.end };
  return {
    ...before,
    span,
    excerpt: text.slice(span.start, span.end),
    rules: [...before.rules, ...after.rules],
    evidence: [...before.evidence, ...after.evidence],
    note: [before.note, after.note].filter((note) => note !== "").join(" "),
  };
}
