type Captions = readonly { readonly lines: readonly string[] }[];

/**
 * How many lines at the start of each caption only repeat the end of the one before it on the screen,
 * as YouTube's rolling captions do; all 0 for a file that does not roll.
 *
 * A file rolls where at least half of its captions of several lines begin so. In any other file a
 * repeated line is somebody who says "Yeah." twice, and stays.
 */
export function repeatedLines(captions: Captions): number[] {
  const repeats = captions.map(({ lines }, index) =>
    overlap(captions[index - 1]?.lines ?? [], lines),
  );
  const severalLines = captions.flatMap(({ lines }, index) => (lines.length > 1 ? [index] : []));
  const rolling = severalLines.filter((index) => (repeats[index] ?? 0) > 0);
  const rolls = rolling.length > 0 && rolling.length * 2 >= severalLines.length;
  return rolls ? repeats : repeats.map(() => 0);
}

/** Length of the longest start of `next` that ends `previous`. */
function overlap(previous: readonly string[], next: readonly string[]): number {
  for (let length = Math.min(previous.length, next.length); length > 0; length -= 1) {
    const tail = previous.slice(-length);
    if (tail.every((line, index) => line === next[index])) return length;
  }
  return 0;
}
