import type { SurveyColumn, SurveyTable } from "./survey-header.ts";
import { isOpenQuestion } from "./survey-open-questions.ts";

/** What each column of a survey is for. */
export type SurveyRoles = {
  /** Undefined: respondents are told apart by their row. */
  readonly id: SurveyColumn | undefined;
  /** Name the visit or the repetition of a respondent who has several rows (REDCap). */
  readonly occasions: readonly SurveyColumn[];
  readonly texts: readonly SurveyColumn[];
  readonly attributes: readonly SurveyColumn[];
  /** Identify people, and are left out. */
  readonly personal: readonly SurveyColumn[];
};

/** `undefined` where the user did not choose, and the table decides. */
export type ChosenColumns = {
  readonly id: SurveyColumn | undefined;
  readonly texts: readonly SurveyColumn[] | undefined;
};

/** Columns that the user named keep their place; of the others each falls into one role. */
export function assignRoles({ columns, rows }: SurveyTable, chosen: ChosenColumns): SurveyRoles {
  const cellsOf = ({ index }: SurveyColumn) => rows.map(({ cells }) => cells[index] ?? "");
  const id = chosen.id ?? recogniseId(columns, cellsOf);
  const occasions = columns.filter(({ name }) => occasionNames.has(name));
  const free = columns.filter((column) => column !== id && !occasions.includes(column));
  const isPersonal = ({ name, question }: SurveyColumn) =>
    personal.test(words(name)) || personal.test(words(question));
  const texts =
    chosen.texts ??
    free.filter((column) => !isPersonal(column) && isOpenQuestion(column, cellsOf(column)));
  const others = free.filter((column) => !texts.includes(column));
  const used = others.filter((column) => cellsOf(column).some((cell) => cell.trim() !== ""));
  return {
    id,
    occasions,
    texts,
    attributes: used.filter((column) => !isPersonal(column)),
    personal: used.filter(isPersonal),
  };
}

const occasionNames: ReadonlySet<string> = new Set([
  "redcap_event_name",
  "redcap_repeat_instrument",
  "redcap_repeat_instance",
]);

// Of Qualtrics, SurveyMonkey, REDCap and Forms, the likeliest first.
const idNames: readonly string[] = [
  ...["response id", "respondent id", "record id", "study id", "participant id", "subject id"],
  ...["case id", "respondent", "participant", "id"],
];

/** A column by a usual name, else the first one named `... id` that differs in every row. */
function recogniseId(
  columns: readonly SurveyColumn[],
  cellsOf: (column: SurveyColumn) => readonly string[],
): SurveyColumn | undefined {
  for (const wanted of idNames) {
    const found = columns.find(({ name }) => words(name) === wanted);
    if (found !== undefined) return found;
  }
  return columns.find((column) => {
    const cells = cellsOf(column);
    const isUnique = new Set(cells).size === cells.length && !cells.includes("");
    return words(column.name).endsWith(" id") && isUnique;
  });
}

// The columns that Qualtrics, SurveyMonkey, Forms and REDCap fill with what identifies a person.
const personal = new RegExp(
  `^(?:${[
    "ip address",
    "(?:recipient )?e ?mail(?: address)?",
    "(?:recipient )?(?:first|last|middle|full|given|family|user|sur) ?name",
    "name(?: (?:first|last))?",
    "location (?:latitude|longitude|accuracy)",
    "(?:tele|cell|mobile )?phone(?: number)?|mobile",
    "(?:home |street |postal )?address",
    "dob|date of birth|birth ?date",
  ].join("|")})(?: \\d+)?$`,
);

/** `RecipientFirstName`, `first_name` and `First Name` in one form: lower case, single blanks. */
function words(name: string): string {
  return name
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
