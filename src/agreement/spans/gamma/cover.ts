import { components } from "./components.ts";
import { reducedCosts } from "./prices.ts";
import { searchCover } from "./search-cover.ts";

/** Elements (ascending) that may be covered together, at a cost of 0 or more. */
export type Choice = { readonly members: Int32Array; readonly cost: number };

/** All elements are to be covered exactly once, by some of the choices; each has one of its own. */
export type Problem = { readonly elements: readonly number[]; readonly choices: readonly Choice[] };

/** Passes over the prices, and states that the search may keep; more of both where less did not do. */
const efforts = [
  { passes: 60, beam: 10 },
  { passes: 250, beam: 10 },
  { passes: 250, beam: 300 },
  { passes: 1_000, beam: 5_000 },
];

/** Steps of one search; a second or two. */
const mostSteps = 500_000;

/**
 * The choices that together cover every element once, at the least total cost. Exact; `too-large` where that
 * cannot be shown in time.
 *
 * Elements that no choice links are solved apart. Prices on the elements turn costs into reduced costs, none
 * below 0; a search among those then finds a solution and, mostly, that none is better.
 */
export function cheapestCover(problem: Problem): readonly Choice[] | "too-large" {
  const chosen: Choice[] = [];
  for (const component of components(problem)) {
    // Positions in the component's choices.
    let best: readonly number[] | undefined;
    let isLeast = false;
    for (const { passes, beam } of efforts) {
      const costs = reducedCosts(component, passes);
      const limit =
        best?.reduce((sum, at) => sum + (costs[at] ?? 0), 0) ?? Number.POSITIVE_INFINITY;
      const found = searchCover(component, costs, { beam, limit, mostSteps });
      best = found.chosen ?? best;
      isLeast = found.isLeast;
      if (isLeast) break;
    }
    if (best === undefined || !isLeast) return "too-large";
    for (const at of best) chosen.push(...component.choices.slice(at, at + 1));
  }
  return chosen;
}
