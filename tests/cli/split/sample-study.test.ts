import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCsv } from "../../../src/csv/read.ts";
import { decodeText } from "../../../src/io/decode.ts";
import { fixtures } from "../../support/project-folder.ts";
import { runMain } from "../../support/run-main.ts";

// The sample study dealt to its two coders, the sheets filled by this script, and agreed on.
const cwd = mkdtempSync(join(tmpdir(), "sixphase-split-"));
const codes = ["usability", "unreliable-internet", "eroded-trust"];

async function split(...more: readonly string[]) {
  return runMain(["split", "--seed", "7", "--stratify", "profession", ...more], cwd);
}

function inPack(coder: string, name: string): string {
  return join(cwd, "packs", coder, name);
}

function rowsOf(path: string): readonly (readonly string[])[] {
  const decoded = decodeText(readFileSync(path));
  const text = decoded.kind === "text" ? decoded.text : "";
  return (readCsv(path, text).value?.rows ?? []).map(({ cells }) => cells);
}

/** Gives each participant's turn the code that `choose` says, and saves with semicolons as some Excels do. */
function fill(coder: string, choose: (unit: number) => string): number {
  const path = inPack(coder, "codings-sheet.csv");
  const [header = [], ...rows] = rowsOf(path);
  const [role, unit, codesAt] = ["role", "unit", "codes"].map((name) => header.indexOf(name));
  let given = 0;
  const filled = rows.map((cells) => {
    const code = cells[role ?? 0] === "participant" ? choose(Number(cells[unit ?? 0])) : "";
    if (code !== "") given += 1;
    return cells.map((cell, at) => (at === codesAt ? code : cell));
  });
  const quoted = [header, ...filled].map((cells) =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";"),
  );
  writeFileSync(path, `\ufeff${quoted.join("\r\n")}\r\n`);
  return given;
}

beforeAll(async () => {
  cpSync(join(fixtures, "sample-study"), cwd, { recursive: true });
  rmSync(join(cwd, "out"), { recursive: true, force: true });
  const study = readFileSync(join(cwd, "study.yaml"), "utf8");
  writeFileSync(
    join(cwd, "study.yaml"),
    study.replace(/codebook: .*/, "codebook: avais-2025.yaml"),
  );
  cpSync(join(fixtures, "../codebooks/avais-2025.yaml"), join(cwd, "avais-2025.yaml"));
  await split("--out", "packs");
}, 60_000);

afterAll(() => rmSync(cwd, { recursive: true }));

test("each transcript is dealt, three to both coders, the words about even", () => {
  const rows = rowsOf(join(cwd, "packs", "assignments.csv")).slice(1);
  const ids = new Set(rows.map(([id]) => id));
  expect(ids.size).toBe(16);
  expect(rows).toHaveLength(19);
  expect(rows.filter(([, , overlap]) => overlap === "yes")).toHaveLength(6);
  const words = (coder: string) =>
    rows.filter((row) => row[1] === coder).reduce((sum, row) => sum + Number(row[4]), 0);
  // One coder has a transcript more, of some 1,200 words.
  expect(Math.abs(words("ayesha") - words("daniyal"))).toBeLessThan(1300);
});

test("nothing in a pack names the other coder, or tells a shared transcript from another", () => {
  const other = { ayesha: "daniyal", daniyal: "ayesha" } as const;
  for (const coder of ["ayesha", "daniyal"] as const) {
    const files = readdirSync(join(cwd, "packs", coder), { recursive: true, encoding: "utf8" })
      .map((name) => inPack(coder, name))
      .filter((path) => /\.\w+$/.test(path));
    expect(files.length).toBeGreaterThan(10);
    for (const path of files) {
      expect(path).not.toContain(other[coder]);
      const text = readFileSync(path, "utf8").toLowerCase();
      expect(text.includes(other[coder])).toBe(false);
      if (!path.includes("transcripts") && !path.includes("codebook")) {
        expect(/overlap|shared|stratum|seed/.test(text)).toBe(false);
      }
    }
  }
});

