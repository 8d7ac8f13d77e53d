import { resolve } from "node:path";
import { rulesCoder } from "../../coding/apply-codebook.ts";
import { UsageError } from "../../io/usage-error.ts";
import type { CoderId } from "../../model/ids.ts";
import { nearest } from "../../text/nearest.ts";
import { openCoderFiles } from "../agree/coder-files.ts";
import type { CoderFile } from "../coder-rows.ts";
import type { Session } from "../session.ts";

export type SidesRequest = {
  /** Codings file of a person. */
  readonly gold: string;
  /** Whose codings in it; undefined: the only person's, or those agreed on. */
  readonly coder: string | undefined;
  /** Codings file of the rules; undefined: they are applied now. */
  readonly rules: string | undefined;
};

/** A person's codings and those of the rules. */
type Sides = {
  readonly person: CoderFile;
  readonly rules: CoderFile | undefined;
};

/**
 * Reads both files. Throws `UsageError` where it is not clear whose codings are meant: the first file
 * must be a person's.
 */
export function openSides(session: Session, { gold, coder, rules }: SidesRequest): Sides {
  const path = (file: string) => resolve(session.host.cwd, file);
  const people = openCoderFiles(session, [gold]);
  const person = choosePerson(people, gold, coder);
  if (rules === undefined) return { person, rules: undefined };
  const others = path(rules) === path(gold) ? people : openCoderFiles(session, [rules]);
  return { person, rules: chooseRules(others, rules, person.coder) };
}

function choosePerson(
  files: readonly CoderFile[],
  file: string,
  wanted: string | undefined,
): CoderFile {
  const people = files.filter(({ coder }) => coder !== rulesCoder);
  const [only, ...others] = people;
  if (only === undefined)
    throw new UsageError(
      files.length === 0
        ? `there are no codings in ${file}`
        : `the codings in ${file} are those of the rules, and the first file must be a person's`,
      "name the person's codings first: sixphase evaluate GOLD.csv RULES.csv",
    );
  const names = people.map(({ coder }) => coder);
  if (wanted !== undefined) return named(people, names, file, wanted.trim());
  if (others.length === 0) return only;
  const agreed = people.find(({ coder }) => coder.toLowerCase() === "consensus");
  if (agreed !== undefined) return agreed;
  throw new UsageError(
    `${file} has codings by ${names.join(", ")}, and the rules are evaluated against one of them`,
    "choose one with --coder NAME",
  );
}

function named(
  people: readonly CoderFile[],
  names: readonly CoderId[],
  file: string,
  wanted: string,
): CoderFile {
  const found = people.find(({ coder }) => coder === wanted);
  if (found !== undefined) return found;
  const near = nearest(wanted, names);
  throw new UsageError(
    `${file} has no codings by ${wanted === "" ? "a coder without a name" : wanted}`,
    near === undefined ? `people in it are ${names.join(", ")}` : `did you mean ${near}?`,
  );
}

function chooseRules(files: readonly CoderFile[], file: string, person: CoderId): CoderFile {
  const engine = files.find(({ coder }) => coder === rulesCoder);
  if (engine !== undefined) return engine;
  // Codings of another program have that program's name.
  const others = files.filter(({ coder }) => coder !== person);
  const [only, ...more] = others;
  if (only !== undefined && more.length === 0) return only;
  throw new UsageError(
    only === undefined
      ? `${file} has no codings but those of ${files.length === 0 ? "nobody" : person}`
      : `${file} has codings by ${others.map(({ coder }) => coder).join(", ")}, and none by ${rulesCoder}`,
    `name the codings that \`sixphase code\` saved, or leave the file out to apply the codebook now`,
  );
}
