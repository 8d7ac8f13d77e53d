import type { DealtTranscript } from "../model/deal.ts";

/** A transcript of one coder, which another one may get for one of theirs. */
export type Held = {
  readonly transcript: DealtTranscript;
  coder: number;
};

type Swap = { readonly heavy: Held; readonly light: Held; readonly gain: number };

/**
 * Evens out the words that the coders get: as long as two of them can exchange transcripts of one
 * stratum so that the sum of the squared words shrinks, the exchange that shrinks it most is made. So
 * numbers and strata stay as they are, and what was drawn by lot is changed no more than it takes.
 *
 * `words`: what each coder has beside `hands`. Changes `hands`, whose order decides between equals.
 */
export function balanceWords(words: readonly number[], hands: readonly Held[]): void {
  const totals = [...words];
  for (const { coder, transcript } of hands) {
    totals[coder] = (totals[coder] ?? 0) + transcript.words;
  }
  for (let swap = bestSwap(totals, hands); swap !== undefined; swap = bestSwap(totals, hands)) {
    const { heavy, light } = swap;
    const moved = heavy.transcript.words - light.transcript.words;
    totals[heavy.coder] = (totals[heavy.coder] ?? 0) - moved;
    totals[light.coder] = (totals[light.coder] ?? 0) + moved;
    [heavy.coder, light.coder] = [light.coder, heavy.coder];
  }
}

function bestSwap(totals: readonly number[], hands: readonly Held[]): Swap | undefined {
  const byPlace = new Map<string, Held[]>();
  const byWords = [...hands].sort((a, b) => a.transcript.words - b.transcript.words);
  for (const held of byWords) {
    const place = placeOf(held.coder, held);
    const others = byPlace.get(place);
    if (others === undefined) byPlace.set(place, [held]);
    else others.push(held);
  }
  let best: Swap | undefined;
  for (const heavy of hands) {
    totals.forEach((total, coder) => {
      const ahead = (totals[heavy.coder] ?? 0) - total;
      if (ahead <= 0) return;
      // The gain is greatest where half of the difference changes hands.
      const wanted = heavy.transcript.words - ahead / 2;
      for (const light of nearestTwo(byPlace.get(placeOf(coder, heavy)) ?? [], wanted)) {
        const moved = heavy.transcript.words - light.transcript.words;
        const gain = 2 * moved * (ahead - moved);
        if (gain > (best?.gain ?? 0)) best = { heavy, light, gain };
      }
    });
  }
  return best;
}

function placeOf(coder: number, { transcript }: Held): string {
  return `${coder} ${transcript.stratum}`;
}

/** The last with fewer words than wanted, and the first with as many or more. */
function nearestTwo(byWords: readonly Held[], wanted: number): readonly Held[] {
  let low = 0;
  let high = byWords.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((byWords[middle]?.transcript.words ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return byWords.slice(Math.max(0, low - 1), low + 1);
}
