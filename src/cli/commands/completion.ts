import { Argument, type Command } from "commander";
import { bashCompletion } from "../completion/bash.ts";
import { fishCompletion } from "../completion/fish.ts";
import { type CommandOutline, outlineOf } from "../completion/outline.ts";
import { zshCompletion } from "../completion/zsh.ts";
import type { RunTask } from "../exit-code.ts";

type Shell = "bash" | "zsh" | "fish";

const scripts: Readonly<Record<Shell, (commands: readonly CommandOutline[]) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

export function completionCommand(program: Command, run: RunTask): void {
  program
    .command("completion")
    .summary("a script that completes commands in your shell")
    .description("Prints a script that lets your shell complete sixphase's commands and options.")
    .addArgument(new Argument("<shell>", "bash, zsh or fish").choices(Object.keys(scripts)))
    .addHelpText("after", examples)
    .action(async (shell: Shell) => {
      const script = scripts[shell](outlineOf(program));
      await run(false, async (session) => {
        await session.print(script);
        return 0;
      });
    });
}

const examples = `
Examples:
  echo 'source <(sixphase completion bash)' >> ~/.bashrc
  echo 'source <(sixphase completion zsh)' >> ~/.zshrc
  sixphase completion fish > ~/.config/fish/completions/sixphase.fish`;
