import type { TableAgreement } from "../../model/table-agreement.ts";

import { gateLines } from "./gates-wording.ts";
import { shortName } from "./short-name.ts";

/** How the numbers were made, in whole sentences. */
export function conventions(agreement: TableAgreement): readonly string[] {
  const { how, data, units, coders, interval, compat, gates } = agreement;
  const what =
    data === "spans" ? `A text of length ${units}` : units === 1 ? "1 unit" : `${units} units`;
  return [
    `${what}, ${coders.length} coders (${coders.map(shortName).join(", ")}).`,
    ...(how.length === 0 ? [] : [`${capital(how.join("; "))}.`]),
    ...categoriesSentence(agreement),
    ...(data === "ratings" ? [`Level of measurement: ${agreement.level}.`] : []),
    ...intervalSentences(agreement),
    ...(compat === undefined ? [] : [`Conventions of ${compat} (--compat).`]),
    ...(interval.method === "percentile" || interval.method === "bca"
      ? [
          "Units of one transcript are not independent of each other: then the intervals are too narrow.",
        ]
      : []),
    ...(gates === undefined ? [] : gateLines(gates)),
  ];
}

/** More than these are counted alone: they may be free text. */
const mostNamed = 12;

/** What counted as a category; so a sign for "not rated" that was taken for one is seen. */
function categoriesSentence({ data, categories }: TableAgreement): readonly string[] {
  if (data === "matrices") return [];
  const what = data === "ratings" ? ["category", "categories"] : ["label", "labels"];
  const named = categories.filter((category) => category !== "");
  if (named.length === 0) return [];
  const count = `${named.length} ${named.length === 1 ? what[0] : what[1]}`;
  if (named.length > mostNamed) return [`${count}.`];
  return [`${count}: ${named.map(shortName).join(", ")}.`];
}

function intervalSentences({ interval, data }: TableAgreement): readonly string[] {
  if (data === "spans") return ["No intervals: the characters of one text are no sample."];
  const { method, replicates, seed, quantile } = interval;
  switch (method) {
    case "none":
      return [];
    case "analytic":
      return [
        `95 % intervals: by formula (Gwet's linearised variance; of Cohen's kappa that of Fleiss, Cohen and Everitt), ${quantile === "normal" ? "normal distribution" : "t distribution"}, cut at 1, units as the sample.`,
      ];
    case "krippendorff":
      return [`95 % intervals: Krippendorff's bootstrap, ${replicates} replicates, seed ${seed}.`];
    default:
      return [
        `95 % intervals: bootstrap over units, ${method}, ${replicates} replicates, seed ${seed}.`,
      ];
  }
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
