export type WorkflowCommand = {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
};

/** Reads a line as a GitHub runner does (`ActionCommand.TryParseV2` in actions/runner). */
export function readWorkflowCommand(line: string): WorkflowCommand {
  const end = line.indexOf("::", 2);
  if (!line.startsWith("::") || end === -1) throw new Error(`no command: ${line}`);
  const [command = "", ...rest] = line.slice(2, end).split(" ");
  const pairs = rest
    .join(" ")
    .trim()
    .split(",")
    .map((pair) => {
      const [key = "", ...value] = pair.split("=");
      return [key, undone(value.join("="), /%(0D|0A|3A|2C|25)/g)];
    });
  const message = undone(line.slice(end + 2), /%(0D|0A|25)/g);
  return { command, properties: Object.fromEntries(pairs), message };
}

function undone(text: string, escapes: RegExp): string {
  return text.replaceAll(escapes, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
