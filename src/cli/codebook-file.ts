import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { readCodebook } from "../codebook/read-codebook.ts";
import { hasError } from "../diagnostics/diagnostic.ts";
import { pathKind } from "../io/path-kind.ts";
import { sha256 } from "../io/sha256.ts";
import { UsageError } from "../io/usage-error.ts";
import type { Codebook } from "../model/codebook.ts";
import { nearest } from "../text/nearest.ts";
import type { Host } from "./host.ts";
import type { Session } from "./session.ts";
import { readNeededText } from "./source-text.ts";

export type CodebookFile = {
  readonly codebook: Codebook;
  /** Decoded. */
  readonly text: string;
  /** Of the decoded text. */
  readonly sha256: string;
};

/**
 * Reads the codebook that the user named: a file, or a shipped one by its name. Everything wrong
 * with it is reported; throws `UsageError` where there are errors, for counts by half a codebook
 * would be wrong.
 */
export function openCodebook(session: Session, name: string | undefined): CodebookFile {
  if (name === undefined) {
    throw new UsageError(
      "no codebook was named",
      "name one with --codebook FILE, or a shipped one: " +
        shippedCodebooks(session.host).join(", "),
    );
  }
  const { file, text } = readNeededText(session, "codebook", findCodebook(session.host, name));
  return acceptCodebook(session, file, text);
}

/** The codebook of a decoded text, wherever it came from; reports and throws as `openCodebook` does. */
export function acceptCodebook(session: Session, file: string, text: string): CodebookFile {
  const { value, diagnostics } = readCodebook(file, text);
  session.report(diagnostics, text);
  if (value === undefined || hasError(diagnostics)) {
    throw new UsageError(`the codebook ${file} has errors, so nothing was done`);
  }
  return { codebook: value, text, sha256: sha256(text) };
}

/** Path of a codebook: the user's file where there is one of this name, else a shipped one. */
export function findCodebook(host: Host, name: string): string {
  const path = resolve(host.cwd, name);
  if (pathKind(path) === "file") return path;
  const shipped = shippedCodebooks(host);
  if (shipped.includes(name)) return join(host.packageFolder, "codebooks", `${name}.yaml`);
  const near = nearest(name, shipped);
  throw new UsageError(
    `there is no codebook ${name}`,
    near === undefined ? `shipped ones are ${shipped.join(", ")}` : `did you mean ${near}?`,
  );
}

/** Names of the codebooks that come with the package. */
export function shippedCodebooks({ packageFolder }: Host): string[] {
  return readdirSync(join(packageFolder, "codebooks"))
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => file.slice(0, -".yaml".length))
    .sort();
}
