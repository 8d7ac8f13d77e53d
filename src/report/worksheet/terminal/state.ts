import type { NodeId } from "../../../model/ids.ts";
import type { Choice, ReconcileItem } from "../../../model/reconciliation.ts";
import type { Span } from "../../../model/span.ts";
import type { StaleDecision, Worksheet } from "../../../model/worksheet.ts";

/** A disagreement on the desk of somebody who decides in the terminal. */
export type DeskItem = {
  readonly item: ReconcileItem;
  /** What counts now; undefined: it is open. */
  readonly decided: Decided | undefined;
  readonly stale: readonly StaleDecision[];
};

export type Decided = {
  /** As the file has it: `a`, `both`, `edit`. */
  readonly decision: string;
  readonly reason: string;
  readonly decidedBy: string;
  readonly date: string;
};

/** A line that is being typed. */
export type TypedLine = {
  readonly text: string;
  /** UTF-16 offset into `text`. */
  readonly cursor: number;
};

/** A list of which one or several are chosen, narrowed down by typing. */
export type Chooser = {
  readonly options: readonly ChooserOption[];
  readonly typed: TypedLine;
  /** Values, in the order in which they were chosen. */
  readonly chosen: readonly string[];
  /** Index into the options that match what was typed. */
  readonly highlighted: number;
};

export type ChooserOption = { readonly value: string; readonly label: string };

export type PageName = "help" | "definitions" | "text";

/** What the keys mean now. */
export type TerminalMode =
  | { readonly kind: "look" }
  | {
      readonly kind: "reason";
      readonly choice: Choice;
      readonly line: TypedLine;
      /** Where Esc leads. */
      readonly back: TerminalMode;
    }
  | { readonly kind: "codes"; readonly chooser: Chooser }
  | {
      readonly kind: "extent";
      readonly codes: readonly NodeId[];
      readonly span: Span;
      /** The edge that the arrow keys move. */
      readonly edge: "start" | "end";
      readonly chooser: Chooser;
    }
  | { readonly kind: "filter"; readonly chooser: Chooser }
  | { readonly kind: "number"; readonly line: TypedLine }
  | { readonly kind: "page"; readonly page: PageName };

export type ScreenSize = { readonly columns: number; readonly rows: number };

/** Everything that the screen shows. */
export type TerminalState = {
  readonly worksheet: Worksheet;
  /** All disagreements in the order of the worksheet, decided ones too; its number is its index and one. */
  readonly items: readonly DeskItem[];
  /** Index into `items`. */
  readonly position: number;
  /** Who decides. */
  readonly person: string;
  /** The file of decisions, as messages name it. */
  readonly file: string;
  readonly size: ScreenSize;
  /** Kinds and ids of codes; empty: all. */
  readonly only: readonly string[];
  readonly asksReason: boolean;
  readonly mode: TerminalMode;
  /** One line about what just happened. */
  readonly notice: string;
  /** First row shown of what can be scrolled; undefined: where the marked words are. */
  readonly scroll: number | undefined;
  /** Indexes of what was decided since the start, for undo; the last at the end. */
  readonly made: readonly number[];
};
