import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { TranscriptId } from "../../model/ids.ts";
import type { Policy, ReconcileItem, SettledItem, Settlement } from "../../model/reconciliation.ts";
import { CodePointIndex } from "../../text/code-points.ts";
import type { DecisionRow } from "../decisions/decision-row.ts";
import { choiceOfRow, type TextOfItem } from "./choice-of-row.ts";
import { codingsOfChoice, codingsOfCoder } from "./choices.ts";
import { codingsOfPolicy } from "./policies.ts";
import { findStale, type Stale } from "./stale.ts";

export type SettleRequest = {
  /** Agreed ones too. */
  readonly items: readonly ReconcileItem[];
  /** The one that counts for each id. */
  readonly decisions: ReadonlyMap<string, DecisionRow>;
  /** Undefined: what nobody decided stays open. */
  readonly policy: Policy | undefined;
  /** Canonical texts of the transcripts of all items. */
  readonly texts: ReadonlyMap<TranscriptId, string>;
};

export type Settled = {
  /** In the order of the items. */
  readonly settled: readonly SettledItem[];
  /** Decisions that were not applied, for what they are about is no longer there as it was. */
  readonly stale: readonly Stale[];
  /** `decisions/stale`, `decisions/not-assigned`, `decisions/ambiguous`, `decisions/elsewhere`. */
  readonly diagnostics: readonly Diagnostic[];
};

/** Settles each item by its decision, else because all coders agree, else by the policy. */
export function settleItems({ items, decisions, policy, texts }: SettleRequest): Settled {
  const known = new Map<TranscriptId, TextOfItem>();
  const textOf = (id: TranscriptId): TextOfItem => {
    const text = texts.get(id) ?? "";
    const entry = known.get(id) ?? { text, offsets: new CodePointIndex(text) };
    known.set(id, entry);
    return entry;
  };
  const diagnostics: Diagnostic[] = [];
  const lost: DecisionRow[] = [];
  const settled = items.map((item): SettledItem => {
    const text = textOf(item.transcript);
    const rest = (): SettledItem => ({ item, settlement: undecided(item, policy, text.text) });
    const row = decisions.get(item.id);
    if (row === undefined) return rest();
    const { outcome, diagnostics: found } = choiceOfRow(row, item, text);
    diagnostics.push(...found);
    if (outcome.kind === "lost") lost.push(row);
    if (outcome.kind !== "choice") return rest();
    const { choice } = outcome;
    const { decision, reason, decidedBy, date } = row;
    const codings = codingsOfChoice(item, choice);
    return {
      item,
      settlement: { by: "decision", choice, decision, reason, decidedBy, date, codings },
    };
  });
  const stale = findStale(decisions, lost, settled, textOf);
  return { settled, stale, diagnostics: [...diagnostics, ...stale.map(({ finding }) => finding)] };
}

function undecided(item: ReconcileItem, policy: Policy | undefined, text: string): Settlement {
  const [first] = item.coders;
  if (item.kind === "agreed" && first !== undefined) {
    return { by: "agreement", codings: codingsOfCoder(item, first) };
  }
  if (policy === undefined) return { by: "nobody" };
  const codings = codingsOfPolicy(item, policy, text);
  return codings === undefined ? { by: "nobody" } : { by: "policy", policy, codings };
}
