import type { CatalogueEntry } from "./entry.ts";

export type RatingsDiagnostic =
  | "ratings/bad-span"
  | "ratings/duplicate-column"
  | "ratings/duplicate-unit"
  | "ratings/empty"
  | "ratings/header-is-data"
  | "ratings/no-name"
  | "ratings/not-in-both"
  | "ratings/not-zero-one"
  | "ratings/one-coder"
  | "ratings/order-unknown"
  | "ratings/row-length"
  | "ratings/similar-labels"
  | "ratings/trimmed"
  | "ratings/unknown-category"
  | "ratings/unnamed-column";

export const ratingsEntries: Readonly<Record<RatingsDiagnostic, CatalogueEntry>> = {
  "ratings/bad-span": {
    severity: "error",
    title: "a span that cannot be placed",
    why: "A span without a start and an end inside the text marks nothing, so it cannot be compared with what others marked. It is left out, and the agreement is that of the rest.",
    mend: "Give start and end as numbers, the end after the start, both inside the length given with --continuum (and --begin).",
  },
  "ratings/duplicate-column": {
    severity: "error",
    title: "two columns of one name",
    why: "Columns are told apart by their headings. Of two with the same one nobody can say which is the coder's, or the code's; the first one counts and the later one is not read.",
    mend: "Give each column a heading of its own, or delete the one that does not belong.",
  },
  "ratings/duplicate-unit": {
    severity: "error",
    title: "the same unit twice",
    why: "Two rows for one unit would count its coders' ratings twice, or contradict each other. The first one counts.",
    mend: "Delete the row that does not belong, or give every unit a name of its own; where the column does not name units, say --unit-column none.",
  },
  "ratings/empty": {
    severity: "error",
    title: "a table without ratings",
    why: "There is nothing to compare: the table has no heading, no rows, or no column of ratings.",
    mend: "Save a table with a heading row, one row a unit and one column a coder, or the columns unit, coder and value.",
  },
  "ratings/header-is-data": {
    severity: "warning",
    title: "a heading row that looks like ratings",
    why: "The first row is taken for the coders' names. If it holds ratings, a unit is missing from every number.",
    mend: "Add a heading row with the coders' names, or say --no-header.",
  },
  "ratings/no-name": {
    severity: "error",
    title: "a row that does not say whose it is",
    why: "A rating belongs to a unit and a coder. Without the name of one of them it cannot be put beside the others, so the row is left out.",
    mend: "Write the missing unit or coder, or delete the row.",
  },
  "ratings/not-in-both": {
    severity: "warning",
    title: "a unit or a code that not every matrix has",
    why: "What only one coder's matrix has was not rated by the other: it is left out, and never taken for a zero.",
    mend: "Give all matrices the same rows and columns, with 0 where a coder saw the unit and did not use the code.",
  },
  "ratings/not-zero-one": {
    severity: "error",
    title: "a cell that is neither 0 nor 1",
    why: "A matrix says whether a code was used on a unit. Another sign has no meaning there; the cell counts as missing.",
    mend: "Write 1 where the code was used, 0 where it was not, and leave the cell blank where the coder did not rate the unit.",
  },
  "ratings/one-coder": {
    severity: "error",
    title: "fewer than two coders",
    why: "Agreement is between coders. With one of them there is nothing to compare.",
    mend: "Give a column for each coder (or a second matrix), or the columns unit, coder and value.",
  },
  "ratings/order-unknown": {
    severity: "warning",
    title: "words whose order is not known",
    why: "Ordinal and weighted coefficients ask how far apart two categories are. Words do not say it; alphabetical order is hardly the right one, and gives wrong numbers.",
    mend: "Name the categories from lowest to highest: --categories low,medium,high.",
  },
  "ratings/row-length": {
    severity: "error",
    title: "a row with too few or too many cells",
    why: "A cell that is missing or split moves the later ones under another coder's name. The row is left out.",
    mend: "Give the row as many cells as the heading has; a cell that holds the separator stands in quotes.",
  },
  "ratings/similar-labels": {
    severity: "warning",
    title: "two labels that may be one",
    why: "Labels count as different as soon as one sign differs. If they are meant as one, every coefficient is too low.",
    mend: "Write the label in the same way everywhere; nothing needs to be done if both are meant.",
  },
  "ratings/trimmed": {
    severity: "info",
    title: "spaces around labels",
    why: "Spaces before and after a label cannot be seen and were not taken as part of it. Programs that keep them count such ratings as disagreement.",
    mend: "Nothing has to be done; delete the spaces if other programs shall come to the same numbers.",
  },
  "ratings/unknown-category": {
    severity: "error",
    title: "a rating that is none of the categories",
    why: "The categories were named, and this is none of them. The rating counts as missing, so the numbers are those of the other ratings.",
    mend: "Correct the rating, or name the category in --categories too.",
  },
  "ratings/unnamed-column": {
    severity: "info",
    title: "columns without a heading",
    why: "A column without a heading belongs to no code and no coder, so it is not read.",
    mend: "Nothing has to be done if it holds notes; else give it a heading.",
  },
};
