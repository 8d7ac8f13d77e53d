import process from "node:process";
import { Prompt, settings } from "@clack/core";
import type { Terminal } from "../../host.ts";
import { type Key, keyOf, type ReportedKey } from "./key.ts";

/** One prompt for the whole sitting: it ends when it is told to, not at Enter. */
class Sitting extends Prompt<undefined> {
  protected override _shouldSubmit(): boolean {
    return false;
  }
}

/** Milliseconds. What was typed before anything could be seen decides nothing. */
const patience = 100;

export type Sight = {
  /** Takes a key; true ends the sitting. */
  readonly onKey: (key: Key) => boolean;
  /** Called after every key, when the window has another size, and when the program is back. */
  readonly draw: () => void;
  /** Called before the program is stopped (Ctrl-Z). */
  readonly leave: () => void;
};

/**
 * Reads keys until `onKey` ends it. The prompt library has the terminal in its care (raw mode, keys,
 * changes of size, giving all back at the end); what is drawn is ours, for it fills the screen.
 */
export async function readKeys({ input, output }: Terminal, sight: Sight): Promise<void> {
  // Esc is a way back here, and Ctrl-C comes as a key, so that it ends the sitting in good order.
  settings.aliases.delete("escape");
  settings.aliases.delete("\u0003");
  let pasted: string | undefined;
  let from = Number.POSITIVE_INFINITY;
  const sitting = new Sitting(
    {
      input,
      output,
      render: () => {
        if (pasted === undefined) sight.draw();
        from = Math.min(from, performance.now() + patience);
        return undefined;
      },
    },
    false,
  );
  sitting.on("key", (typed: string | undefined, reported: ReportedKey) => {
    if (reported.name === "paste-start") {
      pasted = "";
      return;
    }
    if (pasted !== undefined && reported.name !== "paste-end") {
      pasted += reported.sequence ?? typed ?? "";
      return;
    }
    const key = pasted === undefined ? keyOf(typed, reported) : { name: "paste", text: pasted };
    pasted = undefined;
    if (key !== undefined && performance.now() > from && sight.onKey(key)) sitting.state = "submit";
  });
  const beforeStop = (_typed: unknown, { ctrl, name }: ReportedKey) => {
    if (ctrl === true && name === "z" && process.platform !== "win32") sight.leave();
  };
  // After readline's own listener, which pauses the input.
  const onContinue = () =>
    setImmediate(() => {
      input.resume();
      sight.draw();
    });
  input.prependListener("keypress", beforeStop);
  process.on("SIGCONT", onContinue);
  try {
    await sitting.prompt();
  } finally {
    process.removeListener("SIGCONT", onContinue);
    input.removeListener("keypress", beforeStop);
    input.pause();
  }
}
