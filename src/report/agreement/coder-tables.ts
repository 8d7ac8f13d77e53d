import type { Quantity } from "../../model/agreement.ts";
import type {
  AgreementReport,
  AgreementTable,
  CoderAmongOthers,
  CoderPair,
} from "../../model/agreement-report.ts";
import type { TableReport } from "../tables/table-report.ts";
import { coefficientText, listed } from "./numbers.ts";
import { type ReaderColumn, readersTable } from "./readers-table.ts";
import { unitAndCover } from "./wording.ts";

/** Of more than two coders, how each two agree, and each of them beside the others; none of two. */
export function coderTables(
  { level }: Pick<AgreementReport, "level">,
  table: AgreementTable,
): readonly TableReport[] {
  if (table.pairs.length === 0) return [];
  return [
    coderMatrix(table, {
      label: "agreement-by-pair",
      caption: "Mean alpha of each two coders",
      ofPair: ({ meanAlpha }) => meanAlpha.mean.estimate,
      ofCoder: ({ meanAlpha }) => meanAlpha,
      ofOthers: ({ without }) => without.meanAlpha.mean.estimate,
      about: `unweighted mean over the ${level}s whose alpha exists for them`,
      notes: [codesNote(table, level)],
    }),
    coderMatrix(table, {
      label: "agreement-by-pair-of-sets",
      caption: "Alpha of the sets of codes of each two coders",
      ofPair: ({ setAlpha }) => setAlpha,
      ofCoder: ({ setAlpha }) => setAlpha,
      ofOthers: ({ without }) => without.setAlpha,
      about: "Krippendorff's alpha of the sets of codes, Jaccard distance",
      notes: [],
    }),
  ];
}

type Matrix = {
  readonly label: string;
  readonly caption: string;
  readonly ofPair: (pair: CoderPair) => Quantity;
  readonly ofCoder: (coder: CoderAmongOthers) => Quantity;
  readonly ofOthers: (coder: CoderAmongOthers) => Quantity;
  /** What the numbers are. */
  readonly about: string;
  readonly notes: readonly string[];
};

/** A row and a column for each coder. */
function coderMatrix(table: AgreementTable, matrix: Matrix): TableReport {
  const { among, pairs } = table;
  const pairOf = (one: string, other: string) =>
    pairs.find(
      ({ coders }) => coders.some((is) => is === one) && coders.some((is) => is === other),
    );
  const others = among.map(
    ({ coder }, at): ReaderColumn<CoderAmongOthers> => ({
      heading: coder,
      over: "with",
      ...(at === 0 ? { legend: { term: "with", text: matrix.about } } : {}),
      cell: (row) => {
        const pair = row.coder === coder ? undefined : pairOf(row.coder, coder);
        return pair === undefined ? "" : coefficientText(matrix.ofPair(pair));
      },
    }),
  );
  return readersTable<CoderAmongOthers>({
    label: matrix.label,
    caption: `${matrix.caption} (${unitAndCover(table)})`,
    columns: [
      { heading: "Coder", cell: ({ coder }) => coder },
      ...others,
      {
        heading: "mean",
        legend: { term: "mean", text: "of this coder with each of the others" },
        cell: (row) => coefficientText(matrix.ofCoder(row)),
      },
      {
        heading: "without",
        legend: {
          term: "without",
          text: "the same of the others among themselves, this coder left out: where it is much more than in the other rows, this coder is the one who codes differently",
        },
        cell: (row) => coefficientText(matrix.ofOthers(row)),
      },
    ],
    rows: among,
    notes: matrix.notes,
  });
}

/** Means over different codes are not to be compared. */
function codesNote({ pairs }: AgreementTable, level: AgreementReport["level"]): string {
  const counts = new Map<string, string[]>();
  for (const { coders, meanAlpha } of pairs) {
    const codes = `${meanAlpha.defined} of ${meanAlpha.codes}`;
    counts.set(codes, [...(counts.get(codes) ?? []), coders.join(" and ")]);
  }
  const [first, ...more] = counts;
  if (first !== undefined && more.length === 0)
    return `Each mean of two coders is over ${first[0]} ${level}s.`;
  const parts = [...counts].map(([codes, names]) => `${codes} (${names.join("; ")})`);
  return `The means of two coders are over different numbers of ${level}s: ${listed(parts)}. Compare those that are over much the same.`;
}
