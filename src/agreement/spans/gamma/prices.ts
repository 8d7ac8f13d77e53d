import type { Choice, Problem } from "./cover.ts";

/** Temperatures of the first and the last pass, in units of the dearest element. */
const hot = 0.1;
const cold = 0.001;

/**
 * Costs of choices less the prices of their elements, none below 0, with prices as high as they get. Every
 * solution pays the same sum of prices, so reduced costs say how far a choice leads away from a lower bound.
 *
 * Coordinate ascent on the dual of the linear program, smoothed and cooled down: each element in turn takes
 * the price at which, at the present temperature, its choices would be taken once in sum (the entropic
 * regularisation known from Cuturi 2013). Without smoothing such ascent gets stuck far from the bound. No such
 * price is above the cheapest choice's reduced cost, so none falls below 0; the last pass, at temperature 0,
 * takes what is left.
 */
export function reducedCosts({ elements, choices }: Problem, passes: number): Float64Array {
  const reduced = Float64Array.from(choices, (choice) => choice.cost);
  const choicesOf = new Map(elements.map((element): [number, number[]] => [element, []]));
  for (const [at, { members }] of choices.entries()) {
    for (const member of members) choicesOf.get(member)?.push(at);
  }
  const scale = dearest(choices);
  const lists = [...choicesOf.values()].map((list) => Int32Array.from(list));
  for (let pass = 0; pass <= passes; pass++) {
    const heat = pass < passes ? scale * hot * (cold / hot) ** (pass / passes) : 0;
    for (const list of lists) {
      let least = Number.POSITIVE_INFINITY;
      for (const at of list) least = Math.min(least, reduced[at] ?? 0);
      let price = least;
      if (heat > 0) {
        let sum = 0;
        for (const at of list) sum += Math.exp((least - (reduced[at] ?? 0)) / heat);
        price -= heat * Math.log(sum);
      }
      for (const at of list) reduced[at] = (reduced[at] ?? 0) - price;
    }
  }
  return reduced;
}

function dearest(choices: readonly Choice[]): number {
  return choices.reduce((most, { cost, members }) => Math.max(most, cost / members.length), 0);
}
