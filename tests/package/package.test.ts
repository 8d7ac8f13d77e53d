import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectFolder } from "../support/project-folder.ts";

// What a user gets: the packed file, installed globally into an empty folder with an empty cache and
// no network, so that nothing but the file itself can make it work.
const scratch = mkdtempSync(join(tmpdir(), "sixphase-package-"));
const prefix = join(scratch, "global");
const study = join(scratch, "study");
const windows = process.platform === "win32";
const installed = join(prefix, windows ? "" : "lib", "node_modules", "sixphase");
const command = windows ? join(prefix, "sixphase.cmd") : join(prefix, "bin", "sixphase");
const minute = 60_000;
afterAll(() => rmSync(scratch, { recursive: true }));

function run(program: string, args: readonly string[], cwd: string) {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const shell = windows;
  const npm = { npm_config_cache: join(scratch, "cache"), npm_config_update_notifier: "false" };
  return spawnSync(program, args, { cwd, encoding: "utf8", shell, env: { ...env, ...npm } });
}

beforeAll(() => {
  if (!existsSync(join(projectFolder, "dist/main.js"))) {
    run(process.execPath, ["scripts/build.mjs"], projectFolder);
  }
  // Scripts off: the build is there, and a pack while other tests run must not rebuild it.
  const packed = run(
    "npm",
    ["pack", "--ignore-scripts", "--pack-destination", scratch],
    projectFolder,
  );
  const file = packed.stdout.trim().split("\n").at(-1) ?? "";
  const options = ["--global", "--prefix", prefix, "--offline", "--no-audit", "--no-fund"];
  const install = run("npm", ["install", ...options, join(scratch, file)], scratch);
  expect(install.stderr.replaceAll(/^npm warn.*\n/gm, "")).toBe("");
  mkdirSync(study);
  writeFileSync(join(study, "P01.txt"), talk);
  writeFileSync(join(study, "codebook.yaml"), codebook);
  writeFileSync(join(study, ".env"), "NO_COLOR=1\nFORCE_COLOR=3\nNODE_OPTIONS=--bogus\n");
}, 2 * minute);

const talk = `INT: What stands in the way?
P01: The link kept dropping. It was too expensive for us.
INT: And else?
P01: The platform crashed, and nobody trained us.
`;
const codebook = `sixphase: 1
id: small
title: A small codebook
version: 1.0.0
language: en
approach: codebook
phase: 2
codes:
  - {id: connection, name: Connection, brief: Calls drop., rules: [link * dropping, {near: [link, drop], within: 3}]}
  - {id: cost, name: Cost, brief: What it costs., rules: [expensive]}
`;

test(
  "version and help",
  () => {
    const version = run(command, ["--version"], study);
    const { version: wanted } = JSON.parse(
      readFileSync(join(projectFolder, "package.json"), "utf8"),
    );
    expect(version).toMatchObject({ status: 0, stdout: `${wanted}\n`, stderr: "" });
    const help = run(command, ["--help"], study);
    expect(help).toMatchObject({ status: 0, stderr: "" });
    expect(help.stdout).toMatch(/^Usage: sixphase /);
  },
  minute,
);

test(
  "codes with a codebook, and stdout holds nothing else, in a folder with a .env",
  () => {
    const args = ["code", "P01.txt", "--codebook", "codebook.yaml", "--format", "csv"];
    const { status, stdout, stderr } = run(command, args, study);
    expect(stderr).toMatch(/^2 codings in 1 transcript [^\n]*\n$/);
    expect(status).toBe(0);
    const cells = stdout
      .trim()
      .split("\n")
      .map((line) => line.split(",").slice(0, 6).join(","));
    expect(cells).toEqual([
      "transcript,start,end,code,coder,excerpt",
      "P01,34,57,connection,rules,The link kept dropping.",
      "P01,58,86,cost,rules,It was too expensive for us.",
    ]);
  },
  minute,
);

test(
  "a shipped codebook by its name",
  () => {
    const args = ["code", "P01.txt", "--codebook", "digital-health-barriers", "--json", "--quiet"];
    const { status, stdout, stderr } = run(command, args, study);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const { rows } = JSON.parse(stdout);
    expect(rows.length).toBeGreaterThan(10);
  },
  minute,
);

test("one package is installed, small, without anybody's database client or .env reader", () => {
  const packages = readdirSync(join(prefix, windows ? "" : "lib", "node_modules"));
  expect(packages.filter((name) => !name.startsWith("."))).toEqual(["sixphase"]);
  const paths = readdirSync(installed, { recursive: true, encoding: "utf8" });
  expect(paths.length).toBeGreaterThan(20);
  const unwanted =
    /(^|[/\\])(natural|mongoose|pg|redis|wordnet[^/\\]*|dotenv|node_modules)([/\\]|$)/;
  expect(paths.filter((path) => unwanted.test(path))).toEqual([]);
  const size = paths.map((path) => statSync(join(installed, path))).filter((stat) => stat.isFile());
  expect(size.reduce((sum, stat) => sum + stat.size, 0)).toBeLessThan(6_000_000);
});

