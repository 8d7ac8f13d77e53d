import { type Command, InvalidArgumentError, Option } from "commander";
import type { RunTask } from "../exit-code.ts";
import type { ReconcileRequest } from "../tasks/reconcile.ts";
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
  readonly coder?: readonly string[];
  readonly assigned?: ReconcileRequest["assigned"];
  readonly overlap: number;
  readonly out?: string;
  readonly apply?: readonly string[];
  readonly policy?: string;
  readonly changedSince?: string;
  readonly requireComplete: boolean;
  readonly interactive: boolean;
  readonly decidedBy?: string;
  readonly only?: readonly string[];
  readonly json: boolean;
  readonly quiet: boolean;
};

export function reconcileCommand(program: Command, run: RunTask): void {
  const command = program
    .command("reconcile [codings...]")
    .summary("from several coders' codings to one agreed coding, with a record")
    .description(
      "Puts together what several coders did with the same words, says of each disagreement of what kind it is, and writes them as a worksheet to decide on: for a spreadsheet, for a pull request, and as a page for a browser. Decisions are kept in decisions.csv; applied, they give consensus.csv. The coders' files are never changed.",
    )
    .addOption(codebookOption())
    .option("-t, --transcripts <path>", "the transcripts (repeatable)", collect);
  addCorpusOptions(command)
    .option("--coder <name>", "reconcile these coders only (repeatable)", collect)
    .addOption(
      new Option(
        "--assigned <which>",
        "transcripts that count: those with a coding, or all (default: as codings.meta.json says)",
      ).choices(["coded", "all"]),
    )
    .addOption(
      new Option(
        "--overlap <share>",
        "of the shorter excerpt that two codings must have in common to be about one thing",
      )
        .argParser(share)
        .default(0.5),
    )
    .option("-o, --out <folder>", "save the worksheets, the report and the consensus here")
    .option(
      "--apply <file>",
      "decisions.csv, or a filled worksheet.csv (repeatable; default: decisions.csv in the folder of --out)",
      collect,
    )
    .option(
      "--policy <how>",
      "settle what nobody decided: union, intersection, majority, or senior=NAME",
    )
    .option(
      "--changed-since <codebook>",
      "the codebook as it was, a file or a revision of git: list the codings to look at again",
    )
    .option("--require-complete", "exit code 1 while disagreements are open", false)
    .option("-i, --interactive", "decide in the terminal; each decision is saved at once", false)
    .option("--decided-by <name>", "who decides (default: the name of your account)")
    .option("--only <what>", "decide on this kind or code only (repeatable)", collect)
    .option("--json", "the summary as JSON", false)
    .addOption(quietOption())
    .addHelpText("after", examples)
    .action(async (files: readonly string[], options: Options) => {
      const { runReconcile } = await import("../tasks/reconcile.ts");
      await run(options.quiet, (session) => runReconcile(session, toRequest(files, options)));
    });
}

function toRequest(codings: readonly string[], options: Options): ReconcileRequest {
  return {
    study: options.study,
    codings,
    codebook: options.codebook,
    corpus: toCorpusRequest(options.transcripts ?? [], options),
    coders: options.coder ?? [],
    assigned: options.assigned,
    overlap: options.overlap,
    out: options.out,
    decisions: options.apply ?? [],
    policy: options.policy,
    changedSince: options.changedSince,
    requireComplete: options.requireComplete,
    interactive: options.interactive,
    decidedBy: options.decidedBy,
    only: options.only ?? [],
    json: options.json,
  };
}

function share(value: string): number {
  const number = /^\d+(\.\d+)?%$/.test(value) ? Number.parseFloat(value) / 100 : Number(value);
  if (value.trim() !== "" && number > 0 && number <= 1) return number;
  throw new InvalidArgumentError("It is a share above 0, as 0.5 or 50%.");
}

const examples = `
Examples:
  sixphase reconcile ayesha.csv daniyal.csv -c barriers.yaml -t interviews/ --out agreed/
  sixphase reconcile ayesha.csv daniyal.csv --out agreed/ --interactive --decided-by Sana
  sixphase reconcile ayesha.csv daniyal.csv --out agreed/ --apply decisions.csv --require-complete`;
