import { escapeLatex } from "../escape-latex.ts";
import type { DisplayRow, DisplayTable, TableReport } from "../tables/table-report.ts";
import { displayWidth } from "../width.ts";
import { columnRuns } from "./column-runs.ts";
import { legendOf } from "./legend.ts";
import type { TableFormatter } from "./table-format.ts";

/** A `table` float with caption, `\label` and a note that says what each column counts. */
export const latex: TableFormatter = ({ label, caption, notes, display }) => `\
% Needs \\usepackage{booktabs}. Names in other scripts than Latin need XeLaTeX or LuaLaTeX and a font.
\\begin{table}
  \\centering
  \\caption{${escapeLatex(caption)}}
  \\label{tab:${labelName(label)}}
  \\small
  \\setlength{\\tabcolsep}{4pt}
  \\begin{tabular}{${columnTypes(display)}}
    \\toprule
${upperHeadings(display)}\
${tableLine(display.columns.map(({ heading }) => escapeLatex(heading)))}\
    \\midrule
${display.rows.map((row) => tableLine(row.cells.map((cell, at) => cellText(row, cell, at)))).join("")}\
    \\bottomrule
  \\end{tabular}
  \\par\\smallskip
  \\begin{minipage}{\\linewidth}
    \\footnotesize
${noteLines(notes, display)}\
  \\end{minipage}
\\end{table}
`;

/** Longer text than this is set in lines of its own. */
const widestLine = 20;

function columnTypes({ columns, rows }: DisplayTable): string {
  const isWide = (at: number) =>
    rows.some(({ cells }) => displayWidth(cells[at] ?? "") > widestLine);
  return columns
    .map(({ align }, at) => {
      if (align === "right") return "r";
      return at === 0 || isWide(at) ? String.raw`p{0.3\linewidth}` : "l";
    })
    .join("");
}

/** The headings over several columns with a rule under each, where the table has such. */
function upperHeadings({ columns }: DisplayTable): string {
  const runs = columnRuns(columns);
  if (runs.length === columns.length) return "";
  const cells = runs.map(({ over = "", first, last }) =>
    first === last && over === ""
      ? ""
      : String.raw`\multicolumn{${last - first + 1}}{c}{${escapeLatex(over)}}`,
  );
  const rules = runs
    .filter(({ over }) => over !== undefined)
    .map(({ first, last }) => String.raw`\cmidrule(lr){${first + 1}-${last + 1}}`);
  return `${tableLine(cells)}    ${rules.join(" ")}\n`;
}

/** Ends with the long form of `\\`, which \raggedright changes in a table's last column. */
function tableLine(cells: readonly string[]): string {
  return `    ${cells.join(" & ")} \\tabularnewline\n`;
}

function cellText({ depth, strong }: DisplayRow, cell: string, at: number): string {
  const text = escapeLatex(cell);
  if (at > 0) return text;
  const indent = depth === 0 ? "" : String.raw`\hspace*{${depth}em}`;
  return String.raw`\raggedright ${indent}${strong ? String.raw`\textbf{${text}}` : text}`;
}

function noteLines(notes: TableReport["notes"], { columns, notes: drawing }: DisplayTable): string {
  const legends = legendOf(columns).map(
    ({ term, text }) => String.raw`\emph{${escapeLatex(term)}}: ${escapeLatex(text)}.`,
  );
  const sentences = [...legends, ...[...drawing, ...notes].map(escapeLatex)];
  return sentences
    .map((sentence, at) => `    ${at === 0 ? String.raw`\emph{Note.} ` : ""}${sentence}\n`)
    .join("");
}

/** Only what \label takes without trouble; an attribute's name may hold anything. */
function labelName(label: string): string {
  return label.replaceAll(/[^\p{L}\p{N}-]+/gu, "-");
}
