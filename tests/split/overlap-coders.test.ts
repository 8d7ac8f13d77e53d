import { expect, test } from "vitest";
import { groupsOf, nextGroup } from "../../src/split/overlap-coders.ts";

test("all groups, each once", () => {
  expect(groupsOf(4, 2)).toEqual([
    ...[
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
    ],
    [2, 3],
  ]);
  expect(groupsOf(5, 3)).toHaveLength(10);
  expect(groupsOf(3, 3)).toEqual([[0, 1, 2]]);
});

test.each([
  [3, 7],
  [4, 11],
  [5, 12],
  [6, 20],
])("of %i coders every pair shares as many of %i transcripts, one more or less", (coders, size) => {
  const counts = Array.from({ length: coders }, () => [0]);
  const shared = Array.from({ length: coders }, () => Array.from({ length: coders }, () => 0));
  for (let dealt = 0; dealt < size; dealt++) {
    const [one = 0, other = 0] = nextGroup(groupsOf(coders, 2), { counts, shared }, 0);
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const) {
      const [row, own] = [shared[a], counts[a]];
      if (row !== undefined) row[b] = (row[b] ?? 0) + 1;
      if (own !== undefined) own[0] = (own[0] ?? 0) + 1;
    }
  }
  const pairs = groupsOf(coders, 2).map(([a = 0, b = 0]) => shared[a]?.[b] ?? 0);
  expect(Math.max(...pairs) - Math.min(...pairs)).toBeLessThanOrEqual(1);
  const loads = counts.map(([count = 0]) => count);
  expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
});
