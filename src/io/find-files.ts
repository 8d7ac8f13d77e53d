import { readdirSync, realpathSync, statSync } from "node:fs";
import { basename, extname, join, relative, resolve, sep } from "node:path";
import { compareText } from "../model/order.ts";
import { failureReason } from "./read-file.ts";

export type FoundFile = {
  /** Absolute. */
  readonly path: string;
  /** As the user would name it, with `/`; for messages. */
  readonly shown: string;
  /** Path under the folder that was named, or the bare name of a file that was; without extension. */
  readonly id: string;
  /** Whether the user named this very file rather than its folder. */
  readonly named: boolean;
};

type FailedPath = { readonly shown: string; readonly reason: string };

export type FoundFiles = {
  /** Ordered by id, then by path, whatever the order of the request. */
  readonly files: readonly FoundFile[];
  readonly failed: readonly FailedPath[];
};

/**
 * Every file that is named or lies below a folder that is named. Hidden files and folders (a name
 * with a leading dot, `node_modules`) are passed over unless named. A file that is reached twice is
 * listed once. An id is the path below the first of `roots` that holds the file, so that a study's
 * interview has the same id whether its folder or the file alone was named; else below the folder
 * that was named.
 */
export function findFiles(
  cwd: string,
  paths: readonly string[],
  roots: readonly string[] = [],
): FoundFiles {
  const files = new Map<string, FoundFile>();
  const failed: FailedPath[] = [];
  const entered = new Set<string>();
  const bases = roots.map((root) => resolve(cwd, root));

  const visit = (path: string, root: string, named: boolean) => {
    try {
      const stat = statSync(path);
      if (!stat.isDirectory()) {
        const known = files.get(path);
        if (!stat.isFile() && !named) return;
        if (known === undefined || named) files.set(path, foundFile(path, root, named));
        return;
      }
      // A link to a folder above would lead in a circle.
      const real = realpathSync(path);
      if (entered.has(real)) return;
      entered.add(real);
      for (const name of readdirSync(path).sort()) {
        if (!hidden.test(name)) visit(join(path, name), root, false);
      }
    } catch (error) {
      failed.push({ shown: showPath(cwd, path), reason: failureReason(error) });
    }
  };
  const foundFile = (path: string, root: string, named: boolean): FoundFile => {
    const base = bases.find((candidate) => isBelow(candidate, path)) ?? root;
    const id = withoutExtension(path === base ? basename(path) : relative(base, path));
    // Ids are compared: macOS writes accents in two characters, and a blank cannot be seen.
    const clean = slashed(id).normalize("NFC").trim();
    return { path, shown: showPath(cwd, path), id: clean, named };
  };

  for (const path of paths) {
    const absolute = resolve(cwd, path);
    visit(absolute, absolute, true);
  }
  return {
    files: [...files.values()].sort(
      (a, b) => compareText(a.id, b.id) || compareText(a.path, b.path),
    ),
    failed,
  };
}

const hidden = /^(\.|node_modules$)/;

/** Relative to the working folder where that is shorter to read; with `/` on every system. */
export function showPath(cwd: string, path: string): string {
  const near = relative(cwd, path);
  return slashed(near === "" ? "." : near.startsWith(join("..", "..")) ? path : near);
}

function isBelow(folder: string, path: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function withoutExtension(path: string): string {
  const extension = extname(path);
  return extension === "" ? path : path.slice(0, -extension.length);
}

function slashed(path: string): string {
  return sep === "/" ? path : path.split(sep).join("/");
}
