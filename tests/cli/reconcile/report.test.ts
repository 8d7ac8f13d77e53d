import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reconciliationJsonSchema } from "../../../src/report/reconciliation/reconciliation-schema.ts";
import { projectFolder } from "../../support/project-folder.ts";
import { ayesha, daniyal, decide, newFolder, onSample, rowsOf } from "./sample-study.ts";

const cwd = newFolder();
afterAll(() => rmSync(cwd, { recursive: true }));
const coders = [ayesha, daniyal];
const accepts = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(
  reconciliationJsonSchema(),
);

async function reportOf(...argv: readonly string[]) {
  const { stdout } = await onSample(cwd, "reconcile", ...argv, "--json", "-q");
  const report = JSON.parse(stdout);
  accepts(report);
  expect(accepts.errors ?? []).toEqual([]);
  return report;
}

async function agreeOn(...argv: readonly string[]) {
  const { stdout } = await onSample(cwd, "agree", ...argv, "--json", "-q");
  const [table] = JSON.parse(stdout).tables;
  const { mean } = table.means[0];
  return { units: table.units, mean, set: table.sets[0], codes: table.codes };
}

beforeAll(async () => {
  await onSample(cwd, "reconcile", ...coders, "--out", "out", "-q");
  const byKind = { omission: ["a", "b"], boundary: ["a", "b"] };
  decide(
    cwd,
    ({ kind = "" }, at) =>
      (byKind[kind as "omission"] ?? ["a", "b", "both", "neither"])[at % 2] ?? "",
    (at) => (at % 3 === 0 ? "" : `reason ${at}`),
  );
});

test("the schema is the committed one", () => {
  const committed = readFileSync(join(projectFolder, "schemas/reconciliation.schema.json"), "utf8");
  expect(JSON.parse(committed)).toEqual(reconciliationJsonSchema());
});

describe("before consensus", () => {
  test("the figures are those of agree", async () => {
    const { before, after } = await reportOf(...coders);
    const { units, mean, set, codes } = await agreeOn(...coders);
    expect(after).toBeNull();
    expect(before.units).toBe(units);
    expect([before.meanAlpha.value, before.meanAlpha.interval]).toEqual([
      mean.value,
      mean.interval,
    ]);
    expect([before.setAlpha.value, before.setAlpha.interval]).toEqual([set.value, set.interval]);
    expect(before.codes.map(({ id }: { id: string }) => id)).toEqual(
      codes.map(({ id }: { id: string }) => id),
    );
  });

  test("a reflexive codebook has none", async () => {
    const reflexive = newFolder((text) => text.replace(/^approach: .*$/m, "approach: reflexive"));
    const { stdout } = await onSample(reflexive, "reconcile", ...coders, "--json", "-q");
    rmSync(reflexive, { recursive: true });
    const report = JSON.parse(stdout);
    accepts(report);
    expect(accepts.errors ?? []).toEqual([]);
    expect([report.before.notMeasured, report.before.meanAlpha]).toEqual(["reflexive", null]);
  });
});

test("every item is settled in one way, and every coding is counted", async () => {
  const { settled, counts, coders: work } = await reportOf(...coders, "--apply", "decisions.csv");
  const decided = settled.decisions.reduce(
    (sum: number, { items }: { items: number }) => sum + items,
    0,
  );
  expect(settled.agreement + decided + settled.open).toBe(settled.items);
  const sum = (kinds: Record<string, number>) => Object.values(kinds).reduce((a, b) => a + b, 0);
  expect(sum(counts.kinds)).toBe(settled.items);
  expect(work.map((one: { codings: number }) => one.codings)).toEqual([
    rowsOf(ayesha).length,
    rowsOf(daniyal).length,
  ]);
});

