import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { runMain } from "../support/run-main.ts";
import { code, codes, head } from "./read-pair.ts";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "sixphase-git-")));
const repository = join(folder, "study");
const first = head + codes(code("cost", "definition: One."));
const second = first.replace("One.", "Two.").replace("1.0.0", "2.0.0");
const third = second.replace("2.0.0", "2.1.0") + code("time");

function git(...argv: readonly string[]): void {
  const who = ["-c", "user.name=Test", "-c", "user.email=test@example.org"];
  execFileSync("git", [...who, ...argv], { cwd: repository });
}

beforeAll(() => {
  mkdirSync(join(repository, "books"), { recursive: true });
  const write = (text: string) => writeFileSync(join(repository, "books", "codebook.yaml"), text);
  writeFileSync(
    join(repository, "study.yaml"),
    "transcripts: interviews\ncodebook: books/codebook.yaml\n",
  );
  mkdirSync(join(repository, "gone"));
  writeFileSync(join(repository, "gone", "codebook.yaml"), first);
  git("init", "--quiet", "--initial-branch", "main", ".");
  write(first);
  git("add", ".");
  git("commit", "--quiet", "--message", "One");
  git("tag", "v1.0");
  write(second);
  git("commit", "--quiet", "--all", "--message", "Two");
  write(third);
  rmSync(join(repository, "gone"), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

async function heads(argv: readonly string[], cwd = repository) {
  const { stdout, stderr } = await runMain(["diff", ...argv, "--json"], cwd);
  if (stdout === "") return stderr.trim().split("\n")[0];
  const { old, new: now } = JSON.parse(stdout);
  return [old, now].map(({ file, version }) => `${file} ${version}`);
}

const onDisk = "books/codebook.yaml 2.1.0";

describe("which two are compared", () => {
  test.each([
    [
      "nothing named: the study's, since the last commit",
      [],
      "HEAD:books/codebook.yaml 2.0.0",
      onDisk,
    ],
    ["a file", ["books/codebook.yaml"], "HEAD:books/codebook.yaml 2.0.0", onDisk],
    ["a revision", ["v1.0"], "v1.0:books/codebook.yaml 1.0.0", onDisk],
    [
      "a revision and its file",
      ["HEAD~1:books/codebook.yaml"],
      "HEAD~1:books/codebook.yaml 1.0.0",
      onDisk,
    ],
    [
      "a revision, then a file",
      ["v1.0", "books/codebook.yaml"],
      "v1.0:books/codebook.yaml 1.0.0",
      onDisk,
    ],
    [
      "two revisions",
      ["v1.0", "main"],
      "v1.0:books/codebook.yaml 1.0.0",
      "main:books/codebook.yaml 2.0.0",
    ],
    ["what is staged", [":books/codebook.yaml"], ":books/codebook.yaml 2.0.0", onDisk],
  ])("%s", async (_, argv, old, now) => {
    expect(await heads(argv)).toEqual([old, now]);
  });

  test("paths are relative to the working folder, not to the repository", async () => {
    const inside = join(repository, "books");
    expect(await heads(["v1.0:codebook.yaml", "codebook.yaml"], inside)).toEqual([
      "v1.0:codebook.yaml 1.0.0",
      "codebook.yaml 2.1.0",
    ]);
  });

  test("a file that really has such a name wins", async () => {
    const name = "v1.0:codebook.yaml";
    const apart = join(folder, "apart");
    mkdirSync(apart);
    writeFileSync(join(apart, name), first);
    writeFileSync(join(apart, "new.yaml"), second);
    expect(await heads([name, "new.yaml"], apart)).toEqual([`${name} 1.0.0`, "new.yaml 2.0.0"]);
  });

  test("a file whose folder is gone is still in git", async () => {
    expect(await heads(["v1.0:gone/codebook.yaml", "books/codebook.yaml"])).toEqual([
      "v1.0:gone/codebook.yaml 1.0.0",
      onDisk,
    ]);
  });
});

test("in a hook of git, whose settings are relative to the working folder", async () => {
  vi.stubEnv("GIT_DIR", ".git");
  vi.stubEnv("GIT_INDEX_FILE", ".git/index");
  try {
    expect(await heads(["books/codebook.yaml"])).toEqual([
      "HEAD:books/codebook.yaml 2.0.0",
      onDisk,
    ]);
    expect((await heads([":books/codebook.yaml"]))?.[0]).toBe(":books/codebook.yaml 2.0.0");
  } finally {
    vi.unstubAllEnvs();
  }
});

describe("what cannot be read is said in one line", () => {
  test.each([
    [["HEAD~9:books/codebook.yaml"], "git knows no revision HEAD~9"],
    [["v9", "books/codebook.yaml"], "git knows no revision v9"],
    [["HEAD:books/other.yaml"], "there is no books/other.yaml in HEAD"],
    [["--", "--output=x:books/codebook.yaml"], "--output=x is not a git revision"],
    [["other.yaml", "books/codebook.yaml"], "there is no codebook other.yaml"],
  ])("%j", async (argv, message) => {
    const { status, stderr, stdout } = await runMain(["diff", ...argv], repository);
    expect(stderr.split("\n")[0]).toBe(`sixphase: ${message}`);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  });

  test("outside a repository", async () => {
    const outside = join(folder, "outside");
    mkdirSync(outside);
    writeFileSync(join(outside, "codebook.yaml"), first);
    expect(await heads(["codebook.yaml"], outside)).toBe(
      "sixphase: codebook.yaml is not in a git repository, so nothing is known of its past",
    );
    expect(await heads([], outside)).toBe(
      "sixphase: two codebooks are needed, the one before and the one now",
    );
    expect(await heads(["v1.0"], outside)).toContain("two codebooks are needed");
    expect(await heads(["v1.0", "v2.0"], outside)).toBe("sixphase: there is no codebook v1.0");
  });

  test("where git is not installed", async () => {
    vi.stubEnv("PATH", folder);
    try {
      expect(await heads(["v1.0"])).toBe(
        "sixphase: git is needed to read v1.0:books/codebook.yaml, and it is not installed",
      );
    } finally {
      vi.unstubAllEnvs();
    }
  });

  test("a state with errors is refused, with its findings", async () => {
    writeFileSync(join(folder, "bad.yaml"), first.replace("version: 1.0.0", "version: one"));
    writeFileSync(join(folder, "good.yaml"), first);
    const { status, stdout, stderr } = await runMain(["diff", "bad.yaml", "good.yaml"], folder);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("[codebook/bad-version]");
    expect(stderr).toContain("the codebook bad.yaml has errors, so nothing was done");
  });
});
