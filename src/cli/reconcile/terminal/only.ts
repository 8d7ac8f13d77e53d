import { UsageError } from "../../../io/usage-error.ts";
import { disagreementKinds, type ReconcileItem } from "../../../model/reconciliation.ts";
import type { WorksheetNode } from "../../../model/worksheet.ts";
import type { ChooserOption, DeskItem } from "../../../report/worksheet/terminal/state.ts";
import { nearest } from "../../../text/nearest.ts";

const kinds: readonly string[] = disagreementKinds;

/** Reads `--only`: kinds of disagreement and ids of codes or themes. Throws `UsageError` for others. */
export function readOnly(
  written: readonly string[],
  nodes: readonly WorksheetNode[],
): readonly string[] {
  const known = [...kinds, ...nodes.map(({ id }) => id)];
  return written.map((one) => {
    const word = one.trim();
    const found = known.find((name) => name === word);
    if (found !== undefined) return found;
    const near = nearest(word, known);
    throw new UsageError(
      `--only ${one} is neither a kind of disagreement nor a code or theme of the codebook`,
      near === undefined ? `kinds are ${kinds.join(", ")}` : `did you mean ${near}?`,
    );
  });
}

/**
 * Whether an item is among what is to be shown: of one of the kinds, where kinds are named, and with
 * one of the codes, where codes are named. A theme stands for all in it.
 */
export function isShown(
  { kind, codings }: ReconcileItem,
  only: readonly string[],
  nodes: readonly WorksheetNode[],
): boolean {
  const wantedKinds = only.filter((one) => kinds.includes(one));
  const wantedCodes = only.filter((one) => !kinds.includes(one));
  const names = nodes
    .filter(({ id, isTheme }) => isTheme && wantedCodes.includes(id))
    .map(({ name }) => name);
  const isWanted = (code: string) =>
    wantedCodes.includes(code) ||
    nodes.some(({ id, path }) => id === code && path.some((name) => names.includes(name)));
  return (
    (wantedKinds.length === 0 || wantedKinds.includes(kind)) &&
    (wantedCodes.length === 0 || codings.some(({ code }) => isWanted(code)))
  );
}

/** What the filter offers: what occurs, with how many are open. */
export function filterOptions(
  items: readonly DeskItem[],
  nodes: readonly WorksheetNode[],
): readonly ChooserOption[] {
  return [...kinds, ...nodes.map(({ id }) => id)].flatMap((value) => {
    const own = items.filter(({ item }) => isShown(item, [value], nodes));
    const open = own.filter(({ decided }) => decided === undefined).length;
    const name = nodes.find(({ id }) => id === value)?.name;
    const named = name === undefined ? value : `${value} (${name})`;
    const label = `${open} of ${own.length} open: ${named}`;
    return own.length === 0 ? [] : [{ value, label }];
  });
}
