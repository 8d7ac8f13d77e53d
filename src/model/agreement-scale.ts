/** Words that an author has proposed for ranges of a coefficient. */
export type AgreementScaleName = "krippendorff" | "landis-koch" | "altman" | "fleiss" | "cicchetti";

type Step = {
  readonly word: string;
  /** The greatest value that the word is for, that one too (`most`) or not (`below`); of the last, none. */
  readonly most?: number;
  readonly below?: number;
};

export type AgreementScale = {
  /** Author and year, as they stand in a report. */
  readonly author: string;
  /** What they proposed it for. */
  readonly about: string;
  readonly reference: string;
  /** Ascending. */
  readonly steps: readonly Step[];
};

/**
 * The ranges are conventions without a base in data, as their authors say; they differ, so none is used
 * unless the user names one.
 */
export const agreementScales: Readonly<Record<AgreementScaleName, AgreementScale>> = {
  krippendorff: {
    author: "Krippendorff (2019)",
    about: "alpha",
    reference:
      "Krippendorff, K. (2019). Content analysis: An introduction to its methodology (4th ed.). SAGE.",
    steps: [
      { word: "not to be relied on", below: 0.667 },
      { word: "tentative conclusions only", below: 0.8 },
      { word: "reliable" },
    ],
  },
  "landis-koch": {
    author: "Landis and Koch (1977)",
    about: "kappa",
    reference:
      "Landis, J. R., & Koch, G. G. (1977). The measurement of observer agreement for categorical data. Biometrics, 33(1), 159-174. https://doi.org/10.2307/2529310",
    steps: [
      { word: "poor", below: 0 },
      { word: "slight", most: 0.2 },
      { word: "fair", most: 0.4 },
      { word: "moderate", most: 0.6 },
      { word: "substantial", most: 0.8 },
      { word: "almost perfect" },
    ],
  },
  altman: {
    author: "Altman (1991)",
    about: "kappa",
    reference: "Altman, D. G. (1991). Practical statistics for medical research. Chapman & Hall.",
    steps: [
      { word: "poor", most: 0.2 },
      { word: "fair", most: 0.4 },
      { word: "moderate", most: 0.6 },
      { word: "good", most: 0.8 },
      { word: "very good" },
    ],
  },
  fleiss: {
    author: "Fleiss (1981)",
    about: "kappa",
    reference:
      "Fleiss, J. L. (1981). Statistical methods for rates and proportions (2nd ed.). Wiley.",
    steps: [
      { word: "poor", below: 0.4 },
      { word: "fair to good", most: 0.75 },
      { word: "excellent" },
    ],
  },
  cicchetti: {
    author: "Cicchetti (1994)",
    about: "kappa",
    reference:
      "Cicchetti, D. V. (1994). Guidelines, criteria, and rules of thumb for evaluating normed and standardized assessment instruments in psychology. Psychological Assessment, 6(4), 284-290. https://doi.org/10.1037/1040-3590.6.4.284",
    steps: [
      { word: "poor", below: 0.4 },
      { word: "fair", below: 0.6 },
      { word: "good", below: 0.75 },
      { word: "excellent" },
    ],
  },
};

/** The word for a value; what lies on a limit but for the rounding of computers lies on it. */
export function wordFor(scale: AgreementScale, exact: number): string {
  const value = Math.round(exact * 1e9) / 1e9;
  const step = scale.steps.find(
    ({ most, below }) =>
      (most === undefined && below === undefined) ||
      (most !== undefined && value <= most) ||
      (below !== undefined && value < below),
  );
  return step?.word ?? "";
}
