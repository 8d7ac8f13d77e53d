import type { NodeId, TranscriptId } from "../../model/ids.ts";
import type { AgreedCoding, SettledItem } from "../../model/reconciliation.ts";
import { overlaps, type Span } from "../../model/span.ts";

/** Words and the code that they have. */
export type CodeOnWords = { readonly code: NodeId; readonly text: string };

/** What is settled, agreed or not, of all items: what a lesson must not contradict. */
export class Consensus {
  readonly #texts: ReadonlyMap<TranscriptId, string>;
  readonly #codings = new Map<TranscriptId, AgreedCoding[]>();

  /** `texts`: the canonical ones. */
  constructor(settled: readonly SettledItem[], texts: ReadonlyMap<TranscriptId, string>) {
    this.#texts = texts;
    for (const { item, settlement } of settled) {
      if (settlement.by === "nobody") continue;
      const known = this.#codings.get(item.transcript);
      if (known === undefined) this.#codings.set(item.transcript, [...settlement.codings]);
      else known.push(...settlement.codings);
    }
  }

  /** Every code that stands on any of these words, once. */
  codesOn(transcript: TranscriptId, span: Span): readonly NodeId[] {
    const there = (this.#codings.get(transcript) ?? []).filter((one) => overlaps(one.span, span));
    return [...new Set(there.map(({ code }) => code))];
  }

  textOf(transcript: TranscriptId, { start, end }: Span): string {
    return (this.#texts.get(transcript) ?? "").slice(start, end);
  }

  /** All of it. */
  words(): readonly CodeOnWords[] {
    return [...this.#codings].flatMap(([transcript, codings]) =>
      codings.map(({ code, span }) => ({ code, text: this.textOf(transcript, span) })),
    );
  }
}
