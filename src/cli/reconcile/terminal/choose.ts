import { matchingOptions } from "../../../report/worksheet/terminal/chooser-options.ts";
import type { Chooser, ChooserOption } from "../../../report/worksheet/terminal/state.ts";
import type { Key } from "./key.ts";
import { editLine, emptyLine } from "./typed-line.ts";

export function newChooser(
  options: readonly ChooserOption[],
  chosen: readonly string[] = [],
): Chooser {
  return { options, typed: emptyLine, chosen, highlighted: 0 };
}

/** A chooser after a key that moves in it, chooses, or narrows it down. */
export function stepChooser(chooser: Chooser, key: Key): Chooser {
  const matching = matchingOptions(chooser);
  const moveBy = (rows: number): Chooser => {
    const highlighted = Math.max(0, Math.min(matching.length - 1, chooser.highlighted + rows));
    return { ...chooser, highlighted };
  };
  switch (key.name) {
    case "up":
      return moveBy(-1);
    case "down":
      return moveBy(1);
    case "pageup":
      return moveBy(-10);
    case "pagedown":
      return moveBy(10);
    case "tab":
      return toggle(chooser, matching[chooser.highlighted]);
    default: {
      // After a word it parts that word from the next one to find.
      if (key.name === "text" && key.text === " " && chooser.typed.text === "") {
        return toggle(chooser, matching[chooser.highlighted]);
      }
      const typed = editLine(chooser.typed, key);
      if (typed === undefined) return chooser;
      const isSame = typed.text === chooser.typed.text;
      return { ...chooser, typed, highlighted: isSame ? chooser.highlighted : 0 };
    }
  }
}

function toggle(chooser: Chooser, option: ChooserOption | undefined): Chooser {
  if (option === undefined) return chooser;
  const { chosen } = chooser;
  const without = chosen.filter((value) => value !== option.value);
  const isChosen = without.length < chosen.length;
  return { ...chooser, chosen: isChosen ? without : [...chosen, option.value] };
}

/** What Enter takes: what was chosen, or else the option on which the user stands. */
export function takenOf(chooser: Chooser): readonly string[] {
  if (chooser.chosen.length > 0) return chooser.chosen;
  const option = matchingOptions(chooser)[chooser.highlighted];
  return option === undefined ? [] : [option.value];
}
