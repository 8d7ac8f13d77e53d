// What `npm run demo` and `npm test` do first: install and build, each only where it is needed, so
// that a fresh clone needs no other command and the second run is quick.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

export const root = join(import.meta.dirname, "..");

/** Runs a command in the project's folder and ends this process where it fails. */
export function run(command, args, options = {}) {
  const shell = process.platform === "win32";
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit", shell, ...options });
  if (status !== 0) process.exit(status ?? 1);
}

export function setUp() {
  install();
  build();
}

function install() {
  const stamp = join(root, "node_modules/.installed-for");
  const wanted = readFileSync(join(root, "package-lock.json"), "utf8");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  say("Installing the packages of package-lock.json (once; half a minute or so) ...");
  // Not `npm ci`: it wants the binaries of every system in the lock file, also those that a registry
  // does not carry. `--no-save` leaves the lock file as it is.
  run("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"]);
  writeFileSync(stamp, wanted);
}

function build() {
  const built = join(root, "dist/main.js");
  const sources = ["src", "scripts", "package.json", "tsconfig.json"];
  const newest = Math.max(...sources.map((name) => newestChange(join(root, name))));
  if (existsSync(built) && statSync(built).mtimeMs > newest) return;
  say("Building ...");
  run(process.execPath, ["scripts/build.mjs"]);
}

function newestChange(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}

export function say(line) {
  process.stderr.write(`${line}\n`);
}
