import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { expect, test } from "vitest";

// The layer table: a stage may import from the stages in its row, and from itself. Data flows from
// the top row to the bottom row. CONTRIBUTING.md says why.
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  diagnostics: ["model"],
  text: ["model"],
  csv: ["model", "diagnostics", "text"],
  yaml: ["model", "diagnostics", "text"],
  codebook: ["model", "diagnostics", "text", "yaml"],
  study: ["model", "diagnostics", "yaml"],
  transcript: ["model", "diagnostics", "text", "csv"],
  units: ["model", "text"],
  matching: ["model", "text", "units"],
  coding: ["model", "diagnostics", "text", "csv", "units", "matching"],
  checks: ["model", "diagnostics", "text", "codebook", "units", "matching", "coding"],
  diff: ["model", "diagnostics", "text", "units", "matching", "coding"],
  tables: ["model", "text"],
  agreement: ["model", "text", "units", "optimise"],
  ratings: ["model", "diagnostics", "text", "csv", "agreement"],
  optimise: [],
  reconcile: ["model", "diagnostics", "text", "csv", "coding", "optimise"],
  split: ["model", "diagnostics", "text", "csv", "units"],
  browser: ["model", "diagnostics", "text", "csv", "coding", "reconcile"],
  report: ["model", "diagnostics", "text", "csv"],
  io: ["model", "diagnostics"],
  cli: [
    ...["model", "diagnostics", "text", "csv", "codebook", "study", "transcript", "units"],
    ...["matching", "coding", "checks", "diff", "tables", "agreement", "ratings", "reconcile"],
    ...["split", "report", "io"],
  ],
};

// Each runtime package is wrapped once. `chalk` is built in cli; report needs only its type.
const packageOwners: Readonly<Record<string, readonly string[]>> = {
  natural: ["text"],
  re2js: ["text"],
  "csv-parse": ["csv"],
  yaml: ["yaml"],
  fflate: ["transcript"],
  saxes: ["transcript"],
  commander: ["cli"],
  "@clack/core": ["cli"],
  chalk: ["cli", "report"],
  "string-width": ["report"],
  tinyglobby: ["io"],
  "node:": ["io", "cli"],
};

const root = join(import.meta.dirname, "../src");
const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.split(sep).join("/"));

// Statements only: a message may well say "imported from".
const importStatement =
  /^(?:import|export)\s+(?:type\s+)?(?:[\w$]+|\{[^}]*\}|\*(?:\s+as\s+[\w$]+)?)\s+from\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\(\s*"([^"]+)"/gm;

const imports = files.flatMap((file) =>
  [...readFileSync(join(root, file), "utf8").matchAll(importStatement)].map(
    ([, named, bare, lazy]) => ({ file, target: named ?? bare ?? lazy ?? "" }),
  ),
);

function stageOf(file: string): string {
  return file.split("/")[0] ?? "";
}

function isAllowed({ file, target }: { file: string; target: string }): boolean {
  const from = stageOf(file);
  if (from === "index.ts") return target.startsWith(".");
  if (target.startsWith(".")) {
    const to = stageOf(
      relative(root, join(root, dirname(file), target))
        .split(sep)
        .join("/"),
    );
    return to === from || (mayImport[from]?.includes(to) ?? false);
  }
  const owner = Object.keys(packageOwners).find(
    (name) => target === name || target.startsWith(name.endsWith(":") ? name : `${name}/`),
  );
  return owner !== undefined && (packageOwners[owner]?.includes(from) ?? false);
}

test("the scan sees the code, so it cannot pass on nothing", () => {
  expect(files.length).toBeGreaterThan(8);
  expect(imports.length).toBeGreaterThan(8);
  const stages = new Set(files.filter((file) => file !== "index.ts").map(stageOf));
  expect([...stages].filter((stage) => !(stage in mayImport))).toEqual([]);
});

test("imports follow the layer table", () => {
  const broken = imports.filter((edge) => !isAllowed(edge));
  expect(broken.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
});
