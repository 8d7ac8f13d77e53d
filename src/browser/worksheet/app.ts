import type { Choice } from "../../model/reconciliation.ts";
import type { Action, State } from "./state.ts";
import type { Study } from "./study.ts";

/** What the views know of the page: the state, and what a person can do. */
export type App = {
  readonly study: Study;
  readonly state: () => State;
  readonly dispatch: (action: Action) => void;
  readonly decide: (choice: Choice) => void;
  /** To the next disagreement of the list (1), or the one before (-1). */
  readonly step: (by: 1 | -1) => void;
  readonly undo: () => void;
  readonly takeBack: () => void;
  readonly beginEdit: () => void;
  readonly save: () => void;
  readonly open: () => void;
  readonly changeName: () => void;
  readonly help: () => void;
  /** Tells what happened, to those who see and to those who listen. */
  readonly say: (message: string) => void;
};

/** A part of the page that follows the state. */
export type View = {
  readonly root: HTMLElement;
  /** `before` is undefined the first time. */
  readonly update: (after: State, before: State | undefined) => void;
};
