import type { Continuum } from "../measure.ts";
import { ascendingOrder } from "./order.ts";

// Typed arrays: interviews have thousands of codings, and every measure walks along all of them.

/** What one coder marked, in the order of the continuum (start, end, label). */
export type Units = {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Index into the labels of the continuum. */
  readonly labels: Int32Array;
};

/** The labels that could have been used, then any others that were, in the order of their characters. */
export function labelsOf(continuum: Continuum): readonly string[] {
  const used = new Set<string>();
  for (const { label } of continuum.segments) used.add(label);
  return [...new Set([...(continuum.labels ?? []), ...[...used].sort()])];
}

/** The units of every coder. Segments without length mark nothing and are left out. */
export function unitsByCoder(continuum: Continuum, labels: readonly string[]): readonly Units[] {
  const indexes = new Map(labels.map((label, index) => [label, index]));
  const drafts = continuum.coders.map(emptyDraft);
  for (const { coder, start, end, label } of continuum.segments) {
    const draft = drafts[coder];
    if (draft === undefined || end <= start) continue;
    draft.starts.push(start);
    draft.ends.push(end);
    draft.labels.push(indexes.get(label) ?? 0);
  }
  return drafts.map((draft) => inOrder(toUnits(draft)));
}

/** The units of every coder, for each label by itself. */
export function unitsByLabel(
  continuum: Continuum,
  labels: readonly string[],
): readonly (readonly Units[])[] {
  const drafts: Draft[][] = labels.map(() => continuum.coders.map(emptyDraft));
  unitsByCoder(continuum, labels).forEach((units, coder) => {
    for (let i = 0; i < units.starts.length; i++) {
      const label = units.labels[i] ?? 0;
      const draft = drafts[label]?.[coder];
      draft?.starts.push(units.starts[i] ?? 0);
      draft?.ends.push(units.ends[i] ?? 0);
      draft?.labels.push(label);
    }
  });
  return drafts.map((coders) => coders.map(toUnits));
}

/** Whether some unit begins before an earlier one has ended. */
export function hasOverlap(units: Units): boolean {
  let reached = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < units.starts.length; i++) {
    if ((units.starts[i] ?? 0) < reached) return true;
    reached = Math.max(reached, units.ends[i] ?? 0);
  }
  return false;
}

/** Units that overlap, joined into one; units that only touch stay apart. Labels are given up. */
export function joinOverlaps(units: Units): Units {
  const draft = emptyDraft();
  for (let i = 0; i < units.starts.length; i++) {
    const [start, end] = [units.starts[i] ?? 0, units.ends[i] ?? 0];
    const last = draft.ends.length - 1;
    const reached = draft.ends[last];
    if (reached !== undefined && start < reached) {
      draft.ends[last] = Math.max(reached, end);
    } else {
      draft.starts.push(start);
      draft.ends.push(end);
      draft.labels.push(0);
    }
  }
  return toUnits(draft);
}

export function totalLength(units: Units): number {
  let total = 0;
  for (let i = 0; i < units.starts.length; i++) {
    total += (units.ends[i] ?? 0) - (units.starts[i] ?? 0);
  }
  return total;
}

/** The units put into order. */
export function inOrder(units: Units): Units {
  const { starts, ends, labels } = units;
  const order = ascendingOrder(
    starts,
    (a, b) => (ends[a] ?? 0) - (ends[b] ?? 0) || (labels[a] ?? 0) - (labels[b] ?? 0),
  );
  const ordered = unitsOf(order.length);
  for (let i = 0; i < order.length; i++) {
    const from = order[i] ?? 0;
    ordered.starts[i] = starts[from] ?? 0;
    ordered.ends[i] = ends[from] ?? 0;
    ordered.labels[i] = labels[from] ?? 0;
  }
  return ordered;
}

function unitsOf(count: number): Units {
  return {
    starts: new Float64Array(count),
    ends: new Float64Array(count),
    labels: new Int32Array(count),
  };
}

/** Units while they are being collected. */
export type Draft = {
  readonly starts: number[];
  readonly ends: number[];
  readonly labels: number[];
};

export function emptyDraft(): Draft {
  return { starts: [], ends: [], labels: [] };
}

export function toUnits({ starts, ends, labels }: Draft): Units {
  return {
    starts: new Float64Array(starts),
    ends: new Float64Array(ends),
    labels: new Int32Array(labels),
  };
}
