import type { Command, Option } from "commander";

/** What a shell needs to know of an option. */
export type OptionOutline = {
  /** `--codebook`. */
  readonly long: string;
  /** `-c`, where there is one. */
  readonly short: string | undefined;
  readonly description: string;
  /** What may follow: nothing, one of a few words, a path, or text of which a shell knows nothing. */
  readonly value: "none" | "path" | "text" | { readonly choices: readonly string[] };
};

export type CommandOutline = {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OptionOutline[];
};

/** The commands and their options, as commander knows them: completion cannot fall behind the help. */
export function outlineOf(program: Command): readonly CommandOutline[] {
  const help = program.createHelp();
  return help.visibleCommands(program).map((command) => ({
    name: command.name(),
    summary: command.summary() || command.description(),
    options: help.visibleOptions(command).flatMap((option): OptionOutline[] => {
      const { long, short, description } = option;
      if (typeof long !== "string") return [];
      return [{ long, short: short ?? undefined, description, value: valueAfter(option) }];
    }),
  }));
}

function valueAfter({ required, optional, argChoices, flags }: Option): OptionOutline["value"] {
  if (!required && !optional) return "none";
  if (argChoices !== undefined) return { choices: argChoices };
  return /<(?:file|folder|path)>/.test(flags) ? "path" : "text";
}
