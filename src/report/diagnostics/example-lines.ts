/** A file with a finding, and the same file mended. */
export type Example = { readonly fails: string; readonly passes: string };

// Enough to see to what the lines belong, and few enough to take in at a glance.
const linesBefore = 10;
const linesAfter = 2;

/**
 * The part of both texts around what differs, the same part of each, without the lines that every
 * codebook begins with (where nothing differs there).
 */
export function exampleLines({ fails, passes }: Example): Example {
  const failing = linesOf(fails);
  const passing = linesOf(passes);
  const shorter = Math.min(failing.length, passing.length);
  const before = countSame(failing, passing, shorter);
  const after = countSame(failing.toReversed(), passing.toReversed(), shorter - before);
  const body = failing.findIndex((line) => opensBlock.test(line));
  const contentStart = body === -1 || body >= before ? before - 1 : body;
  const start = Math.max(0, contentStart, before - linesBefore);
  const end = Math.max(0, after - linesAfter);
  const partOf = (lines: readonly string[]) => lines.slice(start, lines.length - end).join("\n");
  return { fails: partOf(failing), passes: partOf(passing) };
}

/** `codes:`, `themes:`: a key at the margin with its value on the lines after it. */
const opensBlock = /^\w+:$/;

function linesOf(text: string): string[] {
  return text.replace(/\n$/, "").split("\n");
}

function countSame(a: readonly string[], b: readonly string[], most: number): number {
  const differing = a.slice(0, most).findIndex((line, at) => line !== b[at]);
  return differing === -1 ? most : differing;
}
