import type { TableAgreement } from "../../model/table-agreement.ts";

/** How the numbers were made, in whole sentences. */
export function conventions(agreement: TableAgreement): readonly string[] {
  const { how, data, units, coders, interval, compat } = agreement;
  const what = data === "spans" ? `A text of length ${units}` : `${units} units`;
  return [
    `${what}, ${coders.length} coders (${coders.join(", ")}).`,
    ...(how.length === 0 ? [] : [`${capital(how.join("; "))}.`]),
    ...(data === "ratings" ? [`Level of measurement: ${agreement.level}.`] : []),
    ...intervalSentences(agreement),
    ...(compat === undefined ? [] : [`Conventions of ${compat} (--compat).`]),
    ...(interval.method === "percentile" || interval.method === "bca"
      ? [
          "Units of one transcript are not independent of each other: then the intervals are too narrow.",
        ]
      : []),
  ];
}

function intervalSentences({ interval, data }: TableAgreement): readonly string[] {
  if (data === "spans") return ["No intervals: the characters of one text are no sample."];
  const { method, replicates, seed } = interval;
  switch (method) {
    case "none":
      return [];
    case "analytic":
      return [
        "95 % intervals: by Gwet's linearised variance, t distribution, units as the sample.",
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
