import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runMain } from "../../support/run-main.ts";

const root = mkdtempSync(join(tmpdir(), "sixphase-evaluate-"));
afterAll(() => rmSync(root, { recursive: true }));

const book = `sixphase: 1
id: small
title: A small codebook
version: 1.0.0
language: en
approach: codebook
phase: 2
themes: []
codes:
  - {id: cost, name: Cost, brief: What it costs., rules: [expensive, pay]}
  - {id: delay, name: Delay, brief: How long it takes., rules: [{regex: 'slow | long'}]}
`;
const talk = "INT: Why?\nP: It is slow 🙂. It is expensive.\nINT: And?\nP: It takes long.\n";
const header = "transcript,code,coder,excerpt,note\n";
const study: Readonly<Record<string, string>> = {
  "book.yaml": book,
  "talks/P01.txt": talk,
  "talks/P02.txt": talk,
  "ann.csv": `${header}P01,cost,Ann,It is expensive.,dear\nP01,cost,Ann,It takes long.,\n`,
};

let folders = 0;

/** A new folder with these files, and those of the study where they are not given. */
function folderWith(given: Readonly<Record<string, string>> = {}): string {
  folders += 1;
  const cwd = join(root, String(folders));
  for (const [file, content] of Object.entries({ ...study, ...given })) {
    mkdirSync(join(cwd, dirname(file)), { recursive: true });
    writeFileSync(join(cwd, file), content);
  }
  return cwd;
}

function evaluate(cwd: string, ...argv: readonly string[]) {
  const basics = ["-c", "book.yaml", "-t", "talks", "--ci", "none", "-q"];
  return runMain(["evaluate", ...argv, ...basics], cwd);
}

async function evaluateAsJson(cwd: string, ...argv: readonly string[]) {
  const { stdout, stderr } = await evaluate(cwd, ...argv, "--json");
  expect(stderr).toBe("");
  return JSON.parse(stdout);
}

/** `cost both 1, misses 1, false positives 0`, of all codes. */
function counts({ codes }: Awaited<ReturnType<typeof evaluateAsJson>>) {
  return Object.fromEntries(
    codes.map(({ id, both, onlyPerson, onlyRules }: Record<string, unknown>) => [
      String(id),
      [both, onlyPerson, onlyRules],
    ]),
  );
}

describe("rules that are applied now", () => {
  test("are evaluated on the transcripts that the person coded, and no others", async () => {
    const report = await evaluateAsJson(folderWith(), "ann.csv");
    expect(report.transcripts).toEqual(["P01"]);
    expect(counts(report)).toEqual({ cost: [1, 1, 0], delay: [0, 0, 2] });
    expect(report.rules).toMatchObject({ coder: "rules", rows: 3, compared: 3 });
  });

  test("give what `code` saves, and follow the codebook as it is now", async () => {
    const cwd = folderWith();
    await runMain(["code", "talks", "-c", "book.yaml", "--out", "out", "-q"], cwd);
    const now = await evaluateAsJson(cwd, "ann.csv");
    const saved = await evaluateAsJson(cwd, "ann.csv", "out/codings.csv");
    expect(saved.appliedTo).toBeNull();
    for (const key of ["codes", "macro", "micro", "ruleUse", "falsePositives", "misses"])
      expect(saved[key], key).toEqual(now[key]);
    writeFileSync(join(cwd, "book.yaml"), book.replace("'slow | long'", "nothing"));
    expect(counts(await evaluateAsJson(cwd, "ann.csv"))).toMatchObject({ delay: [0, 0, 0] });
  });

  test("code turns as one piece where that is asked", async () => {
    const report = await evaluateAsJson(folderWith(), "ann.csv", "--excerpt", "turn");
    expect(report.appliedTo).toBe("turn");
    const excerpts = report.falsePositives.map((one: { codings: { excerpt: string }[] }) =>
      one.codings.map(({ excerpt }) => excerpt),
    );
    expect(excerpts[0]).toEqual(["It is slow 🙂. It is expensive."]);
  });
});

test("offsets are code points; rules are written as in a codings file", async () => {
  const cwd = folderWith();
  await evaluate(cwd, "ann.csv", "--errors", "errors.csv");
  const rows = readFileSync(join(cwd, "errors.csv"), "utf8").trimEnd().split("\n").slice(1);
  expect(rows.length).toBe(3);
  for (const row of rows) {
    const cells = row.split(",");
    const [start, end] = [Number(cells[4]), Number(cells[5])];
    expect([...talk].slice(start, end).join("")).toBe(cells[9]);
  }
  expect(rows[0]).toContain(",regex(/slow \\| long/),slow ,,cost");
});

