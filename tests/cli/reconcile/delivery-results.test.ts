import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sha256 } from "../../../src/io/sha256.ts";
import { runMain } from "../../support/run-main.ts";
import { rowsOf } from "./sample-study.ts";
import { codingsOf, type Marked, metaOf, reconcileIn, writeStudy } from "./small-study.ts";

// What lies in the folder for results, and what is said of it.
const talks = {
  P1: "P: The bus is too dear for us. It takes two hours as well.\n",
  P2: "P: The fare went up again. We walk instead, it is slow.\n",
};
const dear: Marked = { transcript: "P1", excerpt: "The bus is too dear for us.", code: "cost" };
const hours: Marked = { transcript: "P1", excerpt: "It takes two hours as well.", code: "time" };
const fare: Marked = { transcript: "P2", excerpt: "The fare went up again.", code: "cost" };
const files = ["coder-0.csv", "coder-1.csv"];

let cwd = "";
beforeEach(() => {
  cwd = writeStudy(talks, { amna: [dear, hours, fare], ben: [{ ...dear, code: "time" }, fare] });
});
afterEach(() => rmSync(cwd, { recursive: true }));

/** With its notes. */
function run(names: readonly string[], ...options: readonly string[]) {
  return runMain(["reconcile", ...names, "-c", "book.yaml", "-t", "talks", ...options], cwd);
}

const metaIn = (folder: string) =>
  JSON.parse(readFileSync(join(cwd, folder, "codings.meta.json"), "utf8"));

describe("a folder among the transcripts is refused", () => {
  test.each(["talks", "talks/out"])("%s", async (out) => {
    const { status, stderr } = await run(files, "--out", out, "--policy", "union");
    expect([status, stderr]).toEqual([2, expect.stringContaining("folder of the transcripts")]);
    expect(existsSync(join(cwd, "talks/out"))).toBe(false);
    expect(existsSync(join(cwd, "talks/report.md"))).toBe(false);
  });

  test("but not one whose name only begins alike", async () => {
    expect((await run(files, "--out", "talks-agreed")).status).toBe(0);
  });
});

describe("a consensus", () => {
  test("of a part says so, in a note and beside itself", async () => {
    const { stderr } = await run(files, "--out", "out", "--policy", "majority");
    expect(stderr).toContain("2 open disagreements are not in consensus.csv\n");
    expect(metaIn("out").options).toMatchObject({ open: "2" });
  });

  test("of everything does not", async () => {
    const { stderr } = await run(files, "--out", "out", "--policy", "union");
    expect(stderr).not.toContain("not in consensus.csv");
    expect(metaIn("out").options).toEqual({ reconciled: ["amna", "ben"], policy: "union" });
  });

  test("is written where nothing was in dispute", async () => {
    writeFileSync(join(cwd, "coder-1.csv"), codingsOf("ben", [dear, hours, fare], talks));
    const { stdout } = await reconcileIn(cwd, files, "--out", "out", "--json");
    expect(rowsOf(join(cwd, "out/consensus.csv")).map(({ code }) => code)).toEqual([
      ...["cost", "time", "cost"],
    ]);
    expect(metaIn("out").coders).toEqual(["consensus"]);
    expect(JSON.parse(stdout).after).toMatchObject({ isComplete: true, codings: 3 });
  });

  test("is not written while something is, and nothing was to be settled", async () => {
    await run(files, "--out", "out");
    expect(existsSync(join(cwd, "out/consensus.csv"))).toBe(false);
  });
});

describe("results of an earlier run", () => {
  test("that are not written anew are named", async () => {
    const since = ["--changed-since", "book.yaml"];
    const first = await run(files, "--out", "out", "--policy", "union", ...since);
    expect([first.status, first.stderr]).toEqual([0, expect.not.stringContaining("earlier run")]);
    const { stderr } = await run(files, "--out", "out");
    expect(stderr).toContain(
      "out/consensus.csv and out/recode.csv are from an earlier run, and this one did not write them\n",
    );
    rmSync(join(cwd, "out/consensus.csv"));
    const { stderr: other } = await run(files, "--out", "out");
    expect(other).toContain("out/recode.csv is from an earlier run, and this one did not write it");
  });

  test("are not what the coders did", async () => {
    copyFileSync(join(cwd, "coder-0.csv"), join(cwd, "consensus.csv"));
    const { status, stderr } = await run(["consensus.csv", "coder-1.csv"], "--out", ".");
    expect([status, stderr]).toEqual([0, expect.not.stringContaining("earlier run")]);
  });
});

describe("a majority", () => {
  const note = "a majority takes three coders or more\n";
  test("of two coders is none, which is said", async () => {
    expect((await run(files, "--policy", "majority")).stderr).toContain(note);
    expect((await run(files, "--policy", "union")).stderr).not.toContain(note);
  });

  test("of three is one", async () => {
    writeFileSync(join(cwd, "third.csv"), codingsOf("zoya", [dear, hours], talks));
    const { stderr } = await run([...files, "third.csv"], "--policy", "majority");
    expect(stderr).not.toContain(note);
  });
});

describe("what is measured", () => {
  test("of a coder is over the transcripts that were assigned to this coder", async () => {
    writeFileSync(join(cwd, "third.csv"), codingsOf("zoya", [dear], talks));
    const names = [...files, "third.csv"];
    const { stdout } = await reconcileIn(cwd, names, "--policy", "union", "--json");
    const { coders } = JSON.parse(stdout).after;
    const measured = coders.map(({ coder, transcripts }: Record<string, unknown>) => [
      ...[coder, transcripts],
    ]);
    expect(measured).toEqual([
      ["amna", 2],
      ["ben", 2],
      ["zoya", 1],
    ]);
  });

  test("before is without a transcript that was edited since", async () => {
    const names = ["amna", "ben"].map((coder, at) => {
      mkdirSync(join(cwd, coder));
      copyFileSync(join(cwd, `coder-${at}.csv`), join(cwd, coder, "codings.csv"));
      const meta = JSON.parse(metaOf(coder, ["P1", "P2"]));
      meta.transcripts[0].sha256 = sha256(talks.P1);
      meta.transcripts[1].sha256 = sha256("P: It was another text.\n");
      writeFileSync(join(cwd, coder, "codings.meta.json"), JSON.stringify(meta));
      return join(coder, "codings.csv");
    });
    const { stdout } = await reconcileIn(cwd, names, "--json");
    const { before, transcripts } = JSON.parse(stdout);
    expect(transcripts).toHaveLength(2);
    expect(before).toMatchObject({ transcripts: ["P1"], notCompared: ["P2"] });
  });
});

test("decisions that are named twice are read once", async () => {
  writeFileSync(join(cwd, "bad.csv"), "id,decision,date\nx1,perhaps,\nx2,a,soon\n");
  const { stderr } = await reconcileIn(cwd, files, "--apply", "bad.csv", "--apply", "./bad.csv");
  const findings = [...stderr.matchAll(/bad\.csv:(\d+):\d+: .*\[(\S+)\]/g)];
  const read = findings.map(([, line, code]) => `${line} ${code}`);
  expect(read).toEqual(expect.arrayContaining(["3 decisions/bad-date"]));
  expect(read).toEqual([...new Set(read)]);
});