test("no dependencies and no install scripts, so that an audit has nothing to look at", () => {
  const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  for (const kind of ["dependencies", "optionalDependencies", "peerDependencies"]) {
    expect(manifest[kind] ?? {}).toEqual({});
  }
  const scripts = Object.keys(manifest.scripts ?? {});
  expect(scripts.filter((name) => /install|prepare$/.test(name))).toEqual([]);
});

test("the code that was built in asks for no network, no .env and no child process", () => {
  const files = readdirSync(join(installed, "dist"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".js"))
    .map((file) => readFileSync(join(installed, "dist", file), "utf8"));
  expect(files.length).toBeGreaterThan(1);
  const imports = files.flatMap((text) =>
    [...text.matchAll(/(?:from|import|require)\s*\(?\s*["']([^"'.][^"']*)["']/g)].map(
      ([, name = ""]) => name.replace(/^node:/, ""),
    ),
  );
  const networked = ["http", "https", "http2", "net", "tls", "dgram", "dns", "undici", "dotenv"];
  expect(imports.filter((name) => networked.includes(name))).toEqual([]);
});

test("notices of what was built in", () => {
  const notices = readFileSync(join(installed, "dist/THIRD-PARTY-NOTICES.md"), "utf8");
  for (const name of ["natural", "yaml", "csv-parse", "commander"]) expect(notices).toContain(name);
});

test(
  "the types hold for a strict project that checks libraries too",
  () => {
    const project = libraryProject();
    const tsc = join(projectFolder, "node_modules/typescript/bin/tsc");
    const { status, stdout } = run(process.execPath, [tsc, "-p", project], project);
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
  },
  minute,
);

test(
  "the library codes a text",
  () => {
    const project = libraryProject();
    const { status, stdout, stderr } = run(process.execPath, ["use.mjs"], project);
    expect({ status, stderr, stdout }).toEqual({
      status: 0,
      stderr: "",
      stdout: "connection: The link kept dropping.\ncost: It was too expensive for us.\n",
    });
  },
  minute,
);

/** A project that has the package among its node_modules. */
function libraryProject(): string {
  const project = join(scratch, "project");
  if (existsSync(project)) return project;
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), '{"type": "module", "private": true}\n');
  const [file = ""] = readdirSync(scratch).filter((name) => name.endsWith(".tgz"));
  const options = ["--offline", "--no-audit", "--no-fund"];
  run("npm", ["install", ...options, join(scratch, file)], project);
  const compilerOptions = {
    ...{ strict: true, skipLibCheck: false, noEmit: true, exactOptionalPropertyTypes: true },
    ...{ module: "nodenext", moduleResolution: "nodenext", target: "es2022", types: [] },
  };
  writeFileSync(
    join(project, "tsconfig.json"),
    JSON.stringify({ compilerOptions, files: ["use.ts"] }),
  );
  writeFileSync(join(project, "use.ts"), typed);
  writeFileSync(join(project, "use.mjs"), plain);
  return project;
}

const plain = `import { readFileSync } from "node:fs";
import { applyCodebook, compileRules, indexCodes, noParticipants, readCodebook, readTranscript, transcriptId } from "sixphase";

const book = readCodebook("codebook.yaml", readFileSync("../study/codebook.yaml", "utf8"));
const content = readFileSync("../study/P01.txt", "utf8");
const source = { id: transcriptId("P01"), file: "P01.txt", format: "txt", content };
const transcript = readTranscript(source, { interviewers: [], participants: noParticipants });
const options = { languages: ["en"], excerpt: "sentence", speakers: "participant", mergeAdjacent: false };
const codings = applyCodebook(compileRules(book.value), indexCodes(book.value), transcript.value, options);
for (const { code, excerpt } of codings) console.log(code + ": " + excerpt);
`;
const typed = `import { applyCodebook, type Coding, compileRules, indexCodes, noParticipants, readCodebook, readTranscript, transcriptId } from "sixphase";

export function codeText(yaml: string, content: string): readonly Coding[] {
  const { value: codebook, diagnostics } = readCodebook("codebook.yaml", yaml);
  const source = { id: transcriptId("P01"), file: "P01.txt", format: "txt", content } as const;
  const { value: transcript } = readTranscript(source, { interviewers: [], participants: noParticipants });
  if (codebook === undefined || transcript === undefined) throw new Error(diagnostics[0]?.message);
  return applyCodebook(compileRules(codebook), indexCodes(codebook), transcript, {
    languages: codebook.languages,
    excerpt: "sentence",
    speakers: "participant",
    mergeAdjacent: false,
  });
}

// @ts-expect-error a coding is read-only
codeText("", "")[0].excerpt = "";
// @ts-expect-error no such excerpt
export const wrong: Parameters<typeof applyCodebook>[3]["excerpt"] = "word";
`;
