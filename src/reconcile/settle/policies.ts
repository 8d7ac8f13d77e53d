import type { AgreedCoding, Policy, ReconcileItem } from "../../model/reconciliation.ts";
import { codingsOfCoder, unionOfItem } from "./choices.ts";
import { byCode, compareAgreed, joinTouching, piecesOf, trimSpan } from "./extents.ts";

/**
 * What a policy makes of an item; undefined where it leaves it open: `majority` where exactly half of
 * those who were assigned the transcript put a code on some words, `senior` where that coder was not
 * assigned it. `text` is the transcript's.
 */
export function codingsOfPolicy(
  item: ReconcileItem,
  policy: Policy,
  text: string,
): readonly AgreedCoding[] | undefined {
  switch (policy.kind) {
    case "union":
      return unionOfItem(item);
    case "intersection":
      return sharedBy(item, text, (coders) => coders === item.coders.length);
    case "majority":
      return hasTie(item, text)
        ? undefined
        : sharedBy(item, text, (coders) => 2 * coders > item.coders.length);
    case "senior":
      return item.coders.includes(policy.coder) ? codingsOfCoder(item, policy.coder) : undefined;
  }
}

/** For each code the longest stretches of text that enough coders gave it, without white space at their ends. */
function sharedBy(
  { codings }: ReconcileItem,
  text: string,
  isEnough: (coders: number) => boolean,
): readonly AgreedCoding[] {
  return [...byCode(codings)]
    .flatMap(([code, own]) => {
      const pieces = piecesOf(own).filter(({ coders }) => isEnough(coders));
      return joinTouching(pieces.map(({ span }) => span)).flatMap((shared) => {
        const span = trimSpan(text, shared);
        return span === undefined ? [] : [{ span, code }];
      });
    })
    .sort(compareAgreed);
}

/** Whether there is a word to which exactly half of the coders gave a code. Blanks decide nothing. */
function hasTie({ codings, coders }: ReconcileItem, text: string): boolean {
  return [...byCode(codings).values()].some((own) =>
    piecesOf(own).some(
      (piece) => 2 * piece.coders === coders.length && trimSpan(text, piece.span) !== undefined,
    ),
  );
}