test("the sheet, codings.meta.json and the texts of a pack are about the same transcripts", async () => {
  const meta: unknown = JSON.parse(readFileSync(inPack("ayesha", "codings.meta.json"), "utf8"));
  const assigned = rowsOf(join(cwd, "packs", "assignments.csv"))
    .filter(([, coder]) => coder === "ayesha")
    .map(([id]) => id);
  expect(meta).toMatchObject({ coders: ["ayesha"], transcripts: assigned.map((id) => ({ id })) });
  const sheet = rowsOf(inPack("ayesha", "codings-sheet.csv")).slice(1);
  expect([...new Set(sheet.map(([id]) => id))]).toEqual(assigned);
  await runMain(["transcripts", "--write-text", "texts"], cwd);
  for (const id of assigned) {
    const name = `${id}.txt`;
    const text = readFileSync(inPack("ayesha", join("transcripts", name)), "utf8");
    expect(text).toBe(readFileSync(join(cwd, "texts", name), "utf8"));
  }
});

test("dealing again gives the same bytes, also from nothing", async () => {
  const before = new Map(
    readdirSync(join(cwd, "packs"), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.\w+$/.test(name))
      .map((name) => [name, readFileSync(join(cwd, "packs", name))]),
  );
  expect((await split("--out", "packs")).status).toBe(0);
  expect((await split("--out", "fresh")).status).toBe(0);
  for (const [name, bytes] of before) {
    expect(readFileSync(join(cwd, "packs", name)).equals(bytes)).toBe(true);
    expect(readFileSync(join(cwd, "fresh", name)).equals(bytes)).toBe(true);
  }
});

test("filled sheets are agreed on: silence counts, no row is lost, and what differs is what was made to", async () => {
  const given = fill("ayesha", (unit) => codes[unit % 4] ?? "");
  // Daniyal does the same, but never sees the third code.
  fill("daniyal", (unit) => (unit % 4 === 2 ? "" : (codes[unit % 4] ?? "")));
  const sheets = ["ayesha", "daniyal"].map((coder) => inPack(coder, "codings-sheet.csv"));
  const agreed = await runMain(
    ["agree", ...sheets, "--json", "--ci", "none", "--disagreements", "differ.csv"],
    cwd,
  );
  expect(agreed.status).toBe(0);
  const nothingLost = { assignment: "stated", unknownCode: 0, lost: 0, repeated: 0 };
  expect(JSON.parse(agreed.stdout)).toMatchObject({
    coders: [
      { coder: "ayesha", rows: given, ...nothingLost },
      { coder: "daniyal", ...nothingLost },
    ],
  });
  const both = new Set(
    rowsOf(join(cwd, "packs", "assignments.csv"))
      .filter(([, coder, overlap]) => coder === "ayesha" && overlap === "yes")
      .map(([id]) => id),
  );
  const missed = rowsOf(inPack("ayesha", "codings-sheet.csv")).filter(
    ([id, , , , , , , , code]) => both.has(id) && code === "eroded-trust",
  );
  expect(missed.length).toBeGreaterThan(5);
  expect(rowsOf(join(cwd, "differ.csv"))).toHaveLength(1 + missed.length);
  const tables = await runMain(["tables", sheets[0] ?? "", "--format", "csv"], cwd);
  expect(tables.stderr).toContain(`: ${given} unmoved, 0 moved, 0 ambiguous, 0 lost`);
});

test("a filled sheet is never written over, whatever is asked", async () => {
  const path = inPack("ayesha", "codings-sheet.csv");
  const bytes = readFileSync(path);
  for (const more of [[], ["--seed", "8"], ["--overlap", "50%"], ["--unit", "sentence"]]) {
    const { status, stderr } = await split("--out", "packs", ...more);
    expect(status).toBe(2);
    expect(stderr).toContain("hold a coder's work, so nothing was written");
  }
  rmSync(join(cwd, "packs", "assignments.csv"));
  expect((await split("--out", "packs", "--seed", "8")).status).toBe(2);
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(existsSync(join(cwd, "packs", "assignments.csv"))).toBe(false);
});
