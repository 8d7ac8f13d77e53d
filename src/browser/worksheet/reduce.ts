import type { Base, Standing } from "./base.ts";
import { type Entry, type Moment, makeEntry } from "./entries.ts";
import { noFilter, stateOf, visibleItems } from "./queue.ts";
import { recordsIn } from "./records-in.ts";
import type { Action, State } from "./state.ts";
import type { Study } from "./study.ts";

/** The state in which the page opens: at the first disagreement that nobody has decided. */
export function openingState(
  study: Study,
  { base, entries }: Pick<State, "base" | "entries">,
  decidedBy: string,
): State {
  const empty: State = {
    ...{ base, entries, standings: base.standings, filter: noFilter, visible: [], decidedBy },
    ...{ current: undefined, reason: "", edit: undefined },
  };
  const state = withEntries(study, empty, entries);
  const open = study.queue.findIndex((entry) => stateOf(entry, state.standings) === "open");
  return goTo(study, state, Math.max(0, open));
}

/** The state after something has happened. */
export function reduce(study: Study, state: State, action: Action): State {
  switch (action.type) {
    case "decide": {
      const { choice, moment } = action;
      const decided = add(study, state, currentId(study, state), { choice, moment });
      return decided === state
        ? state
        : goTo(study, { ...decided, edit: undefined }, next(study, state));
    }
    case "undo":
      return undo(study, state, action.moment);
    case "take-back": {
      const undone = takeBack(study, state, currentId(study, state), action.moment);
      return undone === state ? state : withReason(study, { ...undone, edit: undefined });
    }
    case "step": {
      const at = state.current === undefined ? -1 : placeAmong(state.visible, state.current);
      const to = action.by > 0 ? Math.floor(at + action.by) : Math.ceil(at + action.by);
      const wanted = Math.max(0, Math.min(state.visible.length - 1, to));
      return goTo(study, state, state.visible[wanted] ?? state.current);
    }
    case "go":
      return goTo(study, state, action.place);
    case "filter":
      return filtered(study, { ...state, filter: { ...state.filter, ...action.filter } });
    case "reason":
      return { ...state, reason: action.reason };
    case "name":
      return { ...state, decidedBy: action.decidedBy.trim() };
    case "edit":
      return { ...state, edit: action.draft };
    case "read": {
      // What was saved elsewhere and is not in this file has to get into it too.
      const there = new Set(recordsIn(action.base.text));
      const entries = state.entries.flatMap((one) =>
        there.has(one.record) ? [] : [{ ...one, isSaved: false }],
      );
      return rebased(study, state, action.base, entries);
    }
    case "kept":
      return rebased(study, state, action.base, action.entries);
    case "saved": {
      const entries = state.entries.map((one) =>
        action.keys.has(one.key) ? { ...one, isSaved: true } : one,
      );
      return withEntries(study, { ...state, base: action.base }, entries);
    }
  }
}

function currentId(study: Study, { current }: State): string | undefined {
  return current === undefined ? undefined : study.queue[current]?.item.id;
}

function add(
  study: Study,
  state: State,
  item: string | undefined,
  { choice, moment }: { readonly choice: Entry["choice"]; readonly moment: Moment },
): State {
  if (item === undefined) return state;
  const { reason, decidedBy, base } = state;
  // The latest date counts, so a clock that was put back must not make the decision before it win.
  const last = state.entries.findLast((one) => one.item === item);
  const now = Math.max(moment.now, last === undefined ? 0 : Date.parse(last.date));
  const made = { item, choice, reason, decidedBy };
  const entry = makeEntry(study, base, made, { ...moment, now });
  return entry === undefined ? state : withEntries(study, state, [...state.entries, entry]);
}

/** Takes back what was last decided in this page, and goes there; without such a thing, what stands here. */
function undo(study: Study, state: State, moment: Moment): State {
  const later = new Set<string>();
  const last = state.entries.findLast(({ item, choice }) => {
    const counts = choice.kind !== "open" && !later.has(item);
    later.add(item);
    return counts;
  });
  const item = last?.item ?? currentId(study, state);
  const undone = takeBack(study, state, item, moment);
  return undone === state || item === undefined
    ? state
    : goTo(study, undone, study.placeOf.get(item) ?? state.current);
}

/** What is in no file yet is forgotten, and what stood before counts again; after what is, a row `open` follows. */
function takeBack(study: Study, state: State, item: string | undefined, moment: Moment): State {
  if (item === undefined || !state.standings.has(item)) return state;
  const last = state.entries.findLast((one) => one.item === item);
  if (last !== undefined && !last.isSaved) {
    return withEntries(
      study,
      state,
      state.entries.filter((one) => one !== last),
    );
  }
  return add(study, { ...state, reason: "" }, item, { choice: { kind: "open" }, moment });
}

/** The next item that nobody has decided, from the current one on and then from the start. */
function next(study: Study, { visible, current, standings }: State): number | undefined {
  if (current === undefined) return undefined;
  const isOpen = (place: number) => {
    const entry = study.queue[place];
    return place !== current && entry !== undefined && stateOf(entry, standings) === "open";
  };
  return (
    visible.find((place) => place > current && isOpen(place)) ?? visible.find(isOpen) ?? current
  );
}

function goTo(study: Study, state: State, place: number | undefined): State {
  if (place === undefined || study.queue[place] === undefined) return state;
  return withReason(study, { ...state, current: place, edit: undefined });
}

function withReason(study: Study, state: State): State {
  const id = currentId(study, state);
  return {
    ...state,
    reason: (id === undefined ? undefined : state.standings.get(id)?.reason) ?? "",
  };
}

/** A reason that is being written is not taken from under the hands. */
function rebased(study: Study, state: State, base: Base, entries: readonly Entry[]): State {
  const isWritten = state.reason !== withReason(study, state).reason;
  const after = withEntries(study, { ...state, base }, entries);
  return isWritten ? after : withReason(study, after);
}

function withEntries(study: Study, state: State, entries: readonly Entry[]): State {
  const standings = new Map(state.base.standings);
  for (const { item, choice, reason, decidedBy, date } of entries) {
    // Somebody may have decided in the file after that; the latest date counts.
    if (Date.parse(date) < (state.base.times.get(item) ?? Number.NEGATIVE_INFINITY)) continue;
    if (choice.kind === "open") standings.delete(item);
    else standings.set(item, { choice, reason, decidedBy, date } satisfies Standing);
  }
  const visible = visibleItems(study, standings, state.filter);
  return { ...state, entries, standings, visible };
}

/** Goes to the nearest item that the filter lets through. */
function filtered(study: Study, state: State): State {
  const visible = visibleItems(study, state.standings, state.filter);
  const { current } = state;
  if (current !== undefined && visible.includes(current)) return { ...state, visible };
  const place = visible.find((one) => one >= (current ?? 0)) ?? visible.at(-1) ?? current;
  return goTo(study, { ...state, visible }, place);
}

/** Where a place is among the visible ones; between two of them where a filter has hidden it. */
function placeAmong(visible: readonly number[], place: number): number {
  const at = visible.findIndex((one) => one >= place);
  if (at === -1) return visible.length;
  return visible[at] === place ? at : at - 0.5;
}
