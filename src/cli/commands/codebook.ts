import { type Command, Option } from "commander";
import type { CodebookDocumentFormat } from "../../report/codebook-document/registry.ts";
import type { RunTask } from "../exit-code.ts";
import type { CodebookRequest } from "../tasks/codebook.ts";
import {
  addCorpusOptions,
  type CorpusOptions,
  collect,
  quietOption,
  toCorpusRequest,
} from "./shared-options.ts";

type Options = CorpusOptions & {
  readonly codings?: readonly string[];
  readonly transcripts?: readonly string[];
  readonly rules: boolean;
  readonly memos: boolean;
  readonly date?: string;
  readonly format?: CodebookDocumentFormat;
  readonly output?: string;
  readonly quiet: boolean;
};

export function codebookCommand(program: Command, run: RunTask): void {
  const command = program
    .command("codebook [codebook]")
    .summary("the codebook as a document for people")
    .description(
      "Writes a codebook (a file, or the name of a shipped one) to be read while coding, printed, or put into an appendix: the tree of themes, then each code with its definitions, when to use it and when not, examples, near-misses, sources and memos. With --codings, also how often each code is used.",
    )
    .addOption(
      new Option(
        "--format <name>",
        "how the document is written (default: as --output ends, else markdown)",
      ).choices(Object.keys(formatNames)),
    )
    .option("--output <file>", "write to a file rather than to stdout")
    .option("--codings <file>", "count how often codes are used in codings (repeatable)", collect)
    .option(
      "-t, --transcripts <path>",
      "the transcripts of the codings; without them only rows are counted (repeatable)",
      collect,
    );
  addCorpusOptions(command)
    .option("--rules", "add the rules that the machine applies, as an appendix", false)
    .option("--no-memos", "leave the memos out")
    .option("--date <text>", "a date to print; without it the same codebook gives the same bytes")
    .addOption(quietOption())
    .addHelpText("after", examples)
    .action(async (codebook: string | undefined, options: Options) => {
      const { runCodebook } = await import("../tasks/codebook.ts");
      await run(options.quiet, (session) => runCodebook(session, toRequest(codebook, options)));
    });
}

function toRequest(codebook: string | undefined, options: Options): CodebookRequest {
  return {
    study: options.study,
    codebook,
    codings: options.codings ?? [],
    corpus: toCorpusRequest(options.transcripts ?? [], options),
    rules: options.rules,
    memos: options.memos,
    date: options.date,
    format: options.format ?? formatOf(options.output),
    output: options.output,
  };
}

function formatOf(output: string | undefined): CodebookDocumentFormat {
  return output !== undefined && /\.html?$/i.test(output) ? "html" : "markdown";
}

// Named here so that `--help` need not load the formatters; the type keeps the two in step.
const formatNames: Readonly<Record<CodebookDocumentFormat, true>> = {
  ...{ markdown: true, html: true },
};

const examples = `
Examples:
  sixphase codebook barriers.yaml --output codebook.html
  sixphase codebook barriers.yaml --rules > codebook.md
  sixphase codebook --codings ayesha.csv --codings daniyal.csv   (in a study folder)`;
