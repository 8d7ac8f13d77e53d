import type { CommandOutline, OptionOutline } from "./outline.ts";

/** A completion script for bash 3.2 and newer, the one that macOS brings. */
export function bashCompletion(commands: readonly CommandOutline[]): string {
  return `# sixphase completion for bash: source <(sixphase completion bash)
_sixphase() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]}
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(" ")} --help --version" -- "$word"))
    return
  fi
  case "$command $before" in
${commands.flatMap((command) => command.options.flatMap((option) => valueCase(command, option))).join("\n")}
  esac
  case "$word" in
    -*)
      case "$command" in
${commands.map(optionsCase).join("\n")}
      esac
      ;;
    *) [ "$command" = help ] && COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(" ")}" -- "$word")) ;;
  esac
}
# Where nothing above fits, names of files.
complete -o default -F _sixphase sixphase
`;
}

function valueCase({ name }: CommandOutline, { long, short, value }: OptionOutline): string[] {
  if (typeof value === "string") return [];
  const patterns = [long, ...(short === undefined ? [] : [short])].map(
    (flag) => `"${name} ${flag}"`,
  );
  const words = value.choices.join(" ");
  return [
    `    ${patterns.join(" | ")}) COMPREPLY=($(compgen -W "${words}" -- "$word")); return ;;`,
  ];
}

function optionsCase({ name, options }: CommandOutline): string {
  const words = options.map(({ long }) => long).join(" ");
  return `        ${name}) COMPREPLY=($(compgen -W "${words}" -- "$word")) ;;`;
}
