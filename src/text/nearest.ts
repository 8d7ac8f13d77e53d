/**
 * The candidate that a writer of `word` most likely meant, or undefined where none is near.
 *
 * Compares in lower case by Damerau-Levenshtein distance (letters added, dropped, changed, or two
 * neighbours swapped); at most a third of the word may differ, so below three letters only the
 * capitals. Of equally near candidates the first one wins.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const from = word.toLowerCase();
  let best: string | undefined;
  let fewest = Math.floor(from.length / 3) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - from.length) >= fewest) continue;
    const steps = editDistance(from, candidate.toLowerCase());
    if (steps < fewest) {
      fewest = steps;
      best = candidate;
    }
  }
  return best;
}

function editDistance(from: string, to: string): number {
  let beforeLast: readonly number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const changed = from[i - 1] === to[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      row.push(
        Math.min(
          (last[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (last[j - 1] ?? 0) + changed,
          swapped ? (beforeLast[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforeLast = last;
    last = row;
  }
  return last[to.length] ?? 0;
}
