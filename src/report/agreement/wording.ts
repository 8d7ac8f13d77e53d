import type { NoAgreementReason } from "../../model/agreement.ts";
import type { AgreementTable, NoIntervalReason } from "../../model/agreement-report.ts";
import type { Cover, UnitKind } from "../../model/unit-kind.ts";
import type { Legend } from "../tables/table-report.ts";

/** Why a figure does not exist. */
export const figureReasons: Readonly<Record<NoAgreementReason, string>> = {
  "no-variation":
    "everybody gave everything one and the same value, so there is no variation to agree about",
  "no-pairable-units": "there are no units to compare",
  "code-unused": "nobody used the code",
  "not-two-coders": "the coefficient is for two coders",
  "missing-values": "the coefficient cannot take missing values",
  "not-numeric": "the coefficient needs numbers",
  "overlapping-units": "one coder's codings overlap where they must not",
  "too-large": "there is more data than the coefficient can be computed from",
  "too-few": "there are too few units for it",
};

/** Why a figure that exists has no interval. */
export const intervalReasons: Readonly<Record<NoIntervalReason, string>> = {
  "not-computed": "no interval is computed for it",
  "too-few-clusters": "there are fewer than 5 transcripts or blocks to draw from",
  "too-few-units": "there are fewer than 2 units",
  "too-few-replicates": "too few replicates gave a number",
  "one-cluster-decides": "one transcript or block alone decides about it",
  "no-common-use":
    "there is no unit to which two coders gave the code, so that no sample from these units shows how often they would",
  "no-common-silence":
    "there is no unit to which two coders did not give the code, so that no sample from these units shows how often they would not",
  "no-spread": "every replicate gives the same number, and a width of 0 would mislead",
  "correction-infinite": "the correction of BCa has no solution",
  "no-formula": "there is no variance formula for it here",
  undefined: "the figure itself does not exist",
};

const unitNouns: Readonly<Record<UnitKind, readonly [string, string]>> = {
  turn: ["turn", "turns"],
  paragraph: ["paragraph", "paragraphs"],
  sentence: ["sentence", "sentences"],
  excerpt: ["coded excerpt", "coded excerpts"],
  transcript: ["transcript", "transcripts"],
  character: ["character", "characters"],
};

export function unitNoun(unit: UnitKind, number: number): string {
  const [one, many] = unitNouns[unit];
  return number === 1 ? one : many;
}

/** `the turn of participants' speech`; a transcript is compared as far as it is that speech. */
export function unitPhrase(unit: UnitKind, whose: string): string {
  return unit === "transcript"
    ? `the transcript, of which ${whose} speech was compared`
    : `the ${unitNoun(unit, 1)} of ${whose} speech`;
}

/** When a unit has a code, as the end of "a unit has a code where ...". */
export const coverRules: Readonly<Record<Cover, string>> = {
  half: "a coding covers at least half of it, or at least half of the coding lies in it",
  any: "a coding covers any of it",
  "half-unit": "a coding covers at least half of it",
  "starts-in": "a coding starts in it",
};

/** `turns, cover rule half`: stands beside every number. */
export function unitAndCover({ unit, cover }: Pick<AgreementTable, "unit" | "cover">): string {
  const noun = unitNoun(unit, 2);
  return cover === undefined ? noun : `${noun}, cover rule "${cover}"`;
}

const headings: Readonly<Record<string, Legend>> = {
  percent_agreement: {
    term: "%",
    text: "per cent of units on which the coders did the same, used the code or did not; of more than two coders, of the pairs of coders",
  },
  positive_agreement: {
    term: "F1",
    text: "of each coder's uses of the code, the share that the other coder has too, both ways together (2 both / (2 both + only one + only the other)); does not allow for chance",
  },
  "krippendorff_alpha[nominal]": {
    term: "alpha",
    text: "Krippendorff's alpha, nominal: 1 is perfect agreement, 0 what chance would give, below 0 less than that",
  },
  cohen_kappa: { term: "kappa", text: "Cohen's kappa" },
  gwet_ac1: { term: "AC1", text: "Gwet's AC1; high for rare codes" },
  jaccard: {
    term: "Jaccard",
    text: "units with the code of both coders, of those with the code of any",
  },
};

export function statisticLegend(statistic: string): Legend {
  return headings[statistic] ?? { term: statistic, text: `the measure ${statistic}` };
}

/** A name in a sentence. */
export function statisticName(statistic: string): string {
  return sentenceNames[statistic] ?? statistic;
}

const sentenceNames: Readonly<Record<string, string>> = {
  percent_agreement: "percent agreement",
  positive_agreement: "F1",
  "krippendorff_alpha[nominal]": "Krippendorff's alpha",
  cohen_kappa: "Cohen's kappa",
  gwet_ac1: "Gwet's AC1",
  jaccard: "Jaccard's index",
  "krippendorff_alpha[jaccard]": "alpha of the sets of codes (Jaccard distance)",
  "krippendorff_alpha[masi]": "alpha of the sets of codes (MASI distance)",
  "krippendorff_alpha[dice]": "alpha of the sets of codes (Dice distance)",
  u_alpha: "u-alpha (do they mark the same text with the same codes?)",
  u_alpha_binary: "|u-alpha (do they mark the same text, whatever the code?)",
  cu_alpha: "cu-alpha (where two marked text, did they give it the same codes?)",
  cu_coverage: "share of the compared speech, white space left out, on which cu-alpha rests",
};

/** Of a code on characters. */
const spanHeadings: Readonly<Record<string, Legend>> = {
  u_alpha_binary: {
    term: "|u-alpha",
    text: "do they mark the same text with the code? Krippendorff's |u-alpha of the code by itself, all else being unmarked",
  },
  k_u_alpha: {
    term: "(k)u-alpha",
    text: "where two marked text, do they tell the code from the other codes? Krippendorff's (k)u-alpha; text that a coder gave several codes is the code's if it is among them",
  },
  k_coverage: {
    term: "coverage",
    text: "per cent of the code's text that another coder marked too, with whatever code: what (k)u-alpha rests on",
  },
};

/** In the order of their columns. */
export const spanStatisticsOfCodes: readonly string[] = Object.keys(spanHeadings);

export function spanLegend(statistic: string): Legend {
  return spanHeadings[statistic] ?? statisticLegend(statistic);
}
