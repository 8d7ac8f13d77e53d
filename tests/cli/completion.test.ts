import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runMain } from "../support/run-main.ts";

// The scripts are run in the shells themselves, where they are installed.
type Shell = "bash" | "zsh" | "fish";

async function scriptFor(shell: Shell): Promise<string> {
  const { stdout, status } = await runMain(["completion", shell], tmpdir());
  expect(status).toBe(0);
  const file = join(mkdtempSync(join(tmpdir(), "completion-")), `sixphase.${shell}`);
  writeFileSync(file, stdout);
  return file;
}

function run(shell: Shell, code: string): string {
  const args = shell === "zsh" ? ["-f", "-c", code] : ["-c", code];
  const { stdout, stderr, status } = spawnSync(shell, args, { encoding: "utf8", timeout: 20_000 });
  expect(stderr).toBe("");
  expect(status).toBe(0);
  return stdout;
}

function isInstalled(shell: Shell): boolean {
  return spawnSync(shell, ["-c", "true"]).status === 0;
}

describe("bash", () => {
  const complete = async (...words: readonly string[]) => {
    const list = words.map((word) => `'${word}'`).join(" ");
    const code = `source ${await scriptFor("bash")}; COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _sixphase; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return run("bash", code).trim().split("\n");
  };

  test("commands", async () => {
    expect(await complete("sixphase", "ch")).toEqual(["check"]);
    expect(await complete("sixphase", "help", "ta")).toEqual(["tables"]);
  });

  test("options of the command, and the choices of one", async () => {
    expect(await complete("sixphase", "check", "--fail")).toEqual(["--fail-on"]);
    expect(await complete("sixphase", "check", "--fail-on", "")).toEqual([
      "error",
      "warning",
      "info",
    ]);
    expect(await complete("sixphase", "code", "--excerpt", "t")).toEqual(["turn"]);
  });

  test("else nothing, so that names of files come", async () => {
    expect(await complete("sixphase", "check", "codeb")).toEqual([""]);
  });
});

describe.skipIf(!isInstalled("fish"))("fish", () => {
  const complete = async (line: string) =>
    run("fish", `source ${await scriptFor("fish")}; complete -C '${line}'`)
      .trim()
      .split("\n")
      .map((found) => found.split("\t")[0]);

  test("commands, options and choices", async () => {
    expect(await complete("sixphase che")).toEqual(["check"]);
    expect(await complete("sixphase check --fail")).toEqual(["--fail-on"]);
    expect(await complete("sixphase check --fail-on ")).toEqual(["error", "info", "warning"]);
  });
});

describe.skipIf(!isInstalled("zsh"))("zsh", () => {
  // zsh completes only at a terminal; what can be asked here is whether it understands the script.
  test("the script is without a fault", async () => {
    expect(run("zsh", `zsh -n ${await scriptFor("zsh")}`)).toBe("");
  });
});
