import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** What a user would take instead; `undefined` where it is not on this machine. */
export function findPeers() {
  return {
    ripgrep: works("rg", ["--version"]) ? "rg" : ripgrepFromNpm(),
    python: works("python3", ["--version"]) ? "python3" : undefined,
    nltk: ["python3", "/usr/bin/python3"].find((python) =>
      works(python, ["-c", "import nltk, numpy, scipy"]),
    ),
    quanteda: works("Rscript", ["-e", "library(quanteda)"]) ? "Rscript" : undefined,
  };
}

export function versionOf(command) {
  return spawnSync(command, ["--version"], { encoding: "utf8" }).stdout.split("\n")[0];
}

export const trieScript = join(import.meta.dirname, "peer-trie.py");
export const agreementScript = join(import.meta.dirname, "peer-agreement.py");
export const quantedaScript = join(import.meta.dirname, "peer-quanteda.R");

function works(command, args) {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

function ripgrepFromNpm() {
  try {
    const manifest = "@vscode/ripgrep-linux-x64/package.json";
    const binary = join(createRequire(import.meta.url).resolve(manifest), "../bin/rg");
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}
