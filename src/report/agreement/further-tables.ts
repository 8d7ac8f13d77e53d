import type {
  AgreementReport,
  AgreementSlice,
  AgreementSlices,
  AgreementTable,
} from "../../model/agreement-report.ts";
import type { TableReport } from "../tables/table-report.ts";
import { coefficientText, thousands } from "./numbers.ts";
import { capital, codesColumn, meanColumn, setColumn } from "./overall.ts";
import { readersTable } from "./readers-table.ts";
import { unitAndCover } from "./wording.ts";

/** By transcript, third, or an attribute of participants. */
export function sliceTable(
  { by, name, slices }: AgreementSlices,
  { level }: Pick<AgreementReport, "level">,
  table: AgreementTable,
): TableReport {
  const captions = {
    transcript: "Agreement by transcript",
    third:
      "Agreement in the first and the last third of the transcripts, in the order of their ids",
    attribute: `Agreement by ${name} of the participants`,
  } as const;
  return readersTable({
    label: `agreement-by-${by === "attribute" ? `attribute-${name}` : name}`,
    caption: `${captions[by]} (${unitAndCover(table)})`,
    columns: [
      { heading: capital(name), cell: ({ label }) => label },
      { heading: "units", cell: ({ units }) => thousands(units) },
      {
        heading: "differ",
        legend: { term: "differ", text: `units to which not all coders gave the same ${level}s` },
        cell: ({ disagreements }) => thousands(disagreements),
      },
      setColumn(({ setAlpha }: AgreementSlice) => coefficientText(setAlpha)),
      meanColumn(({ meanAlpha }: AgreementSlice) => meanAlpha, level),
      codesColumn(({ meanAlpha }: AgreementSlice) => meanAlpha, level),
    ],
    rows: slices,
    notes: [
      "Parts have few units each, and no intervals are given: differences between them may well be chance.",
      ...(by === "third"
        ? ["It shows drift only where the transcripts were coded in the order of their ids."]
        : []),
    ],
  });
}

/** More are in json. */
const mostConfusions = 20;

/** Codes that are taken for each other. */
export function confusionTable(
  { coders, level }: AgreementReport,
  table: AgreementTable,
): TableReport {
  const [first, second] = coders;
  const two = coders.length === 2 && first !== undefined && second !== undefined;
  const rows = table.confusions.slice(0, mostConfusions);
  const more = table.confusions.length - rows.length;
  return readersTable({
    label: "agreement-confusions",
    caption: `${capital(level)}s taken for each other (${unitAndCover(table)})`,
    columns: [
      { heading: `One ${level}`, cell: ({ first: code }) => code },
      { heading: `Other ${level}`, align: "left", cell: ({ second: code }) => code },
      {
        heading: "units",
        legend: {
          term: "units",
          text: two
            ? `units to which one coder gave one of the ${level}s and the other coder the other one, neither of them both`
            : `units to which one coder gave one of the ${level}s and another coder the other one, neither of these two both; a unit counts once for every two coders of whom that is true`,
        },
        cell: ({ firstBySecond, secondByFirst }) => thousands(firstBySecond + secondByFirst),
      },
      ...(two
        ? [
            {
              heading: `one by ${first.coder}`,
              cell: ({ firstBySecond }: (typeof rows)[number]) => thousands(firstBySecond),
            },
            {
              heading: `one by ${second.coder}`,
              cell: ({ secondByFirst }: (typeof rows)[number]) => thousands(secondByFirst),
            },
          ]
        : []),
    ],
    rows,
    notes: [
      `A unit with several ${level}s in dispute counts for each two of them.`,
      ...(more > 0 ? [`${thousands(more)} more pairs are in --format json.`] : []),
    ],
  });
}
