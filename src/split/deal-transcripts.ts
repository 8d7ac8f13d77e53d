import type { Deal, DealtTranscript } from "../model/deal.ts";
import type { CoderId, TranscriptId } from "../model/ids.ts";
import { compareText } from "../model/order.ts";
import { seededRandom } from "../model/random.ts";
import { balanceWords, type Held } from "./balance-words.ts";
import { chooseOverlap } from "./choose-overlap.ts";
import { groupsOf, nextGroup } from "./overlap-coders.ts";
import { shareOut } from "./share-out.ts";
import { shuffled } from "./shuffled.ts";

export type DealRequest = {
  readonly transcripts: readonly DealtTranscript[];
  readonly coders: readonly CoderId[];
  /** How many transcripts several coders get. */
  readonly overlap: number;
  /** How many coders get each of those: from 2 to all. */
  readonly overlapCoders: number;
  readonly seed: number;
  readonly attributes: readonly string[];
  /** Transcripts that were dealt before: they stay with their coders, all of whom are in `coders`. */
  readonly dealt: ReadonlyMap<TranscriptId, readonly CoderId[]>;
};

/**
 * Deals transcripts to coders, the same way for the same request whatever the order of transcripts and
 * coders in it.
 *
 * 1. The overlap is drawn by lot within each stratum, each having its share by largest remainders. All
 *    coders get it, or `overlapCoders` of them, so that each pair shares about as many.
 * 2. Of the others every coder gets as many as another (one more or less), and of each stratum too
 *    (see `shareOut`); which ones is drawn by lot.
 * 3. Then transcripts of one stratum change hands as long as that makes the words more equal.
 */
export function dealTranscripts(request: DealRequest): Deal {
  const random = seededRandom(request.seed);
  const coders = [...request.coders].sort(compareText);
  const transcripts = [...request.transcripts].sort((a, b) => compareText(a.id, b.id));
  const lots = shuffled(random, coders);
  const order = shuffled(random, transcripts);
  const table = new DealTable(transcripts, lots, request.dealt);
  const free = order.filter(({ id }) => !request.dealt.has(id));
  const before = transcripts.filter(({ id }) => (request.dealt.get(id)?.length ?? 0) > 1);
  const overlap = chooseOverlap(free, before, transcripts, request.overlap);
  const groups = groupsOf(lots.length, request.overlapCoders);
  for (const transcript of overlap) {
    table.give(transcript, nextGroup(groups, table, table.columnOf(transcript)));
  }
  const shared = new Set(overlap);
  const rest = free.filter((transcript) => !shared.has(transcript));
  for (const { transcript, coder } of dealRest(table, rest)) table.give(transcript, [coder]);
  return {
    coders,
    transcripts: transcripts.map((transcript) => {
      return { ...transcript, coders: table.codersOf(transcript) };
    }),
    attributes: request.attributes,
  };
}

function dealRest(table: DealTable, rest: readonly DealtTranscript[]): readonly Held[] {
  const sizes = table.strata.map((name) => rest.filter(({ stratum }) => stratum === name).length);
  const waiting = table.strata.map((name) => rest.filter(({ stratum }) => stratum === name));
  const hands = shareOut(table.counts, sizes).flatMap((row, coder) =>
    row.flatMap((count, column) =>
      (waiting[column]?.splice(0, count) ?? []).map((transcript): Held => ({ transcript, coder })),
    ),
  );
  balanceWords(table.words, hands);
  return hands;
}

/** Who has what so far; coders are known by their number in the order of the lots. */
class DealTable {
  readonly strata: readonly string[];
  readonly counts: number[][];
  readonly shared: number[][];
  readonly words: number[];
  readonly #lots: readonly CoderId[];
  readonly #given = new Map<TranscriptId, readonly CoderId[]>();

  constructor(
    transcripts: readonly DealtTranscript[],
    lots: readonly CoderId[],
    dealt: DealRequest["dealt"],
  ) {
    this.#lots = lots;
    this.strata = [...new Set(transcripts.map(({ stratum }) => stratum))].sort(compareText);
    this.counts = lots.map(() => this.strata.map(() => 0));
    this.shared = lots.map(() => lots.map(() => 0));
    this.words = lots.map(() => 0);
    for (const transcript of transcripts) {
      const coders = dealt.get(transcript.id);
      if (coders !== undefined) {
        this.give(
          transcript,
          coders.map((coder) => lots.indexOf(coder)),
        );
      }
    }
  }

  columnOf({ stratum }: DealtTranscript): number {
    return this.strata.indexOf(stratum);
  }

  give(transcript: DealtTranscript, coders: readonly number[]): void {
    const column = this.columnOf(transcript);
    for (const coder of coders) {
      increase(this.counts[coder], column, 1);
      increase(this.words, coder, transcript.words);
      for (const other of coders) if (other !== coder) increase(this.shared[coder], other, 1);
    }
    const names = coders.flatMap((coder) => this.#lots[coder] ?? []);
    this.#given.set(transcript.id, names.sort(compareText));
  }

  codersOf({ id }: DealtTranscript): readonly CoderId[] {
    return this.#given.get(id) ?? [];
  }
}

function increase(row: number[] | undefined, at: number, by: number): void {
  if (row !== undefined) row[at] = (row[at] ?? 0) + by;
}
