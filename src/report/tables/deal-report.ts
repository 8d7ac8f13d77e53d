import type { Deal } from "../../model/deal.ts";
import { compareText } from "../../model/order.ts";
import { fixed } from "../fixed.ts";
import type { DataCell, DisplayRow, Legend, TableReport } from "./table-report.ts";

/** Who got how much: all transcripts, the overlap, each coder; and of each stratum, where there are some. */
export function dealReport(deal: Deal): TableReport {
  const rows = partsOf(deal).flatMap((part) => rowsOf(deal, part));
  const isStratified = deal.attributes.length > 0;
  const shown = (cells: readonly string[], share: string) =>
    isStratified ? [...cells, share] : cells;
  return {
    label: "deal",
    caption: captionOf(deal),
    notes: isStratified ? [sharesNote, ...(hasMixed(deal) ? [mixedNote] : [])] : [],
    data: {
      columns: Object.entries(conventions).map(([key, convention]) => {
        return { key, convention, ...(key === "percent" ? { decimals: 2 } : {}) };
      }),
      rows: rows.map(({ part, stratum = "", ...counts }): DataCell[] => {
        const { transcripts, overlap, words, percent } = counts;
        return [part.kind, part.coder, stratum, transcripts, overlap, words, percent];
      }),
    },
    display: {
      columns: [
        { heading: "Who", align: "left", legend: undefined, rank: 0 },
        ...(["transcripts", "overlap", "words"] as const).map((key, rank) => {
          return { heading: heading(key), align: "right" as const, legend: legend(key), rank };
        }),
        ...(isStratified
          ? [{ heading: "%", align: "right" as const, legend: percentLegend, rank: 3 }]
          : []),
      ],
      rows: rows.map(({ part, stratum, ...counts }): DisplayRow => {
        const { transcripts, overlap, words, percent } = counts;
        const cells = [stratum ?? part.name, ...[transcripts, overlap, words].map(String)];
        const share = stratum === undefined ? "" : fixed(percent, 1);
        const isWhole = stratum === undefined;
        return { depth: isWhole ? 0 : 1, strong: isWhole, cells: shown(cells, share) };
      }),
      notes: [],
      overflow: "drop",
    },
  };
}

const conventions = {
  part: "what the row is about: all transcripts, the overlap, or one coder's",
  coder: "the coder; empty for all and for the overlap",
  stratum: "transcripts alike in the attributes that were named; empty for all strata together",
  transcripts: "transcripts dealt",
  overlap: "of these, those that other coders have too",
  words: "words of all speech in them, whoever speaks",
  percent: "of the part's transcripts, how many are of the stratum",
} as const;

const percentLegend: Legend = { term: "%", text: conventions.percent };

const sharesNote =
  "Each stratum has its share of the overlap by largest remainders. Of the other transcripts each coder gets as many of a stratum as the others, one more or less.";
const mixedNote =
  "A transcript whose participants differ is in a stratum of its own, written with +, and in neither of theirs.";

function hasMixed({ transcripts }: Deal): boolean {
  return transcripts.some(({ stratum }) => stratum.includes(" + "));
}

function heading(key: string): string {
  return `${key.slice(0, 1).toUpperCase()}${key.slice(1)}`;
}

function legend(key: "transcripts" | "overlap" | "words"): Legend {
  return { term: heading(key), text: conventions[key] };
}

function captionOf({ coders, transcripts, attributes }: Deal): string {
  const count = transcripts.length === 1 ? "1 transcript" : `${transcripts.length} transcripts`;
  const by = attributes.length === 0 ? "" : `, by ${attributes.join(", ")}`;
  return `${count} dealt to ${coders.length} coders${by}`;
}

type Part = {
  readonly kind: "all" | "overlap" | "coder";
  readonly name: string;
  readonly coder: string;
  readonly transcripts: Deal["transcripts"];
};

function partsOf({ coders, transcripts }: Deal): readonly Part[] {
  const shared = transcripts.filter((transcript) => transcript.coders.length > 1);
  const parts: readonly Part[] = [
    { kind: "all", name: "All transcripts", coder: "", transcripts },
    { kind: "overlap", name: "Overlap", coder: "", transcripts: shared },
    ...coders.map((coder): Part => {
      const own = transcripts.filter((transcript) => transcript.coders.includes(coder));
      return { kind: "coder", name: coder, coder, transcripts: own };
    }),
  ];
  return parts.filter((part) => part.transcripts.length > 0);
}

/** The part as a whole, then each stratum, also those of which it has none. */
function rowsOf(deal: Deal, part: Part) {
  const strata = [...new Set(deal.transcripts.map(({ stratum }) => stratum))].sort(compareText);
  return [undefined, ...(deal.attributes.length === 0 ? [] : strata)].map((stratum) => {
    const own = part.transcripts.filter((one) => stratum === undefined || one.stratum === stratum);
    return {
      part,
      stratum,
      transcripts: own.length,
      overlap: own.filter(({ coders }) => coders.length > 1).length,
      words: own.reduce((sum, { words }) => sum + words, 0),
      percent: (100 * own.length) / part.transcripts.length,
    };
  });
}