describe("after consensus", () => {
  // Counted anew from the files: no code of ours but the reader of CSV.
  test("what became of each coder's codings can be counted from consensus.csv", async () => {
    const report = await reportOf(...coders, "--apply", "decisions.csv", "--out", "settled");
    const consensus = rowsOf(join(cwd, "settled/consensus.csv"));
    type Row = Readonly<Record<string, string>>;
    const overlap = (a: Row, b: Row) =>
      a["transcript"] === b["transcript"] &&
      Number(a["start"]) < Number(b["end"]) &&
      Number(b["start"]) < Number(a["end"]);
    const isSame = (a: Row, b: Row) => a["code"] === b["code"] && overlap(a, b);
    const isEqual = (a: Row, b: Row) =>
      isSame(a, b) && a["start"] === b["start"] && a["end"] === b["end"];
    expect(report.after.codings).toBe(consensus.length);
    [ayesha, daniyal].forEach((path, at) => {
      const own = rowsOf(path);
      const kept = own.filter((row) => consensus.some((one) => isEqual(row, one)));
      const moved = own.filter(
        (row) => !kept.includes(row) && consensus.some((one) => isSame(row, one)),
      );
      const lacked = consensus.filter((one) => !own.some((row) => isSame(row, one)));
      const told = report.after.coders[at];
      expect([told.kept, told.moved, told.lacked]).toEqual([
        kept.length,
        moved.length,
        lacked.length,
      ]);
      expect(told.kept + told.moved + told.recoded + told.dropped).toBe(own.length);
    });
  });

  test("alpha with the consensus is what agree gives for the two files", async () => {
    const { after } = await reportOf(...coders, "--apply", "decisions.csv");
    expect(after.isComplete).toBe(true);
    for (const [at, path] of coders.entries()) {
      const consensus = ["settled/consensus.csv", "--acknowledge-consensus"];
      const { units, mean, set } = await agreeOn(path, ...consensus);
      const { meanAlpha, setAlpha, units: ours } = after.coders[at];
      expect([ours, meanAlpha.value, setAlpha.value]).toEqual([units, mean.value, set.value]);
    }
  });

  test("it is partial while disagreements are open, and their transcripts are in no alpha", async () => {
    const text = readFileSync(join(cwd, "decisions.csv"), "utf8");
    writeFileSync(join(cwd, "some.csv"), text.split("\n").slice(0, 30).join("\n"));
    const { after, open } = await reportOf(...coders, "--apply", "some.csv");
    expect(after.isComplete).toBe(false);
    expect(open.length).toBeGreaterThan(0);
    const stillOpen = new Set(open.map(({ transcript }: { transcript: string }) => transcript));
    expect(after.coders[0].transcripts).toBe(4 - stillOpen.size);
  });
});

test("the order of the files changes nothing", async () => {
  const apply = ["--apply", "decisions.csv"];
  expect(await reportOf(daniyal, ayesha, ...apply)).toEqual(await reportOf(...coders, ...apply));
});

describe("a consensus", () => {
  const path = () => join(cwd, "settled/consensus.csv");
  const renamed = () => {
    const text = readFileSync(path(), "utf8").replaceAll(",consensus,", ",final,");
    writeFileSync(join(cwd, "final.csv"), text);
    return "final.csv";
  };

  test.each([
    ["by its columns", renamed, "their columns item and settled_by"],
    ["by its name", path, "the codings of consensus were made"],
  ])("is no coder's own work: %s", async (_, file, says) => {
    for (const command of ["agree", "reconcile"]) {
      const { status, stderr } = await onSample(cwd, command, ayesha, file());
      expect(status).toBe(2);
      expect(stderr).toContain(says);
    }
    const { status } = await onSample(
      cwd,
      "agree",
      ayesha,
      file(),
      "--acknowledge-consensus",
      "-q",
    );
    expect(status).toBe(0);
  });

  test("also where only codings.meta.json says so, and of nobody else beside it", async () => {
    const columns = "transcript,code,coder,excerpt\n";
    const rows = rowsOf(ayesha).slice(0, 3);
    const quoted = (text = "") => `"${text.replaceAll('"', '""')}"`;
    const lines = (coder: string) =>
      rows.map((row) => [row["transcript"], row["code"], coder, quoted(row["excerpt"])].join(","));
    const meta = JSON.parse(readFileSync(join(cwd, "settled/codings.meta.json"), "utf8"));
    writeFileSync(join(cwd, "team.csv"), columns + lines("team").join("\n"));
    writeFileSync(join(cwd, "other.csv"), columns + lines("other").join("\n"));
    writeFileSync(join(cwd, "codings.meta.json"), JSON.stringify({ ...meta, coders: ["team"] }));
    const team = await onSample(cwd, "agree", ayesha, "team.csv", "-q");
    const other = await onSample(cwd, "agree", ayesha, "other.csv", "-q");
    expect(team.stderr).toContain("(codings.meta.json says so)");
    expect([team.status, other.status]).toEqual([2, 0]);
  });
});
