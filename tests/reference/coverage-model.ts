import { addUnits, type CodeCounts, emptyCounts } from "../../src/agreement/code-counts.ts";
import { below, type RandomSource } from "../../src/model/random.ts";

/**
 * Two coders of transcripts that differ: in how often a code applies, and in how easily it is seen. All
 * numbers of a list are equally likely, so that the truth is a finite sum.
 */
export type Model = {
  readonly name: string;
  /** Share of a transcript's turns to which the code applies. */
  readonly prevalence: readonly number[];
  /** Probability that a coder sees it where it applies: the same in a transcript for both coders. */
  readonly seen: readonly number[];
  /** Times that: by transcript and coder. */
  readonly care: readonly number[];
  /** Probability that a coder uses it where it does not apply. */
  readonly falseAlarm: readonly number[];
  /** Turns in a transcript. */
  readonly turns: readonly number[];
};

const turns = [60, 100, 140];

export const models: readonly Model[] = [
  {
    name: "common code",
    prevalence: [0.1, 0.3, 0.5],
    seen: [0.95, 0.8, 0.55],
    care: [1, 0.85],
    falseAlarm: [0.01, 0.05],
    turns,
  },
  {
    name: "rare code",
    prevalence: [0, 0.01, 0.08],
    seen: [0.95, 0.8, 0.55],
    care: [1, 0.85],
    falseAlarm: [0.001, 0.005],
    turns,
  },
];

/** Two coders who do not look at the text. */
export const atRandom: Model = {
  name: "at random",
  prevalence: [0],
  seen: [0],
  care: [1],
  falseAlarm: [0.2],
  turns,
};

/** One turn's counts after another, by transcript. */
export function simulate(model: Model, transcripts: number, random: RandomSource): Turn[][] {
  const one = (choices: readonly number[]) => choices[below(random, choices.length)] ?? 0;
  return Array.from({ length: transcripts }, () => {
    const [prevalence, seen] = [one(model.prevalence), one(model.seen)];
    const coders = [0, 1].map(() => ({
      sees: seen * one(model.care),
      errs: one(model.falseAlarm),
    }));
    return Array.from({ length: one(model.turns) }, () => {
      const applies = random.next() < prevalence;
      return coders.map(({ sees, errs }) => random.next() < (applies ? sees : errs));
    });
  });
}

/** Who used the code in a turn. */
export type Turn = readonly boolean[];

export function countTurns(these: readonly Turn[]): CodeCounts {
  const counts = emptyCounts(2);
  for (const turn of these) addUnits(counts, turn);
  return counts;
}

/** Kappa and alpha of infinitely many transcripts. */
export function truth({ prevalence, seen, care, falseAlarm }: Model): {
  readonly kappa: number;
  readonly alpha: number;
} {
  const mean = (numbers: readonly number[]) =>
    numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const applies = mean(prevalence);
  // The two coders' care and errors are independent of each other; how easily it is seen is shared.
  const sees = mean(seen) * mean(care);
  const bothSee = mean(seen.map((share) => share ** 2)) * mean(care) ** 2;
  const errs = mean(falseAlarm);
  const both = applies * bothSee + (1 - applies) * errs ** 2;
  const uses = applies * sees + (1 - applies) * errs;
  const kappa = (both - uses ** 2) / (uses * (1 - uses));
  // The coders are alike, so Cohen's chance agreement is Scott's, and alpha's in the limit.
  return { kappa, alpha: kappa };
}
