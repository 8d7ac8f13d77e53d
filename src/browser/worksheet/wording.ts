import type { Choice, ItemKind, ReconcileItem } from "../../model/reconciliation.ts";
import { decisionWord } from "../../reconcile/decisions/write-decision.ts";
import { codesOf, type Study } from "./study.ts";

export const kindMeanings: Readonly<Record<ItemKind, string>> = {
  conflict: "Codes that are in no common theme",
  sibling: "Two codes of one theme",
  level: "A code, and a theme above it",
  omission: "Somebody who was asked to code this saw nothing here",
  split: "The same code: one excerpt of one coder, several of another",
  boundary: "The same code on other words",
  agreed: "All coders agree",
};

/** `a (ayesha)`, `both`, `edit: cost`. */
export function choiceWords({ worksheet }: Study, choice: Choice): string {
  const word = decisionWord(choice, worksheet.coders);
  switch (choice.kind) {
    case "coder":
      return `${word} (${choice.coder})`;
    case "edit":
      return `edit: ${choice.codes.join(", ")}`;
    default:
      return word;
  }
}

/** `cost / time`; with one code only, who has it. */
export function codesWords(study: Study, item: ReconcileItem): string {
  const codes = codesOf(item).join(" / ");
  if (item.kind !== "omission") return codes;
  const letters = new Set(item.codings.map(({ coder }) => study.letters.get(coder) ?? coder));
  return `${codes} (${[...letters].join(", ")} only)`;
}

export function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
