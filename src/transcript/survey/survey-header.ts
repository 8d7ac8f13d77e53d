import type { CsvRow } from "../../csv/read.ts";

export type SurveyColumn = {
  readonly index: number;
  /** Unique in its file: the header's id, or the question where the export has no ids. */
  readonly name: string;
  /** What the respondents read, where the export says so; else the name. */
  readonly question: string;
  /** The export says that answers were typed freely (which may still be an age or a city). */
  readonly typedFreely: boolean;
};

/** `number`: of the respondent, from 1, in the file. */
export type SurveyRow = CsvRow & { readonly number: number };

export type SurveyTable = {
  readonly tool: "qualtrics" | "surveymonkey" | "other";
  readonly columns: readonly SurveyColumn[];
  /** Rows of respondents, the header's extra rows taken off. */
  readonly rows: readonly SurveyRow[];
};

type Draft = Omit<SurveyColumn, "index">;

/** Takes the header's one to three rows off a survey export and names its columns. */
export function readSurveyHeader(rows: readonly CsvRow[]): SurveyTable {
  const [first, second, third] = rows.map(({ cells }) => cells.map((cell) => cell.trim()));
  const header = first ?? [];
  if (second !== undefined && third !== undefined && isImportIds(third)) {
    const columns = header.map((name, index) => ({
      name,
      question: second[index] ?? "",
      typedFreely: /_TEXT"/.test(third[index] ?? ""),
    }));
    return { tool: "qualtrics", columns: uniquely(columns), rows: numbered(rows.slice(3)) };
  }
  if (second !== undefined && header[0] === "V1" && /^response ?id$/i.test(second[0] ?? "")) {
    const columns = header.map((name, index) => {
      const question = second[index] ?? "";
      return { name: /^V\d+$/.test(name) ? question : name, question, typedFreely: false };
    });
    return { tool: "qualtrics", columns: uniquely(columns), rows: numbered(rows.slice(2)) };
  }
  if (/^respondent id$/i.test(header[0] ?? "")) {
    // The condensed export has an empty second row, which the CSV reader has passed over.
    const hasChoices = second !== undefined && second[0] === "";
    const columns = surveyMonkeyColumns(header, hasChoices ? second : []);
    return { tool: "surveymonkey", columns, rows: numbered(rows.slice(hasChoices ? 2 : 1)) };
  }
  const columns = header.map((name) => ({ name, question: name, typedFreely: false }));
  return { tool: "other", columns: uniquely(columns), rows: numbered(rows.slice(1)) };
}

function numbered(rows: readonly CsvRow[]): SurveyRow[] {
  return rows.map((row, index) => ({ ...row, number: index + 1 }));
}

function isImportIds(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== "");
  return filled.length > 0 && filled.every((cell) => /^\{\s*"ImportId"\s*:/.test(cell));
}

/** The question stands above the first of its columns, what each column holds in the second row. */
function surveyMonkeyColumns(
  header: readonly string[],
  second: readonly string[],
): readonly SurveyColumn[] {
  let question = "";
  const columns = header.map((cell, index): Draft => {
    if (cell !== "") question = cell;
    const choice = second[index] ?? "";
    const typedFreely = /^open-ended response$/i.test(choice);
    const isWhole = choice === "" || typedFreely || /^response$/i.test(choice);
    return { name: isWhole ? question : `${question}: ${choice}`, question, typedFreely };
  });
  return uniquely(columns);
}

/** Columns without a name get their number; a name that stands twice gets one too. */
function uniquely(drafts: readonly Draft[]): readonly SurveyColumn[] {
  const taken = new Set<string>();
  return drafts.map(({ name, question, typedFreely }, index) => {
    const wanted = name === "" ? `column ${index + 1}` : name;
    let unique = wanted;
    for (let number = 2; taken.has(unique); number += 1) unique = `${wanted} (${number})`;
    taken.add(unique);
    return { index, name: unique, question: question === "" ? unique : question, typedFreely };
  });
}
