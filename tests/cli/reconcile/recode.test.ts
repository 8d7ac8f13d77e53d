import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ayesha, daniyal, newFolder, onSample, rowsOf } from "./sample-study.ts";

const cwd = newFolder();
afterAll(() => rmSync(cwd, { recursive: true }));

test("codings whose code changed its meaning are listed, of every coder, and others are not", async () => {
  const now = readFileSync(join(cwd, "book.yaml"), "utf8");
  const changed = /(id: usability\n[\s\S]*?definition: )>-\n.*\n/;
  expect(now).toMatch(changed);
  writeFileSync(
    join(cwd, "old.yaml"),
    now.replace(changed, "$1>-\n          What nobody had said before.\n"),
  );
  const { status, stdout, stderr } = await onSample(
    cwd,
    ...[
      "reconcile",
      ayesha,
      daniyal,
      "--out",
      "out",
      "--changed-since",
      "old.yaml",
      "--json",
      "-q",
    ],
  );
  expect(status).toBe(0);
  expect(stderr).toBe("");
  const { recode } = JSON.parse(stdout);
  const all = [...rowsOf(ayesha), ...rowsOf(daniyal)].filter((row) => row["code"] === "usability");
  const listed = rowsOf(join(cwd, "out/recode.csv"));
  expect(recode.codings).toBe(all.length);
  expect(
    recode.codes.map(({ id, codings }: { id: string; codings: number }) => [id, codings]),
  ).toEqual([["usability", all.length]]);
  expect(listed.map((row) => [row["coder"], row["excerpt"]]).sort()).toEqual(
    all.map((row) => [row["coder"], row["excerpt"]]).sort(),
  );
  expect(new Set(listed.map((row) => row["reread_because"]))).toEqual(
    new Set(["the definition of usability changed"]),
  );
});

test("nothing is listed where nothing changed its meaning", async () => {
  await onSample(
    cwd,
    ...["reconcile", ayesha, daniyal, "--out", "same", "--changed-since", "book.yaml", "-q"],
  );
  expect(rowsOf(join(cwd, "same/recode.csv"))).toEqual([]);
});

test("the list needs a folder", async () => {
  const { status, stderr } = await onSample(
    cwd,
    ...["reconcile", ayesha, daniyal, "--changed-since", "old.yaml"],
  );
  expect(status).toBe(2);
  expect(stderr).toContain("name the folder for it with --out");
});
