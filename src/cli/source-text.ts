import { isAbsolute, join } from "node:path";
import { decodeText } from "../io/decode.ts";
import { showPath } from "../io/find-files.ts";
import { readBytes } from "../io/read-file.ts";
import { undecodableDiagnostic } from "../io/undecodable.ts";
import { UsageError } from "../io/usage-error.ts";
import type { Session } from "./session.ts";

/** A text file as the user named it, decoded. */
export type SourceText = { readonly file: string; readonly text: string };

/**
 * Reads a file without which the command cannot go on. `what`: "codebook". Throws `UsageError` where
 * it cannot be read, after the finding was reported where it is no text.
 */
export function readNeededText(session: Session, what: string, path: string): SourceText {
  const absolute = isAbsolute(path) ? path : join(session.host.cwd, path);
  const file = showPath(session.host.cwd, absolute);
  session.inputs.add(absolute);
  const read = readBytes(absolute);
  if (read.kind === "failed")
    throw new UsageError(`cannot read the ${what} ${file}: ${read.reason}`);
  const decoded = decodeText(read.bytes);
  if (decoded.kind === "text") return { file, text: decoded.text };
  session.report([undecodableDiagnostic(file, decoded, what === "codebook" ? what : "other")]);
  throw new UsageError(`the ${what} could not be read`);
}
