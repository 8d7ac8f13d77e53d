import type { Coding } from "../../model/coding.ts";
import type { TranscriptId } from "../../model/ids.ts";
import type {
  AgreedCoding,
  DisagreementKind,
  SettledItem,
  Settlement,
} from "../../model/reconciliation.ts";
import type { CodedWords, LessonOutcome, LessonPlace } from "../../model/reconciliation-report.ts";
import { LineIndex } from "../../text/line-index.ts";

/** Says of an item what one compares: who put what on which words, and what was decided. */
export class Places {
  readonly #texts: ReadonlyMap<TranscriptId, string>;
  readonly #lines = new Map<TranscriptId, LineIndex>();
  readonly #made = new Map<string, LessonPlace>();

  /** `texts`: the canonical ones. */
  constructor(texts: ReadonlyMap<TranscriptId, string>) {
    this.#texts = texts;
  }

  /** Undefined of what all agreed on. */
  of({ item, settlement }: SettledItem): LessonPlace | undefined {
    const { id, kind, transcript } = item;
    if (kind === "agreed") return undefined;
    const known = this.#made.get(id);
    if (known !== undefined) return known;
    const place = this.#make(id, kind, { item, settlement }, transcript);
    this.#made.set(id, place);
    return place;
  }

  #make(
    id: string,
    kind: DisagreementKind,
    { item, settlement }: SettledItem,
    transcript: TranscriptId,
  ): LessonPlace {
    const [first] = item.codings;
    return {
      ...{ id, kind, transcript, line: first?.line ?? 0, speaker: first?.speaker },
      sides: item.coders.map((coder) => {
        const own = item.codings.filter((coding) => coding.coder === coder);
        return {
          coder,
          codings: own.map(wordsOf),
          notes: [...new Set(own.map(({ note }) => note.trim()))].filter((note) => note !== ""),
        };
      }),
      outcome: this.#outcome(settlement, transcript),
    };
  }

  #outcome(settlement: Settlement, transcript: TranscriptId): LessonOutcome {
    switch (settlement.by) {
      case "decision": {
        const { by, decision, reason, decidedBy, date } = settlement;
        const codings = this.#agreed(settlement.codings, transcript);
        return { by, decision, reason: reason.trim(), decidedBy, date, codings };
      }
      case "policy": {
        const { by, policy } = settlement;
        return { by, policy, codings: this.#agreed(settlement.codings, transcript) };
      }
      case "agreement":
      case "nobody":
        return { by: "nobody" };
    }
  }

  #agreed(codings: readonly AgreedCoding[], transcript: TranscriptId): readonly CodedWords[] {
    const text = this.#texts.get(transcript) ?? "";
    const lines = this.#lines.get(transcript) ?? new LineIndex(text);
    this.#lines.set(transcript, lines);
    return codings.map(({ span, code }) => ({
      code,
      text: text.slice(span.start, span.end),
      line: lines.lineAt(span.start),
    }));
  }
}

function wordsOf({ code, excerpt, line }: Coding): CodedWords {
  return { code, text: excerpt, line };
}