test("silence is a miss only where both were to code", async () => {
  const meta = (coder: string, ids: readonly string[]) =>
    JSON.stringify({
      schemaVersion: 1,
      ...{ tool: { name: "sixphase", version: "0" }, options: {}, coders: [coder] },
      codebook: { id: "small", version: "1.0.0", sha256: "" },
      transcripts: ids.map((id) => ({ id, sha256: "", languages: [], participants: [] })),
    });
  const cwd = folderWith({
    "people/ann.csv": `${study["ann.csv"]}P02,cost,Ann,It is expensive.,\n`,
    "out/codings.csv": `${header}P01,cost,rules,It is expensive.,\n`,
  });
  const coded = await evaluateAsJson(cwd, "people/ann.csv", "out/codings.csv");
  expect(coded.transcripts).toEqual(["P01"]);
  expect(coded.notCompared).toEqual([
    { transcript: "P02", reason: "not-assigned", coders: ["rules"] },
  ]);
  expect(counts(coded)).toMatchObject({ cost: [1, 1, 0] });
  const all = await evaluateAsJson(cwd, "people/ann.csv", "out/codings.csv", "--assigned", "all");
  expect(counts(all)).toMatchObject({ cost: [1, 2, 0] });
  // A text that is not the one that was coded is left out whatever the user says.
  writeFileSync(join(cwd, "out/codings.meta.json"), meta("rules", ["P01", "P02"]));
  const { stderr, status } = await evaluate(cwd, "people/ann.csv", "out/codings.csv");
  expect(status).toBe(2);
  expect(stderr).toContain("there is no transcript that Ann and rules both coded");
});

describe("whose codings", () => {
  const ben = "P01,delay,Ben,It is slow 🙂.,\n";
  const several = { "both.csv": `${study["ann.csv"]}${ben}` };

  test("of several people one must be named", async () => {
    const cwd = folderWith(several);
    const { stderr, status } = await evaluate(cwd, "both.csv");
    expect([status, stderr]).toEqual([
      2,
      "sixphase: both.csv has codings by Ann, Ben, and the rules are evaluated against one of them\n  choose one with --coder NAME\n",
    ]);
    expect((await evaluateAsJson(cwd, "both.csv", "--coder", "Ben")).person.coder).toBe("Ben");
    expect((await evaluate(cwd, "both.csv", "--coder", "Bne")).stderr).toContain(
      "did you mean Ben?",
    );
  });

  test("the consensus stands for them, and the rules' own codings are nobody's", async () => {
    const cwd = folderWith({
      "all.csv": `${several["both.csv"]}${ben.replace("Ben", "consensus")}${ben.replace("Ben", "rules")}`,
    });
    const report = await evaluateAsJson(cwd, "all.csv", "all.csv");
    expect([report.person.coder, report.rules.coder]).toEqual(["consensus", "rules"]);
    expect(counts(report)).toEqual({ cost: [0, 0, 0], delay: [1, 0, 0] });
  });

  test("the codings of another program are taken by its name", async () => {
    const cwd = folderWith({ "model.csv": `${header}P01,delay,some-model,It takes long.,\n` });
    const report = await evaluateAsJson(cwd, "ann.csv", "model.csv");
    expect(report.rules.coder).toBe("some-model");
    expect(report.ruleUse).toEqual([]);
    expect((await evaluate(cwd, "ann.csv", "model.csv")).stdout).toContain(
      "How well some-model found what Ann coded",
    );
  });

  test.each([
    [["out/codings.csv", "ann.csv"], "the first file must be a person's"],
    [["ann.csv", "ann.csv"], "ann.csv has no codings but those of Ann"],
    [["empty.csv"], "there are no codings in empty.csv"],
    [["ann.csv", "several.csv"], "several.csv has codings by Ben, Cem, and none by rules"],
    [
      ["ann.csv", "out/codings.csv", "--excerpt", "turn"],
      "--excerpt is for applying the rules now",
    ],
    [["ann.csv", "--min", "alpha=0.8"], "evaluate has no gate alpha=0.8"],
    [["ann.csv", "--min", "f1"], "evaluate has no gate f1"],
  ])("%j says what is wrong", async (argv, message) => {
    const cwd = folderWith({
      "out/codings.csv": `${header}P01,cost,rules,It is expensive.,\n`,
      "empty.csv": header,
      "several.csv": `${header}${ben}${ben.replace("Ben", "Cem")}`,
    });
    const { stdout, stderr, status } = await evaluate(cwd, ...argv);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });
});

test("a gate that is not reached gives exit code 1", async () => {
  const cwd = folderWith();
  const { status, stderr } = await evaluate(cwd, "ann.csv", "--min", "recall=0.6");
  expect([status, stderr]).toEqual([
    1,
    'falls short: mean recall is 0.500 (turns, cover rule "half"), and 0.600 is asked\n',
  ]);
  expect((await evaluate(cwd, "ann.csv", "--min", "recall=0.5")).status).toBe(0);
});
