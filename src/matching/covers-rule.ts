import type { ComparedPhrase, ComparedRule } from "./compared-rule.ts";
import { nearOccurrences } from "./near.ts";
import { coversTerm } from "./term-form.ts";

/**
 * Whether it is certain that `wide` fires in every excerpt in which `narrow` fires, whatever the
 * excerpts are. Both of one language. What a regular expression finds is only compared with itself.
 */
export function coversRule(wide: ComparedRule, narrow: ComparedRule): boolean {
  if (wide.key === narrow.key) return true;
  const { rule, phrases } = wide;
  const isSomewhere = (phrase: ComparedPhrase) =>
    narrow.phrases.some((longer) => placesIn(phrase, longer).length > 0);
  switch (rule.kind) {
    case "regex":
      return false;
    case "phrase":
    case "all":
      return phrases.every(isSomewhere);
    case "near":
      return (
        narrow.phrases.some((longer) => isNearInside(phrases, rule.within, longer)) ||
        (narrow.rule.kind === "near" &&
          fitsSlots(phrases, rule.within, narrow.phrases, narrow.rule.within))
      );
  }
}

/** Where a phrase is found in every occurrence of a longer one, in words from its start. */
function placesIn(phrase: ComparedPhrase, longer: ComparedPhrase): number[] {
  const places: number[] = [];
  for (let place = 0; place + phrase.length <= longer.length; place++) {
    const isHere = phrase.every((term, index) => {
      const narrow = longer[place + index];
      return narrow !== undefined && coversTerm(term, narrow);
    });
    if (isHere) places.push(place);
  }
  return places;
}

/** Whether each occurrence of one phrase fills all slots of a `near` rule. */
function isNearInside(
  slots: readonly ComparedPhrase[],
  within: number,
  phrase: ComparedPhrase,
): boolean {
  const occurrences = slots.flatMap((words, slot) =>
    placesIn(words, phrase).map((first) => ({ slot, first, last: first + words.length - 1 })),
  );
  return nearOccurrences(occurrences, slots.length, within).length > 0;
}

/**
 * Whether the slots of a `near` rule are filled by different slots of another, near enough. Between two
 * neighbours may stand the words of slots that fill none, and what is left of the two that do.
 */
function fitsSlots(
  wide: readonly ComparedPhrase[],
  within: number,
  narrow: readonly ComparedPhrase[],
  narrowWithin: number,
): boolean {
  const spare = narrow.length - wide.length;
  if (spare < 0 || narrowWithin * (spare + 1) > within) return false;
  const taken = new Set<number>();
  const fill = (slot: number, before: number, behind: number): boolean => {
    const words = wide[slot];
    if (words === undefined) {
      const between = narrow.reduce(
        (sum, phrase, index) => sum + (taken.has(index) ? 0 : phrase.length - 1),
        0,
      );
      return narrowWithin * (spare + 1) + between + before + behind <= within;
    }
    return narrow.some((phrase, index) => {
      const place = taken.has(index) ? undefined : placesIn(words, phrase)[0];
      if (place === undefined) return false;
      taken.add(index);
      const rest = phrase.length - place - words.length;
      const fits = fill(slot + 1, Math.max(before, place), Math.max(behind, rest));
      taken.delete(index);
      return fits;
    });
  };
  return fill(0, 0, 0);
}
