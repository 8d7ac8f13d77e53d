import type { CommandOutline, OptionOutline } from "./outline.ts";

/** A completion script for fish. */
export function fishCompletion(commands: readonly CommandOutline[]): string {
  const names = commands.map(({ name }) => name).join(" ");
  return [
    "# sixphase completion for fish: sixphase completion fish > ~/.config/fish/completions/sixphase.fish",
    ...commands.map(
      ({ name, summary }) =>
        `complete -c sixphase -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`,
    ),
    `complete -c sixphase -n '__fish_seen_subcommand_from help' -f -a ${quoted(names)}`,
    ...commands.flatMap(({ name, options }) =>
      options.map((option) => completeOption(name, option)),
    ),
    "",
  ].join("\n");
}

function completeOption(
  command: string,
  { long, short, description, value }: OptionOutline,
): string {
  const parts = [
    `complete -c sixphase -n '__fish_seen_subcommand_from ${command}'`,
    `-l ${long.slice(2)}`,
    ...(short === undefined ? [] : [`-s ${short.slice(1)}`]),
    ...valueParts(value),
    `-d ${quoted(description)}`,
  ];
  return parts.join(" ");
}

function valueParts(value: OptionOutline["value"]): readonly string[] {
  if (value === "none") return [];
  if (value === "path") return ["-r"];
  if (value === "text") return ["-x"];
  return ["-x", `-a ${quoted(value.choices.join(" "))}`];
}

function quoted(text: string): string {
  return `'${text.replaceAll(/['\\]/g, "\\$&")}'`;
}
