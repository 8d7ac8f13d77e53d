import { type CodeIndex, nodeOf } from "../../coding/code-index.ts";
import { joinList } from "../../coding/columns.ts";
import { Placer } from "../../coding/place.ts";
import { compareCodings } from "../../coding/write-codings.ts";
import type { Coding } from "../../model/coding.ts";
import { type CoderId, coderId } from "../../model/ids.ts";
import type { AgreedCoding, Policy, SettledItem, Settlement } from "../../model/reconciliation.ts";
import type { Transcript } from "../../model/transcript.ts";

/** Columns of `consensus.csv` behind those of `codings.csv`. */
export const consensusColumns = [
  "item",
  "settled_by",
  "decision",
  "reason",
  "decided_by",
  "decided_at",
] as const;

type ConsensusCells = Readonly<Record<(typeof consensusColumns)[number], string>>;

/** Coder of every coding of a consensus. */
export const consensusCoder: CoderId = coderId("consensus");

/**
 * The agreed codings of one transcript, as rows of `consensus.csv`, in its order. `settled` are the
 * items of this transcript; those that are open give no row.
 *
 * Where several items give one code on one extent there is one row that names them all: each of its
 * cells is a list with an entry for each item, as `evidence` is in `codings.csv` (parted by ` | `).
 */
export function consensusCodings(
  settled: readonly SettledItem[],
  transcript: Transcript,
  codes: CodeIndex,
): readonly Coding[] {
  const rows = new Map<
    string,
    { readonly agreed: AgreedCoding; readonly cells: ConsensusCells[] }
  >();
  for (const { item, settlement } of settled) {
    if (settlement.by === "nobody") continue;
    const cells = { item: item.id, ...cellsOf(settlement) };
    for (const agreed of settlement.codings) {
      const key = `${agreed.span.start} ${agreed.span.end} ${agreed.code}`;
      const row = rows.get(key);
      if (row === undefined) rows.set(key, { agreed, cells: [cells] });
      else row.cells.push(cells);
    }
  }
  const placer = new Placer(transcript);
  return [...rows.values()]
    .map(
      ({ agreed: { span, code }, cells }): Coding => ({
        ...placer.placeOf(span),
        transcript: transcript.id,
        span,
        code,
        coder: consensusCoder,
        excerpt: transcript.text.slice(span.start, span.end),
        theme: nodeOf(codes, code)?.theme,
        rules: [],
        evidence: [],
        note: "",
        extra: Object.fromEntries(
          consensusColumns.map((column) => [column, joinList(cells.map((one) => one[column]))]),
        ),
      }),
    )
    .sort(compareCodings);
}

function cellsOf(
  settlement: Exclude<Settlement, { readonly by: "nobody" }>,
): Omit<ConsensusCells, "item"> {
  const { by: settled_by } = settlement;
  const nobody = { reason: "", decided_by: "", decided_at: "" };
  switch (settlement.by) {
    case "agreement":
      return { settled_by, decision: "", ...nobody };
    case "policy":
      return { settled_by, decision: policyWord(settlement.policy), ...nobody };
    case "decision": {
      const { decision, reason, decidedBy, date } = settlement;
      return { settled_by, decision, reason, decided_by: decidedBy, decided_at: date };
    }
  }
}

/** As the option `--policy` has it: `union`, `senior=ayesha`. */
export function policyWord(policy: Policy): string {
  return policy.kind === "senior" ? `senior=${policy.coder}` : policy.kind;
}
