import { codebookNodes } from "../../src/model/codebook-tree.ts";
import { plainPaint } from "../../src/report/paint.ts";
import type { TableOptions } from "../../src/report/table-formats/table-format.ts";
import { describeTable } from "../../src/report/tables/describe-table.ts";
import type { TableReport } from "../../src/report/tables/table-report.ts";
import { codeMatrix } from "../../src/tables/code-matrix.ts";
import { frequencyTable } from "../../src/tables/frequency.ts";
import { splitTable } from "../../src/tables/split.ts";
import {
  type Coded,
  casesOf,
  code,
  coding,
  group,
  interview,
  nodes,
  people,
  study,
  theme,
} from "../tables/study.ts";

export const options: TableOptions = { width: 80, paint: plainPaint };

const cases = casesOf(nodes, study);

/** Names in three scripts, and every sign that means something to one of the formats. */
const oddNodes = codebookNodes({
  themes: [
    theme(
      "odd",
      {
        codes: [
          code("urdu", "بجلی کا مسئلہ"),
          code("cjk", "電源の問題"),
          code("emoji", "Power 🔌 & family 👨‍👩‍👧 of é"),
          code("signs", '50 % | $5_a #1 \\x {y} ~z^2 <b> [c] "d" *e* `f`'),
          code("lines", "two\nlines\tand \u001b[31mred"),
          code("=SUM(A1)", "=SUM(A1)"),
        ],
        themes: [theme("deep", { codes: [code("deeper", "-2 is no formula")] }, "Innermost")],
      },
      "A name that is much longer than the first column of a terminal with eighty columns",
    ),
  ],
  codes: [],
});
const odd: readonly Coded[] = [
  { transcript: interview, codings: [coding(interview, "urdu", "What stops you")] },
  { transcript: group, codings: [coding(group, "=SUM(A1)", "Power goes out")] },
];

export const examples = {
  frequency: describeTable(frequencyTable(nodes, cases)),
  odd: describeTable(frequencyTable(oddNodes, casesOf(oddNodes, odd))),
  nobody: describeTable(frequencyTable(nodes, [])),
  split: describeTable(splitTable(nodes, cases, people, "city")),
  "matrix-people": describeTable(
    codeMatrix(nodes, cases, { by: "participant", level: "code", cells: "counts" }),
  ),
  "matrix-transcripts": describeTable(
    codeMatrix(nodes, cases, { by: "transcript", level: "theme", cells: "binary" }),
  ),
} satisfies Readonly<Record<string, TableReport>>;
