import type { CatalogueEntry, DiagnosticCode } from "../../diagnostics/catalogue.ts";
import { compareText } from "../../model/order.ts";

/** The part of a finding's name before its `/`. */
type Area = DiagnosticCode extends infer Code
  ? Code extends `${infer Before}/${string}`
    ? Before
    : never
  : never;

/** What is looked at; in the order in which the reference has them: what `check` finds comes first. */
const areaTitles: Readonly<Record<Area, string>> = {
  yaml: "The codebook (or study.yaml) as a YAML file",
  codebook: "What the codebook says",
  codings: "Codings",
  diff: "Two versions of a codebook",
  files: "Files and folders",
  encoding: "The characters of a file",
  transcript: "Transcripts",
  cues: "Captions (vtt, srt)",
  docx: "Word documents",
  survey: "Surveys",
  participants: "participants.csv",
  decisions: "decisions.csv and filled worksheets",
  csv: "Tables (csv)",
  ratings: "Tables of ratings, 0/1 matrices and spans",
};

export type Findable = Readonly<Partial<Record<DiagnosticCode, CatalogueEntry>>>;

export type AreaOfFindings = {
  readonly area: string;
  readonly title: string;
  /** By name, in code-unit order. */
  readonly findings: readonly (readonly [string, CatalogueEntry])[];
};

/** The findings of each area; areas without one are left out. */
export function findingsByArea(catalogue: Findable): readonly AreaOfFindings[] {
  const sorted = Object.entries(catalogue).sort(([a], [b]) => compareText(a, b));
  return Object.entries(areaTitles).flatMap(([area, title]) => {
    const findings = sorted.filter(([code]) => code.startsWith(`${area}/`));
    return findings.length === 0 ? [] : [{ area, title, findings }];
  });
}
