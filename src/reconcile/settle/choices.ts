import type { CoderId } from "../../model/ids.ts";
import type { AgreedCoding, Choice, ReconcileItem } from "../../model/reconciliation.ts";
import { byCode, compareAgreed, joinOverlapping } from "./extents.ts";

/** The codings that an item has after a choice. */
export function codingsOfChoice(
  item: ReconcileItem,
  choice: Exclude<Choice, { readonly kind: "open" }>,
): readonly AgreedCoding[] {
  switch (choice.kind) {
    case "coder":
      return codingsOfCoder(item, choice.coder);
    case "both":
      return unionOfItem(item);
    case "neither":
      return [];
    case "edit":
      return choice.codes.map((code) => ({ span: choice.span, code })).sort(compareAgreed);
  }
}

/** What one coder has there, as it is. */
export function codingsOfCoder(item: ReconcileItem, coder: CoderId): readonly AgreedCoding[] {
  return item.codings
    .filter((coding) => coding.coder === coder)
    .map(({ span, code }) => ({ span, code }))
    .sort(compareAgreed);
}

/** Every code of every coder; extents of one code that overlap become one. */
export function unionOfItem({ codings }: ReconcileItem): readonly AgreedCoding[] {
  return [...byCode(codings)]
    .flatMap(([code, own]) =>
      joinOverlapping(own.map(({ span }) => span)).map((span) => ({ span, code })),
    )
    .sort(compareAgreed);
}
