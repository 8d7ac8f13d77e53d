import { type Command, InvalidArgumentError, Option } from "commander";
import type { RunTask } from "../exit-code.ts";
import type { SplitRequest } from "../tasks/split.ts";
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
  readonly coders?: readonly string[];
  readonly overlap: SplitRequest["overlap"];
  readonly overlapCoders?: number;
  readonly seed: number;
  readonly stratify?: readonly string[];
  readonly unit: SplitRequest["unit"];
  readonly out?: string;
  readonly json: boolean;
  readonly quiet: boolean;
};

export function splitCommand(program: Command, run: RunTask): void {
  const command = program
    .command("split")
    .summary("deal transcripts to coders, with a blind pack for each")
    .description(
      "Deals transcripts to coders: some to all of them, so that their agreement can be measured, the others to one each, as many transcripts and words to each and of every stratum. Writes assignments.csv, and for each coder a folder with the texts, the codebook and an empty sheet to fill in, which tells nothing of the others. The commands that take codings take a filled sheet as it is.",
    )
    .addOption(codebookOption())
    .option("-t, --transcripts <path>", "the transcripts (repeatable)", collect);
  addCorpusOptions(command)
    .option("--coders <names>", "who codes, with commas between (default: of study.yaml)", names)
    .addOption(
      new Option(
        "--overlap <share>",
        "what several coders get: 20% of the transcripts, or a number of them",
      )
        .argParser(overlap)
        .default({ kind: "percent", percent: 20 }, "20%"),
    )
    .addOption(
      new Option(
        "--overlap-coders <number>",
        "how many coders get each of these, pairs in turn (default: all)",
      ).argParser(wholeNumber(2)),
    )
    .addOption(
      new Option("--seed <number>", "the same number deals the same way")
        .argParser(wholeNumber(0))
        .default(1),
    )
    .option(
      "--stratify <attributes>",
      "columns of participants.csv of which each coder and the overlap get their share",
      names,
    )
    .addOption(
      new Option("--unit <unit>", "a row of the sheets")
        .choices(["sentence", "paragraph", "turn"])
        .default("turn"),
    )
    .option("-o, --out <folder>", "save the packs here (default: packs in the study's out)")
    .option("--json", "the table as JSON", false)
    .addOption(quietOption())
    .addHelpText("after", examples)
    .action(async (options: Options) => {
      const { runSplit } = await import("../tasks/split.ts");
      await run(options.quiet, (session) => runSplit(session, toRequest(options)));
    });
}

function toRequest(options: Options): SplitRequest {
  return {
    study: options.study,
    corpus: toCorpusRequest(options.transcripts ?? [], options),
    codebook: options.codebook,
    coders: options.coders ?? [],
    overlap: options.overlap,
    overlapCoders: options.overlapCoders,
    seed: options.seed,
    stratify: options.stratify ?? [],
    unit: options.unit,
    out: options.out,
    json: options.json,
  };
}

/** Names with commas between; the option may also be given several times. */
function names(value: string, before: readonly string[] = []): readonly string[] {
  const found = value.split(",").map((name) => name.trim());
  return [...before, ...found.filter((name) => name !== "")];
}

function overlap(value: string): SplitRequest["overlap"] {
  const text = value.trim();
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(text)?.[1];
  if (percent !== undefined && Number(percent) <= 100) {
    return { kind: "percent", percent: Number(percent) };
  }
  if (/^\d{1,9}$/.test(text)) return { kind: "transcripts", count: Number(text) };
  throw new InvalidArgumentError(
    "It is a share from 0% to 100%, such as 20%, or a whole number of transcripts.",
  );
}

function wholeNumber(least: number) {
  return (value: string): number => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && Number.isSafeInteger(number)) return number;
    throw new InvalidArgumentError(`It is a whole number from ${least} on.`);
  };
}

const examples = `
Examples:
  sixphase split -t interviews/ -c barriers.yaml --coders ayesha,daniyal --overlap 20% --out packs
  sixphase split --stratify profession,city --seed 7          (in a study folder)
  sixphase agree packs/ayesha/codings-sheet.csv packs/daniyal/codings-sheet.csv`;
