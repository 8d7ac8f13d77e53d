import type { Command } from "commander";
import type { RunTask } from "../exit-code.ts";
import type { ExplainRequest } from "../tasks/explain.ts";
import {
  addCorpusOptions,
  type CorpusOptions,
  codebookOption,
  collect,
  excerptOption,
  quietOption,
  toCorpusRequest,
} from "./shared-options.ts";

type Options = CorpusOptions & {
  readonly codebook?: string;
  readonly text?: string;
  readonly transcripts?: readonly string[];
  readonly excerpt: ExplainRequest["excerpt"];
  readonly json: boolean;
  readonly quiet: boolean;
};

export function explainCommand(program: Command, run: RunTask): void {
  const command = program
    .command("explain [place]")
    .summary("why a line was coded, or was not")
    .description(
      "Shows which rules fire on a line of a transcript (FILE:LINE, or ID:LINE as in codings.csv) or on a text, on which words and what they code; which codes an `unless` holds back; and what came close. Lines are those of the canonical text, the column `line` of codings.csv.",
    )
    .addOption(codebookOption())
    .option("--text <text>", "explain these words of a participant instead")
    .option(
      "-t, --transcripts <path>",
      "where to look for a transcript's id (repeatable)",
      collect,
    );
  addCorpusOptions(command)
    .addOption(excerptOption())
    .option("--json", "the explanation as JSON", false)
    .addOption(quietOption())
    .addHelpText("after", examples)
    .action(async (place: string | undefined, options: Options) => {
      const { runExplain } = await import("../tasks/explain.ts");
      await run(options.quiet, (session) => runExplain(session, toRequest(place, options)));
    });
}

function toRequest(place: string | undefined, options: Options): ExplainRequest {
  return {
    study: options.study,
    place,
    text: options.text,
    corpus: toCorpusRequest(options.transcripts ?? [], options),
    codebook: options.codebook,
    excerpt: options.excerpt,
    json: options.json,
  };
}

const examples = `
Examples:
  sixphase explain interviews/P01.txt:42 --codebook barriers.yaml
  sixphase explain lahore/P01:42 --transcripts interviews/ --codebook barriers.yaml
  sixphase explain --text "the link kept dropping" --codebook digital-health-barriers`;
