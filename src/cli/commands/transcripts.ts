import type { Command } from "commander";
import type { RunTask } from "../exit-code.ts";
import type { TranscriptsRequest } from "../tasks/transcripts.ts";
import {
  addCorpusOptions,
  type CorpusOptions,
  quietOption,
  toCorpusRequest,
} from "./shared-options.ts";

type Options = CorpusOptions & {
  readonly writeText?: string;
  readonly json: boolean;
  readonly quiet: boolean;
};

export function transcriptsCommand(program: Command, run: RunTask): void {
  const command = program
    .command("transcripts [transcripts...]")
    .summary("list and check transcripts; save their canonical text")
    .description(
      "Lists what is read from each transcript: format, turns, words and who speaks in which role. Look here first: a speaker taken for the wrong role would be coded, or left out, throughout.",
    );
  addCorpusOptions(command)
    .option("--write-text <folder>", "save each transcript's canonical text, which offsets count")
    .option("--json", "the list as JSON", false)
    .addOption(quietOption())
    .addHelpText("after", examples)
    .action(async (paths: readonly string[], options: Options) => {
      const { runTranscripts } = await import("../tasks/transcripts.ts");
      await run(options.quiet, (session) => runTranscripts(session, toRequest(paths, options)));
    });
}

function toRequest(paths: readonly string[], options: Options): TranscriptsRequest {
  return {
    study: options.study,
    corpus: toCorpusRequest(paths, options),
    writeText: options.writeText,
    json: options.json,
  };
}

const examples = `
Examples:
  sixphase transcripts interviews/ --participants participants.csv
  sixphase transcripts interviews/ --interviewer "Dr. Malik" --write-text text/`;
