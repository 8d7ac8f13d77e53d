import { resolve } from "node:path";
import { globSync, isDynamicPattern } from "tinyglobby";
import { pathKind } from "./path-kind.ts";

/**
 * Paths for what the user named: a pattern (`codebooks/*.yaml`) that no file has as its very name
 * becomes the files that fit it, in order; anything else stays as it is. A shell expands patterns
 * itself; in quotes, on Windows and in the settings of CI nobody does.
 */
export function expandGlobs(cwd: string, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    if (!isDynamicPattern(name) || pathKind(resolve(cwd, name)) !== "none") return [name];
    return globSync([name], { cwd, onlyFiles: true, expandDirectories: false }).sort();
  });
}
