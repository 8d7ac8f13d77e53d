import { type Command, InvalidArgumentError, Option } from "commander";
import type { Severity } from "../../diagnostics/catalogue.ts";
import type { Phase } from "../../model/codebook.ts";
import type { DiagnosticFormat } from "../../report/diagnostics/registry.ts";
import type { RunTask } from "../exit-code.ts";
import type { CheckRequest, FindingsOutput } from "../tasks/check.ts";
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
  readonly maxShare: number;
  readonly phase?: Phase;
  readonly failOn: Severity;
  readonly explain?: string;
  readonly quiet: boolean;
};

export function checkCommand(program: Command, run: RunTask): void {
  const outputs: FindingsOutput[] = [];
  const command = program
    .command("check [codebooks...]")
    .summary("is a codebook valid, and does it do what it says")
    .description(
      "Checks codebooks (files, globs, or the names of shipped ones): their YAML, their tree, what the phase they have reached requires, and their rules, which must code every example and no near-miss. With --codings, also whether codings fit the codebook and the transcripts. Exit code 1 where something was found.",
    )
    .addOption(
      new Option("--fail-on <severity>", "the least severity that gives exit code 1")
        .choices(["error", "warning", "info"])
        .default("error"),
    )
    .addOption(
      new Option(
        "--format <name>",
        "how findings are written; may be given again, each with its own --output (default: text)",
      ).argParser((name) => {
        outputs.push({ format: formatNamed(name), output: undefined });
      }),
    )
    .addOption(
      new Option("--output <file>", "where the --format before it is written").argParser((file) => {
        const last = outputs.pop() ?? { format: "text", output: undefined };
        if (last.output !== undefined) {
          throw new InvalidArgumentError("each --output needs a --format before it.");
        }
        outputs.push({ ...last, output: file });
      }),
    )
    .addOption(
      new Option("--json", "the same as --format json").argParser(() => {
        outputs.push({ format: "json", output: undefined });
      }),
    )
    .addOption(
      new Option(
        "--phase <number>",
        "check for this phase, 1 to 6, rather than the one it claims",
      ).argParser(phaseOf),
    )
    .option("--codings <file>", "also check codings made with the codebook (repeatable)", collect)
    .option("-t, --transcripts <path>", "the transcripts of the codings (repeatable)", collect);
  addCorpusOptions(command)
    .addOption(
      new Option(
        "--max-share <percent>",
        "with --transcripts: a rule that fires in more of the sentences is reported",
      )
        .argParser(percentage)
        .default(20),
    )
    .option(
      "--explain <finding>",
      "print what a finding means and how to mend it; `list` prints the names of all",
    )
    .addOption(quietOption())
    .addHelpText("after", examples)
    .action(async (codebooks: readonly string[], options: Options) => {
      const { explain, quiet } = options;
      if (explain !== undefined) {
        const { runExplainFinding } = await import("../tasks/explain-finding.ts");
        await run(quiet, (session) => runExplainFinding(session, explain));
        return;
      }
      const { runCheck } = await import("../tasks/check.ts");
      await run(quiet, (session) => runCheck(session, toRequest(codebooks, options, outputs)));
    });
}

function toRequest(
  codebooks: readonly string[],
  options: Options,
  outputs: readonly FindingsOutput[],
): CheckRequest {
  return {
    study: options.study,
    codebooks,
    codings: options.codings ?? [],
    corpus: toCorpusRequest(options.transcripts ?? [], options),
    maxShare: options.maxShare / 100,
    phase: options.phase,
    failOn: options.failOn,
    outputs: outputs.length === 0 ? [{ format: "text", output: undefined }] : outputs,
  };
}

function phaseOf(value: string): Phase {
  const found = phases.find((phase) => String(phase) === value);
  if (found === undefined) throw new InvalidArgumentError("It is a number from 1 to 6.");
  return found;
}

const phases: readonly Phase[] = [1, 2, 3, 4, 5, 6];

function percentage(value: string): number {
  const percent = Number(value);
  if (value.trim() === "" || !(percent > 0 && percent <= 100)) {
    throw new InvalidArgumentError("It is a percentage above 0 and at most 100.");
  }
  return percent;
}

function formatNamed(value: string): DiagnosticFormat {
  const names = Object.keys(formatNames) as DiagnosticFormat[];
  const found = names.find((name) => name === value);
  if (found === undefined) throw new InvalidArgumentError(`It is one of ${names.join(", ")}.`);
  return found;
}

// Named here so that `--help` need not load the formatters; the type keeps the two in step.
const formatNames: Readonly<Record<DiagnosticFormat, true>> = {
  ...{ text: true, unix: true, json: true, sarif: true, github: true, junit: true, markdown: true },
};

const examples = `
Examples:
  sixphase check codebook.yaml
  sixphase check 'codebooks/*.yaml' --fail-on warning
  sixphase check codebook.yaml --codings ayesha.csv --transcripts interviews/
  sixphase check --format github --format sarif --output findings.sarif   (in a study folder)
  sixphase check --explain codebook/example-not-coded`;
