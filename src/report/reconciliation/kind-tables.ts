import { disagreementKinds, type KindCounts, remedies } from "../../model/reconciliation.ts";
import { disagreementsIn, type ReconciliationReport } from "../../model/reconciliation-report.ts";
import { capital } from "../agreement/overall.ts";
import { type ReaderColumn, readersTable } from "../agreement/readers-table.ts";
import type { TableReport } from "../tables/table-report.ts";
import { kindWords, remedyOf } from "./kind-words.ts";
import { percentOf } from "./numbers.ts";

/** How many disagreements of each kind there are, and how they were settled. */
export function kindTable({ settled }: ReconciliationReport): TableReport {
  const all = settled.byKind.reduce((sum, { items }) => sum + items, 0);
  return readersTable({
    label: "disagreements-by-kind",
    caption: "Disagreements by kind, gravest first",
    columns: [
      { heading: "Kind", cell: ({ kind }) => kind },
      { heading: "number", cell: ({ items }) => String(items) },
      {
        heading: "%",
        legend: { term: "%", text: "of all disagreements" },
        cell: ({ items }) => percentOf(items, all).replace(" %", ""),
      },
      { heading: "decided", cell: ({ decisions }) => String(decisions) },
      ...(settled.policy === undefined
        ? []
        : [
            {
              heading: "policy",
              cell: ({ policy }: (typeof settled.byKind)[number]) => String(policy),
            },
          ]),
      { heading: "open", cell: ({ open }) => String(open) },
    ],
    rows: settled.byKind,
  });
}

/** What each kind that occurs says is to be mended. */
export function mendItems({ settled, coders }: ReconciliationReport): readonly string[] {
  return settled.byKind
    .filter(({ items }) => items > 0)
    .map(({ kind, items }) => {
      const { what, mend } = kindWords[kind];
      const who =
        kind === "omission"
          ? ` (passed over by ${coders.map(({ coder, omitted }) => `${coder}: ${omitted}`).join(", ")})`
          : "";
      return `${kind} (${items}): ${what}${who}. What to mend: ${remedyOf(kind)}. ${capital(mend)}.`;
    });
}

/** Every code that somebody used, the least agreed on first, kind by kind. */
export function codeTable(report: ReconciliationReport): TableReport {
  return readersTable({
    label: "disagreements-by-code",
    caption: "Places by code, the least agreed on first",
    columns: [{ heading: "Code", cell: ({ code }) => code }, ...kindColumns<CodeCounts>()],
    rows: leastAgreedFirst(report),
    notes: [twoCodes],
  });
}

/** The first of them, by what is to be mended. */
export function codeSummary(report: ReconciliationReport, most: number): TableReport {
  const rows = leastAgreedFirst(report);
  return readersTable({
    label: "disagreements-by-code",
    caption: "Places by code, the least agreed on first, and what their disagreements are about",
    columns: [
      { heading: "Code", cell: ({ code }) => code },
      ...agreedColumns<CodeCounts>(),
      ...(["definition", "training", "unit"] as const).map((remedy): ReaderColumn<CodeCounts> => {
        const kinds = disagreementKinds.filter((kind) => remedies[kind] === remedy);
        return {
          heading: remedy === "training" ? "seen by some" : remedy,
          legend: {
            term: remedy === "training" ? "seen by some" : remedy,
            text: kinds.join(", "),
          },
          cell: (row) => String(kinds.reduce((sum, kind) => sum + row.kinds[kind], 0)),
        };
      }),
    ],
    rows: rows.slice(0, most),
    notes: [
      twoCodes,
      ...(rows.length > most ? [`${rows.length - most} more codes are in report.md.`] : []),
    ],
  });
}

const twoCodes = "A place with two codes is counted under each of them.";

type CodeCounts = ReconciliationReport["counts"]["codes"][number];

function leastAgreedFirst({ counts }: ReconciliationReport): readonly CodeCounts[] {
  const share = ({ kinds }: CodeCounts) => kinds.agreed / (kinds.agreed + disagreementsIn(kinds));
  return counts.codes.toSorted(
    (a, b) => share(a) - share(b) || disagreementsIn(b.kinds) - disagreementsIn(a.kinds),
  );
}

/** Each two coders, where there are more. */
export function pairTable({ counts }: ReconciliationReport): TableReport {
  return readersTable({
    label: "disagreements-by-pair",
    caption: "Places by pair of coders",
    columns: [
      { heading: "Coders", cell: ({ coders }) => coders.join(", ") },
      ...kindColumns<(typeof counts.pairs)[number]>(),
    ],
    rows: counts.pairs,
    notes: ["Places in which either of the two has a coding, by how these two differ there."],
  });
}

/** Codes that one coder put where another put the other, most often first. */
export function confusionTable({ counts }: ReconciliationReport, most: number): TableReport {
  const { confusions } = counts;
  return readersTable({
    label: "confused-codes",
    caption: "Codes that were confused, most often first",
    columns: [
      { heading: "One code", cell: ({ codes: [first] }) => first },
      { heading: "the other", align: "left", cell: ({ codes: [, second] }) => second },
      { heading: "kind", align: "left", cell: ({ kind }) => kind },
      { heading: "times", cell: ({ count }) => String(count) },
    ],
    rows: confusions.slice(0, most),
    notes:
      confusions.length > most ? [`${confusions.length - most} more pairs are in report.md.`] : [],
  });
}

function kindColumns<Row extends { readonly kinds: KindCounts }>(): readonly ReaderColumn<Row>[] {
  return [
    ...agreedColumns<Row>(),
    ...disagreementKinds.map((kind): ReaderColumn<Row> => {
      return { heading: kind, cell: ({ kinds }) => String(kinds[kind]) };
    }),
  ];
}

function agreedColumns<Row extends { readonly kinds: KindCounts }>(): readonly ReaderColumn<Row>[] {
  return [
    {
      heading: "agreed %",
      legend: {
        term: "agreed %",
        text: "places coded alike, with the same code on the same words, of all places counted here; not corrected for chance",
      },
      cell: ({ kinds }) =>
        percentOf(kinds.agreed, kinds.agreed + disagreementsIn(kinds)).replace(" %", ""),
    },
    { heading: "agreed", cell: ({ kinds }) => String(kinds.agreed) },
  ];
}
