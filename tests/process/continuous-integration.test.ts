import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { projectFolder } from "../support/project-folder.ts";
import { runMain } from "../support/run-main.ts";

// What runs in other people's repositories: the step of the GitHub Action in a real bash, with the
// built program, and the hooks of pre-commit.

type Action = {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
};
type Step = {
  readonly name: string;
  readonly run: string;
  readonly env: Readonly<Record<string, string>>;
};

const action: Action = parse(readFileSync(join(projectFolder, "action.yml"), "utf8"));

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "repository-"));
  mkdirSync(join(folder, "code books"));
  const shipped = join(projectFolder, "codebooks", "pa-collaboration.yaml");
  cpSync(shipped, join(folder, "code books", "sound.yaml"));
});

function runCheckStep(inputs: Readonly<Record<string, string>>) {
  const step = action.runs.steps.find(({ name }) => name === "Check");
  const summary = join(folder, "summary");
  writeFileSync(summary, "# Before\n");
  const defaults = Object.entries(action.inputs).map(([name, input]) => [name, input.default]);
  const values = { ...Object.fromEntries(defaults), ...inputs };
  const env = Object.entries(step?.env ?? {}).map(([name, value]) => [
    name,
    value.replaceAll(/\$\{\{ inputs\.([a-z-]+) \}\}/g, (_, input: string) => values[input] ?? ""),
  ]);
  const result = spawnSync("bash", ["-e", "-o", "pipefail", "-c", step?.run ?? "exit 99"], {
    cwd: folder,
    encoding: "utf8",
    env: {
      ...process.env,
      ...Object.fromEntries(env),
      SIXPHASE: join(projectFolder, "bin", "sixphase.js"),
      SUMMARY: join(folder, "summary.md"),
      GITHUB_STEP_SUMMARY: summary,
    },
  });
  return { ...result, summary: readFileSync(summary, "utf8") };
}

describe("the action", () => {
  test("passes a sound codebook", () => {
    const { status, stdout, stderr } = runCheckStep({ codebooks: "code books/*.yaml" });
    expect(stderr).toContain("nothing found");
    expect(stdout).toBe("");
    expect(status).toBe(0);
  });

  test("shows a finding in the diff, in the summary and as SARIF, and fails", () => {
    const spoilt = join(folder, "code books", "spoilt.yaml");
    const sound = readFileSync(join(folder, "code books", "sound.yaml"), "utf8");
    writeFileSync(spoilt, sound.replace("brief:", "breif:"));
    const run = runCheckStep({ codebooks: "code books/*.yaml\n", sarif: "out.sarif" });
    expect(run.stdout).toMatch(/^::error file=code books\/spoilt\.yaml,line=\d+/m);
    expect(run.summary).toMatch(/^# Before\n/);
    expect(run.summary).toContain("yaml/unknown-key");
    expect(readFileSync(join(folder, "out.sarif"), "utf8")).toContain('"yaml/unknown-key"');
    expect(run.status).toBe(1);
  });

  test("what stands in an input is never run", () => {
    const run = runCheckStep({ codebooks: '"; touch ran; $(touch ran) `touch ran`' });
    expect(spawnSync("ls", { cwd: folder, encoding: "utf8" }).stdout).not.toContain("ran");
    expect(run.status).toBe(2);
  });
});

test("the README's workflow and hooks name what there is", () => {
  const readme = readFileSync(join(projectFolder, "README.md"), "utf8");
  const blocks = [...readme.matchAll(/^```yaml\n(.*?)^```/gms)].map(([, text]) =>
    parse(text ?? ""),
  );
  const steps = blocks.flatMap((block) => block?.jobs?.codebook?.steps ?? []);
  const ours = steps.find((step: { uses: string }) => step.uses.includes("sixphase"));
  expect(Object.keys(ours.with).length).toBeGreaterThan(0);
  expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(ours.with)));
  const named = blocks.flatMap((block) => block?.repos?.[0]?.hooks ?? []);
  const hooks = readFileSync(join(projectFolder, ".pre-commit-hooks.yaml"), "utf8");
  expect(named.map(({ id }: { id: string }) => id)).toEqual(
    parse(hooks).map(({ id }: { id: string }) => id),
  );
});

describe("the hooks of pre-commit", () => {
  const hooks: readonly { id: string; entry: string; files: string }[] = parse(
    readFileSync(join(projectFolder, ".pre-commit-hooks.yaml"), "utf8"),
  );

  test.each(hooks.map((hook) => [hook.id, hook] as const))("%s", async (_, hook) => {
    const [program, ...argv] = hook.entry.split(" ");
    expect(program).toBe("sixphase");
    const { status } = await runMain([...argv, "code books/sound.yaml"], folder);
    expect(status).toBe(0);
    expect("study/codebook.yaml").toMatch(new RegExp(hook.files));
    expect("study/docker-compose.yaml").not.toMatch(new RegExp(hook.files));
  });
});
