import { type Command, Option } from "commander";
import { impacts } from "../../diff/impacts.ts";
import type { Impact } from "../../model/codebook-diff.ts";
import type { DiffFormat } from "../../report/diff/registry.ts";
import type { RunTask } from "../exit-code.ts";
import type { DiffRequest } from "../tasks/diff.ts";
import {
  addCorpusOptions,
  type CorpusOptions,
  collect,
  excerptOption,
  quietOption,
  toCorpusRequest,
} from "./shared-options.ts";

type Options = CorpusOptions & {
  readonly codings?: readonly string[];
  readonly transcripts?: readonly string[];
  readonly excerpt: DiffRequest["excerpt"];
  readonly speakers: DiffRequest["speakers"];
  readonly reread?: string;
  readonly format: DiffFormat;
  readonly json: boolean;
  readonly output?: string;
  readonly failOn: DiffRequest["failOn"];
  readonly quiet: boolean;
};

export function diffCommand(program: Command, run: RunTask): void {
  const command = program
    .command("diff [old] [new]")
    .summary("what changed between two versions of a codebook")
    .description(
      "Compares two codebooks: files, names of shipped ones, or REVISION:FILE as git has it. One file alone is compared with its last commit; a revision alone, or nothing at all, with the codebook of study.yaml. Says what the changes do to codings that were made before, and which version follows. Exit code 1 where something was found.",
    )
    .option("--codings <file>", "codings made with the old codebook (repeatable)", collect)
    .option("-t, --transcripts <path>", "try both on these transcripts (repeatable)", collect);
  addCorpusOptions(command)
    .addOption(excerptOption())
    .addOption(
      new Option("--speakers <role>", "whose speech the rules code")
        .choices(["participant", "interviewer", "all"])
        .default("participant"),
    )
    .option("--reread <file>", "write the codings that must be read again to this CSV file")
    .addOption(
      new Option("--format <name>", "how the result is written")
        .choices(Object.keys(formatNames))
        .default("text"),
    )
    .option("--json", "the same as --format json", false)
    .option("--output <file>", "write to a file rather than to stdout")
    .addOption(
      new Option("--fail-on <severity>", "the least severity that gives exit code 1")
        .choices(["error", "warning", "info"])
        .default("error"),
    )
    .addOption(quietOption())
    .addHelpText("after", `${examples}\n${versions()}`)
    .action(async (old: string | undefined, now: string | undefined, options: Options) => {
      const { runDiff } = await import("../tasks/diff.ts");
      await run(options.quiet, (session) => runDiff(session, toRequest([old, now], options)));
    });
}

function toRequest(names: readonly (string | undefined)[], options: Options): DiffRequest {
  return {
    study: options.study,
    names: names.filter((name) => name !== undefined),
    codings: options.codings ?? [],
    corpus: toCorpusRequest(options.transcripts ?? [], options),
    excerpt: options.excerpt,
    speakers: options.speakers,
    reread: options.reread,
    format: options.json ? "json" : options.format,
    output: options.output,
    failOn: options.failOn,
  };
}

// Named here so that `--help` need not load the formatters; the type keeps the two in step.
const formatNames: Readonly<Record<DiffFormat, true>> = {
  ...{ text: true, json: true, markdown: true },
};

const examples = `
Examples:
  sixphase diff                                    (in a study folder: since the last commit)
  sixphase diff codebook.yaml                      (since the last commit)
  sixphase diff v1.0:codebook.yaml codebook.yaml
  sixphase diff old.yaml new.yaml --format markdown
  sixphase diff old.yaml new.yaml --codings ayesha.csv -t interviews/ --reread to-read.csv
`;

/** The table of impacts, as help shows it. */
function versions(): string {
  const rows = Object.values(impacts);
  const part = (impact: Impact, title: string) => [
    `  ${title}`,
    ...rows
      .filter((row) => row.impact === impact)
      .flatMap(({ what, because }) => [`    ${what}`, `      ${because}`]),
  ];
  return [
    "Versions have three numbers. A change raises",
    ...part("major", "the first, where codings made before may no longer be right:"),
    ...part("minor", "the second, where they stay right and others become possible:"),
    ...part("patch", "the third, where it is wording:"),
    ...part("none", "none of them:"),
    "While the first number is 0, the second stands for it, and the third for the second.",
  ].join("\n");
}
