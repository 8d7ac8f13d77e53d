import type { Choice, ReconcileItem } from "../../model/reconciliation.ts";
import type { App } from "./app.ts";
import { button, key, quoted } from "./dom.ts";
import type { Study } from "./study.ts";

/** A letter of a coder is a key where no command has it; a number always is. */
const coderKeys = ["a", "b", "c", "d"];

export type Decider = {
  readonly keys: readonly string[];
  readonly choice: Choice | "edit";
  readonly label: string;
  /** Of the study, and so in its own direction. */
  readonly name?: string;
};

/** The decisions that one can make about an item, with their keys. */
export function deciders({ worksheet }: Study, item: ReconcileItem): readonly Decider[] {
  const coders = worksheet.coders.flatMap((coder, at): readonly Decider[] => {
    if (!item.coders.includes(coder)) return [];
    const keys = [...coderKeys.slice(at, at + 1), ...(at < 9 ? [String(at + 1)] : [])];
    return [{ keys, choice: { kind: "coder", coder }, label: "", name: coder }];
  });
  const both = item.coders.length > 2 ? "both (all of them)" : "both";
  return [
    ...coders,
    { keys: ["m", "+"], choice: { kind: "both" }, label: both },
    { keys: ["n", "-"], choice: { kind: "neither" }, label: "neither" },
    { keys: ["e"], choice: "edit", label: "edit" },
  ];
}

export function decisionButtons(
  app: App,
  item: ReconcileItem,
  chosen: Choice | undefined,
  isEditing: boolean,
): readonly HTMLButtonElement[] {
  return deciders(app.study, item).map(({ keys, choice, label, name }) => {
    const isChosen =
      choice === "edit"
        ? chosen?.kind === "edit" || isEditing
        : chosen?.kind === choice.kind &&
          (choice.kind !== "coder" || (chosen.kind === "coder" && chosen.coder === choice.coder));
    const press = () => (choice === "edit" ? app.beginEdit() : app.decide(choice));
    return button(
      [
        keys[0] === undefined ? undefined : key(keys[0]),
        " ",
        name === undefined ? label : quoted(name),
      ],
      {
        "aria-pressed": isChosen ? "true" : "false",
        "aria-keyshortcuts": keys.join(" "),
        "data-decision": choice === "edit" ? "edit" : choice.kind,
      },
      press,
    );
  });
}
