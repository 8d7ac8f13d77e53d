import { type Command, InvalidArgumentError, Option } from "commander";
import type { CorpusRequest } from "../corpus.ts";

/** Options of every command that reads transcripts. */
export type CorpusOptions = {
  readonly study?: string;
  readonly participants?: string;
  readonly interviewer?: readonly string[];
  readonly language?: readonly string[];
  readonly textColumn?: readonly string[];
  readonly idColumn?: string;
};

export function addCorpusOptions(command: Command): Command {
  return command
    .addOption(studyOption())
    .option("-p, --participants <file>", "participants.csv: who speaks where, with attributes")
    .option("--interviewer <label>", "a speaker label that is an interviewer (repeatable)", collect)
    .option("--language <tag>", "a language of the transcripts, such as ur (repeatable)", collect)
    .option("--text-column <name>", "survey: a column of open answers (repeatable)", collect)
    .option("--id-column <name>", "survey: the column that names the respondent");
}

/** For options that may be given several times. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** Reads a whole number of an option. */
export function wholeNumber(least: number, most: number) {
  return (value: string): number => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It is a whole number from ${least} to ${most}.`);
  };
}

function studyOption(): Option {
  return new Option("--study <folder>", "the folder of study.yaml (default: this folder)");
}

export function codebookOption(): Option {
  return new Option("-c, --codebook <file>", "the codebook, or the name of a shipped one");
}

export function excerptOption(): Option {
  return new Option("--excerpt <unit>", "what is coded as one piece")
    .choices(["sentence", "paragraph", "turn"])
    .default("sentence");
}

export function quietOption(): Option {
  return new Option("-q, --quiet", "no notes and no progress on stderr").default(false);
}

export function toCorpusRequest(paths: readonly string[], options: CorpusOptions): CorpusRequest {
  return {
    paths,
    roots: [],
    participants: options.participants,
    interviewers: options.interviewer ?? [],
    languages: options.language ?? [],
    usualLanguages: [],
    textColumns: options.textColumn,
    idColumn: options.idColumn,
  };
}
