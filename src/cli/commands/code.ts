import { type Command, Option } from "commander";
import type { RunTask } from "../exit-code.ts";
import type { CodeRequest } from "../tasks/code.ts";
import {
  addCorpusOptions,
  type CorpusOptions,
  codebookOption,
  excerptOption,
  quietOption,
  toCorpusRequest,
} from "./shared-options.ts";

type Options = CorpusOptions & {
  readonly codebook?: string;
  readonly out?: string;
  readonly format?: CodeRequest["format"];
  readonly excerpt: CodeRequest["excerpt"];
  readonly speakers: CodeRequest["speakers"];
  readonly mergeAdjacent: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
};

export function codeCommand(program: Command, run: RunTask): void {
  const command = program
    .command("code [transcripts...]")
    .summary("apply a codebook to transcripts; count the themes")
    .description(
      "Applies a codebook's rules to transcripts (files, folders, or - for standard input). Prints the theme-frequency table; with --out also saves every coded excerpt.",
    )
    .addOption(codebookOption());
  addCorpusOptions(command)
    .option("-o, --out <folder>", "save codings, codings.meta.json and theme-frequency.csv here")
    .addOption(
      new Option("--format <name>", "of the codings; without --out they go to stdout").choices([
        "csv",
        "jsonl",
      ]),
    )
    .addOption(excerptOption())
    .addOption(
      new Option("--speakers <role>", "whose speech is coded")
        .choices(["participant", "interviewer", "all"])
        .default("participant"),
    )
    .option("--merge-adjacent", "join excerpts of one code that follow one another", false)
    .option("--json", "the table as JSON", false)
    .addOption(quietOption())
    .addHelpText("after", examples)
    .action(async (paths: readonly string[], options: Options) => {
      const { runCode } = await import("../tasks/code.ts");
      await run(options.quiet, (session) => runCode(session, toRequest(paths, options)));
    });
}

function toRequest(paths: readonly string[], options: Options): CodeRequest {
  return {
    study: options.study,
    corpus: toCorpusRequest(paths, options),
    codebook: options.codebook,
    out: options.out,
    format: options.format,
    excerpt: options.excerpt,
    speakers: options.speakers,
    mergeAdjacent: options.mergeAdjacent,
    json: options.json,
  };
}

const examples = `
Examples:
  sixphase code interviews/ --codebook barriers.yaml --out coded/
  sixphase code P01.docx --codebook digital-health-barriers --excerpt turn
  sixphase code survey.csv -c barriers.yaml --text-column Q4 --format jsonl > codings.jsonl`;
