import type { CoderId } from "../model/ids.ts";
import type { ExcerptKind } from "../units/excerpts.ts";

/** What a pack is about. */
export type PackFacts = {
  readonly coder: CoderId;
  /** Of the codebook. */
  readonly title: string;
  readonly version: string;
  readonly unit: ExcerptKind;
  readonly transcripts: number;
  readonly words: number;
};

/** What a coder has to do with a pack. Names nobody else and says nothing of what others have. */
export function packReadme(facts: PackFacts): string {
  const { coder, title, version, unit, transcripts, words } = facts;
  const count = transcripts === 1 ? "1 transcript" : `${transcripts} transcripts`;
  return `Coding pack for ${coder.replaceAll(/\s+/g, " ")}

${count}, ${words} words, to be coded with the codebook
"${title}", version ${version}.

What is here
  codebook.html        the codebook, to read in a browser (codebook.md is the same as text)
  transcripts/         the transcripts, to read as a whole
  codings-sheet.csv    what you fill in: one row for each ${unit}
  codings.meta.json    for the program; leave it beside the sheet

What to do
  1. Read the codebook, then a transcript as a whole before you code it.
  2. Open codings-sheet.csv in a spreadsheet (Excel, LibreOffice, Google Sheets).
  3. In the column "codes" write the ids of the codes that apply to the row, as the codebook
     has them, with a semicolon between them:  cost;lack-of-time
     Where no code applies, leave the cell empty. The interviewer's rows are there so that
     you can follow the talk.
  4. The column "note" is yours: say there what made you hesitate.
  5. Leave the other columns as they are. You may sort rows, or hide columns.
  6. Save it as CSV, best as "CSV UTF-8". A workbook (xlsx, ods) cannot be read.
  7. Finish every transcript: a row without a code says that no code applies to it.

Code on your own. Do not talk about the transcripts with others who code before everybody
has finished: agreement between coders only means something if each decided alone.
`;
}
