import { Chalk } from "chalk";
import type { Paint } from "../report/paint.ts";
import type { Host, OutputStream } from "./host.ts";

/**
 * Colours for one stream: none on a pipe, with `NO_COLOR` (https://no-color.org) or in a dumb
 * terminal; always with `FORCE_COLOR`. chalk looks at none of these for a stream of ours.
 */
export function paintFor({ env }: Host, stream: OutputStream): Paint {
  const forced = isSet(env["FORCE_COLOR"]) && env["FORCE_COLOR"] !== "0";
  const refused = isSet(env["NO_COLOR"]) || env["TERM"] === "dumb";
  const chalk = new Chalk({ level: !refused && (forced || stream.isTTY === true) ? 1 : 0 });
  // chalk's own functions join all their arguments, and so must not be handed to `map`.
  return {
    bold: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    red: (text) => chalk.red(text),
    yellow: (text) => chalk.yellow(text),
    blue: (text) => chalk.blue(text),
  };
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== "";
}
