import { below, type RandomSource } from "../model/random.ts";

/** The items in a random order, each order as likely (Fisher and Yates; Durstenfeld 1964). */
export function shuffled<Item>(random: RandomSource, items: readonly Item[]): readonly Item[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const [item] = order.splice(below(random, last + 1), 1);
    if (item !== undefined) order.push(item);
  }
  return order;
}
