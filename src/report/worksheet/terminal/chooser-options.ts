import type { Chooser, ChooserOption } from "./state.ts";

/** Those in which every typed word occurs, in any order, capitals or not. */
export function matchingOptions({ options, typed }: Chooser): readonly ChooserOption[] {
  const words = typed.text.toLowerCase().split(/\s+/);
  return options.filter(({ value, label }) => {
    const text = `${value} ${label}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
