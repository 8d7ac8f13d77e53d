import { type Command, Option } from "commander";
import type { RunTask } from "../exit-code.ts";
import type { EvaluateRequest } from "../tasks/evaluate.ts";
import {
  addCorpusOptions,
  type CorpusOptions,
  codebookOption,
  collect,
  quietOption,
  toCorpusRequest,
  wholeNumber,
} from "./shared-options.ts";

type Options = CorpusOptions & {
  readonly codebook?: string;
  readonly transcripts?: readonly string[];
  readonly coder?: string;
  readonly assigned?: NonNullable<EvaluateRequest["assigned"]>;
  readonly speakers: EvaluateRequest["speakers"];
  readonly unit: EvaluateRequest["unit"];
  readonly cover: EvaluateRequest["cover"];
  readonly excerpt?: NonNullable<EvaluateRequest["excerpt"]>;
  readonly ci: EvaluateRequest["interval"]["method"];
  readonly replicates: number;
  readonly seed: number;
  readonly min?: readonly string[];
  readonly minPerCode?: readonly string[];
  readonly minN: number;
  readonly on: EvaluateRequest["gates"]["on"];
  readonly show: number;
  readonly errors?: string;
  readonly acknowledgeReflexive: boolean;
  readonly format: EvaluateRequest["format"];
  readonly output?: string;
  readonly quiet: boolean;
};

export function evaluateCommand(program: Command, run: RunTask): void {
  const command = program
    .command("evaluate [gold] [rules]")
    .summary("how well a codebook's rules find what a person found")
    .description(
      "Compares what a codebook's rules code with a person's codings of the same transcripts: for each code precision, recall and F1 with intervals, the false positives with the rule and the words that made it fire, the misses, and which rules to mend first. Without RULES the codebook is applied now, as `sixphase code` would.",
    )
    .addOption(codebookOption())
    .option("-t, --transcripts <path>", "the transcripts (repeatable)", collect);
  addCorpusOptions(command)
    .option("--coder <name>", "whose codings in GOLD, where it has several people's")
    .addOption(
      new Option(
        "--assigned <which>",
        "transcripts that count: those with a coding, or all (default: as codings.meta.json says)",
      ).choices(["coded", "all"]),
    )
    .addOption(
      new Option("--speakers <who>", "whose speech is compared")
        .choices(["participant", "interviewer", "all"])
        .default("participant"),
    )
    .addOption(
      new Option("--unit <kind>", "what is counted")
        .choices(["turn", "paragraph", "sentence", "excerpt", "transcript"])
        .default("turn"),
    )
    .addOption(
      new Option("--cover <rule>", "when a coding counts for a unit")
        .choices(["half", "any", "half-unit", "starts-in"])
        .default("half"),
    )
    .addOption(
      new Option(
        "--excerpt <unit>",
        "without RULES: what the rules code as one piece (default: sentence)",
      ).choices(["sentence", "paragraph", "turn"]),
    )
    .addOption(
      new Option("--ci <method>", "how intervals are made")
        .choices(["percentile", "bca", "none"])
        .default("percentile"),
    )
    .addOption(
      new Option("--replicates <number>", "of the bootstrap")
        .argParser(wholeNumber(1, 1_000_000))
        .default(2000),
    )
    .addOption(
      new Option("--seed <number>", "the same number gives the same intervals")
        .argParser(wholeNumber(0, Number.MAX_SAFE_INTEGER))
        .default(1),
    )
    .option(
      "--min <figure=value>",
      "exit code 1 where the mean over codes is less, as f1=0.8",
      collect,
    )
    .option("--min-per-code <figure=value>", "the same for every code by itself", collect)
    .addOption(
      new Option("--min-n <units>", "of the codes, judge those that so many units have")
        .argParser(wholeNumber(0, Number.MAX_SAFE_INTEGER))
        .default(1),
    )
    .addOption(
      new Option(
        "--on <which>",
        "what must reach it: the figure, or the lower limit of its interval",
      )
        .choices(["estimate", "lower"])
        .default("estimate"),
    )
    .addOption(
      new Option("--show <number>", "false positives and misses that are shown of each code")
        .argParser(wholeNumber(0, 1_000_000))
        .default(3),
    )
    .option("--errors <file>", "also save every false positive and every miss as csv")
    .option("--acknowledge-reflexive", "compute figures of a reflexive analysis too", false)
    .addOption(
      new Option("--format <name>", "how the report is written")
        .choices(["terminal", "csv", "markdown", "json"])
        .default("terminal"),
    )
    .addOption(new Option("--json", "the same as --format json").implies({ format: "json" }))
    .option("--output <file>", "write to a file rather than to stdout")
    .addOption(quietOption())
    .addHelpText("after", examples)
    .action(async (gold: string | undefined, rules: string | undefined, options: Options) => {
      const { runEvaluate } = await import("../tasks/evaluate.ts");
      await run(options.quiet, (session) => runEvaluate(session, toRequest(gold, rules, options)));
    });
}

function toRequest(
  gold: string | undefined,
  rules: string | undefined,
  options: Options,
): EvaluateRequest {
  const { ci: method, replicates, seed, minN: minUnits, on } = options;
  return {
    ...{ gold, rules },
    study: options.study,
    codebook: options.codebook,
    corpus: toCorpusRequest(options.transcripts ?? [], options),
    coder: options.coder,
    assigned: options.assigned,
    speakers: options.speakers,
    unit: options.unit,
    cover: options.cover,
    excerpt: options.excerpt,
    interval: { method, level: 0.95, replicates, seed },
    gates: { overall: options.min ?? [], perCode: options.minPerCode ?? [], minUnits, on },
    acknowledgeReflexive: options.acknowledgeReflexive,
    show: options.show,
    format: options.format,
    output: options.output,
    errors: options.errors,
  };
}

const examples = `
Examples:
  sixphase evaluate ayesha.csv                    (in a study folder: edit the codebook, run again)
  sixphase evaluate ayesha.csv coded/codings.csv -c barriers.yaml -t interviews/
  sixphase evaluate ayesha.csv --errors errors.csv --min f1=0.6`;
