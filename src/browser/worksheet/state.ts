import type { NodeId } from "../../model/ids.ts";
import type { Choice } from "../../model/reconciliation.ts";
import type { Span } from "../../model/span.ts";
import type { Base, Standing } from "./base.ts";
import type { Entry, Moment } from "./entries.ts";
import type { Filter } from "./queue.ts";

/** An edit as far as it is made. */
export type EditDraft = { readonly codes: readonly NodeId[]; readonly span: Span };

export type State = {
  readonly base: Base;
  /** Decisions made in this page, in order. */
  readonly entries: readonly Entry[];
  /** What counts now, by item: the base with the entries on top. */
  readonly standings: ReadonlyMap<string, Standing>;
  readonly filter: Filter;
  /** Places in the queue. */
  readonly visible: readonly number[];
  /** Place in the queue; undefined where it is empty. */
  readonly current: number | undefined;
  readonly decidedBy: string;
  /** Of the current item, as far as it is written. */
  readonly reason: string;
  readonly edit: EditDraft | undefined;
};

export type Action =
  | { readonly type: "decide"; readonly choice: Choice; readonly moment: Moment }
  | { readonly type: "undo"; readonly moment: Moment }
  /** The decision about the current item, whoever made it. */
  | { readonly type: "take-back"; readonly moment: Moment }
  | { readonly type: "step"; readonly by: number }
  | { readonly type: "go"; readonly place: number }
  | { readonly type: "filter"; readonly filter: Partial<Filter> }
  | { readonly type: "reason"; readonly reason: string }
  | { readonly type: "name"; readonly decidedBy: string }
  | { readonly type: "edit"; readonly draft: EditDraft | undefined }
  /** A file was read. Decisions of this page that it lacks follow onto it. */
  | { readonly type: "read"; readonly base: Base }
  /** What is kept in the browser: by the start, and where another window changed it. */
  | { readonly type: "kept"; readonly base: Base; readonly entries: readonly Entry[] }
  | { readonly type: "saved"; readonly base: Base; readonly keys: ReadonlySet<string> };

/** Entries that are in no file yet. */
export function unsaved({ entries }: State): readonly Entry[] {
  return entries.filter(({ isSaved }) => !isSaved);
}
