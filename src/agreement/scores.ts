/**
 * The number that each category stands for: its own where every category is a number (`1`, `0.5`),
 * and otherwise undefined. Blank and words are no numbers, nor are `Infinity` and hexadecimal.
 */
export function numericScores(categories: readonly string[]): readonly number[] | undefined {
  if (!categories.every((category) => decimal.test(category.trim()))) return undefined;
  return categories.map(Number);
}

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Numbers where all are, else the ranks 1 to q of the categories' order. */
export function scoresOrRanks(categories: readonly string[]): readonly number[] {
  return numericScores(categories) ?? categories.map((_, index) => index + 1);
}
