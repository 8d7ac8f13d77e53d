import { type Command, Option } from "commander";
import type { TableFormat } from "../../report/table-formats/registry.ts";
import type { RunTask } from "../exit-code.ts";
import type { TablesRequest } from "../tasks/tables.ts";
import {
  addCorpusOptions,
  type CorpusOptions,
  codebookOption,
  collect,
  quietOption,
  toCorpusRequest,
} from "./shared-options.ts";

type Options = CorpusOptions & {
  readonly codebook?: string;
  readonly transcripts?: readonly string[];
  readonly coder?: string;
  readonly assigned?: TablesRequest["assigned"];
  readonly by?: string;
  readonly level: TablesRequest["level"];
  readonly binary: boolean;
  readonly format: TablesRequest["format"];
  readonly output?: string;
  readonly quiet: boolean;
};

export function tablesCommand(program: Command, run: RunTask): void {
  const command = program
    .command("tables [codings]")
    .summary("theme frequencies and code matrices from codings")
    .description(
      "Counts a codings file, the program's own or a person's, in any format. Each excerpt is first found again in its transcript; what moved or was lost is said.",
    )
    .addOption(codebookOption())
    .option("-t, --transcripts <path>", "the transcripts (repeatable)", collect);
  addCorpusOptions(command)
    .option("--coder <name>", "count this coder's codings only")
    .addOption(
      new Option(
        "--assigned <which>",
        "transcripts that count: those with a coding, or all (default: as codings.meta.json says)",
      ).choices(["coded", "all"]),
    )
    .option("--by <attribute>", "split by an attribute, or `participant` or `transcript`")
    .addOption(
      new Option("--level <level>", "columns of --by participant and --by transcript")
        .choices(["code", "theme"])
        .default("code"),
    )
    .option("--binary", "--by participant, --by transcript: 1 for any coding, else 0", false)
    .addOption(
      new Option("--format <name>", "how the table is written")
        .choices(Object.keys(formatNames))
        .default("terminal"),
    )
    .option("--output <file>", "write to a file rather than to stdout")
    .addOption(quietOption())
    .addHelpText("after", examples)
    .action(async (codings: string | undefined, options: Options) => {
      const { runTables } = await import("../tasks/tables.ts");
      await run(options.quiet, (session) => runTables(session, toRequest(codings, options)));
    });
}

function toRequest(codings: string | undefined, options: Options): TablesRequest {
  return {
    study: options.study,
    codings,
    corpus: toCorpusRequest(options.transcripts ?? [], options),
    codebook: options.codebook,
    coder: options.coder,
    assigned: options.assigned,
    by: options.by,
    level: options.level,
    cells: options.binary ? "binary" : "counts",
    format: options.format,
    output: options.output,
  };
}

// Named here so that `--help` need not load the formatters; the type keeps the two in step.
const formatNames: Readonly<Record<TableFormat, true>> = {
  ...{ terminal: true, csv: true, markdown: true, json: true, latex: true },
};

const examples = `
Examples:
  sixphase tables coded/codings.csv -c barriers.yaml -t interviews/
  sixphase tables --by profession                          (in a study folder)
  sixphase tables ayesha.csv --format latex --output table1.tex`;
