import type { EstimateRow } from "../../model/table-agreement.ts";

/** A program whose conventions can be taken over, to compare numbers with it. */
export type CompatName = "nvivo" | "irrcac" | "nltk" | "kalpha";

export type Compat = {
  /** What is different from our conventions, in sentences without a full stop. */
  readonly says: readonly string[];
  /** It knows of no category that nobody used. */
  readonly usedOnly?: true;
  /** Labels as the program reads them. */
  readonly label?: (written: string) => string;
  /** The measure that the program computes under a name; `coders` is their number. */
  readonly instead?: (id: string, coders: number) => string;
  /** What the program returns where we say that a number is undefined. */
  readonly substitute?: (row: EstimateRow, categoriesGiven: boolean) => number | undefined;
  /** Statistics that it has, where the user names none. */
  readonly coefs?: readonly string[];
};

const chanceCorrected =
  /^(?:cohen_kappa|weighted_kappa|scott_pi|fleiss_kappa|conger_kappa|brennan_prediger|gwet_ac[12]|krippendorff_alpha)\b/;

export const compats: Readonly<Record<CompatName, Compat>> = {
  nvivo: {
    says: ["kappa is 1 where both coders never, or both always, used a code (NVivo)"],
    substitute: ({ statistic, reason }) =>
      /^(?:cohen_kappa|per_code_kappa)\b/.test(statistic) && isZeroByZero(reason) ? 1 : undefined,
    coefs: ["percent_agreement", "cohen_kappa"],
  },
  irrcac: {
    says: [
      "labels are read in capitals, so that joy and Joy are one (irrCAC)",
      "cohen_kappa is Conger's kappa over all rated units, as conger.kappa.raw has it (irrCAC)",
      "coefficients are 1 where only one category was used and no categories were named (irrCAC 1.4)",
    ],
    label: (written) => written.toUpperCase(),
    instead: (id) => (id === "cohen_kappa" ? "conger_kappa" : id),
    substitute: ({ statistic, reason }, categoriesGiven) =>
      chanceCorrected.test(statistic) && reason === "no-variation" && !categoriesGiven
        ? 1
        : undefined,
  },
  nltk: {
    says: [
      "alpha is 1 where all values are the same (NLTK)",
      "cohen_kappa of more than two coders is the mean over their pairs (NLTK)",
      "MASI has .67 and .33 for two thirds and one third (NLTK up to 3.9)",
      "categories that nobody used do not count, whatever --categories says (NLTK)",
    ],
    usedOnly: true,
    instead: (id, coders) => {
      if (id === "cohen_kappa" && coders > 2) return "light_kappa";
      return id.replace(/\[masi\]$/, "[masi_nltk]");
    },
    substitute: ({ statistic, reason }) =>
      statistic.startsWith("krippendorff_alpha") && reason === "no-variation" ? 1 : undefined,
  },
  kalpha: {
    says: [
      "the interval is that of the KALPHA macro, which takes every pair of values for a draw of its own and is too narrow for more than two coders (KALPHA)",
    ],
    coefs: ["krippendorff_alpha"],
  },
};

/** 0/0 and nothing else: what other programs give a number for. */
export function isZeroByZero(reason: EstimateRow["reason"]): boolean {
  return reason === "no-variation" || reason === "code-unused";
}
