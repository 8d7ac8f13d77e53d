import type { Problem } from "./cover.ts";

export type SearchLimits = {
  /** States that may be kept at an element. */
  readonly beam: number;
  /** A total cost that can be reached. */
  readonly limit: number;
  readonly mostSteps: number;
};

export type SearchResult = {
  /** Positions of the choices of the cheapest solution found; none where the steps ran out. */
  readonly chosen: readonly number[] | undefined;
  /** Whether it is certain that no solution is cheaper. */
  readonly isLeast: boolean;
};

/** Rounding may not cost the best solution its place. */
const slack = 1e-12;

/**
 * Decides the elements from first to last. What has been decided is remembered only by which later elements
 * are taken already: two ways to the same state differ by cost alone. States above the limit are given up, and
 * where more than the beam are left the dearest too; without the latter the result is certain. So it is when
 * it costs nothing, no cost being below 0.
 */
export function searchCover(
  { elements, choices }: Problem,
  costs: Float64Array,
  { beam, limit, mostSteps }: SearchLimits,
): SearchResult {
  const byFirst = movesByFirst(choices, costs);
  let isCertain = true;
  let steps = 0;
  let states: readonly State[] = [{ taken: [], cost: 0, move: undefined, before: undefined }];
  for (const element of elements) {
    const next = new Map<string, State>();
    for (const state of states) {
      if (state.taken[0] === element) {
        keepCheaper(next, { ...state, taken: state.taken.slice(1) });
        continue;
      }
      for (const move of byFirst.get(element) ?? []) {
        const cost = state.cost + move.cost;
        if (cost > limit + slack) break;
        steps++;
        const taken = together(state.taken, move.later);
        if (taken !== undefined) keepCheaper(next, { taken, cost, move, before: state });
      }
    }
    if (steps > mostSteps) return { chosen: undefined, isLeast: false };
    states = [...next.values()];
    if (states.length > beam) {
      isCertain = false;
      states = states.toSorted((a, b) => a.cost - b.cost).slice(0, beam);
    }
  }
  const [last] = states;
  return last === undefined
    ? { chosen: undefined, isLeast: false }
    : { chosen: movesTo(last), isLeast: isCertain || last.cost <= slack };
}

/** To take a choice: its position, its cost, its members but the first. */
type Move = { readonly at: number; readonly cost: number; readonly later: readonly number[] };

/** A way to cover all elements before some element. */
type State = {
  /** Later elements that are covered already, ascending. */
  readonly taken: readonly number[];
  readonly cost: number;
  /** The last move, and the way before it. */
  readonly move: Move | undefined;
  readonly before: State | undefined;
};

/** The moves that begin with each element, cheapest first. */
function movesByFirst(
  choices: Problem["choices"],
  costs: Float64Array,
): ReadonlyMap<number, readonly Move[]> {
  const byFirst = new Map<number, Move[]>();
  for (const [at, { members }] of choices.entries()) {
    const [first = 0, ...later] = members;
    const move = { at, cost: costs[at] ?? 0, later };
    const moves = byFirst.get(first);
    if (moves === undefined) byFirst.set(first, [move]);
    else moves.push(move);
  }
  for (const moves of byFirst.values()) moves.sort((a, b) => a.cost - b.cost || a.at - b.at);
  return byFirst;
}

function keepCheaper(states: Map<string, State>, state: State): void {
  const key = String.fromCharCode(...state.taken);
  const known = states.get(key);
  if (known === undefined || state.cost < known.cost) states.set(key, state);
}

/** Two ascending lists as one; none where they have an element in common. */
function together(a: readonly number[], b: readonly number[]): readonly number[] | undefined {
  if (b.some((element) => a.includes(element))) return undefined;
  return b.length === 0 ? a : [...a, ...b].sort((x, y) => x - y);
}

function movesTo(last: State): readonly number[] {
  const taken = new Set<number>();
  for (let state: State | undefined = last; state !== undefined; state = state.before) {
    if (state.move !== undefined) taken.add(state.move.at);
  }
  return [...taken];
}
