import type { CommandOutline, OptionOutline } from "./outline.ts";

/** A completion script for zsh, with the descriptions of commands and options. */
export function zshCompletion(commands: readonly CommandOutline[]): string {
  return `#compdef sixphase
# sixphase completion for zsh: source <(sixphase completion zsh), after compinit
_sixphase() {
  local -a commands
  commands=(
${commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`).join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${commands.map(commandCase).join("\n")}
    help) _describe command commands ;;
  esac
}
if [ "$funcstack[1]" = "_sixphase" ]; then
  _sixphase "$@"
else
  compdef _sixphase sixphase
fi
`;
}

function commandCase({ name, options }: CommandOutline): string {
  const specs = options.flatMap(optionSpecs).map((spec) => `      ${spec} \\`);
  return `    ${name}) _arguments -s \\\n${specs.join("\n")}\n      '*:file:_files' ;;`;
}

/** `'*'` before a flag: it may be given again. */
function optionSpecs({ long, short, description, value }: OptionOutline): string[] {
  const text = description.replaceAll(/[[\]\\:]/g, "\\$&");
  const flags = short === undefined ? [long] : [short, long];
  return flags.map((flag) => quoted(`*${flag}[${text}]${valueSpec(value)}`));
}

function valueSpec(value: OptionOutline["value"]): string {
  if (value === "none") return "";
  if (value === "path") return ":path:_files";
  if (value === "text") return ":value: ";
  return `:choice:(${value.choices.join(" ")})`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
