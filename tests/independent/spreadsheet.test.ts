import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, describe, expect, test } from "vitest";
import { csvRecord, readSafeCell } from "../../src/csv/write.ts";
import { hostileMarks, hostileNames, hostileTalk } from "../cli/reconcile/hostile-study.ts";
import { rowsOf } from "../cli/reconcile/sample-study.ts";
import { reconcileIn, writeStudy } from "../cli/reconcile/small-study.ts";
import { projectFolder } from "../support/project-folder.ts";

// A worksheet is opened in LibreOffice Calc, filled in, and saved. SIXPHASE_SOFFICE names its program.
const soffice = process.env["SIXPHASE_SOFFICE"];
const script = join(import.meta.dirname, "fill_ods.py");
const csv = "Text - txt - csv (StarCalc)";

// As the dialogue offers it: comma, quote, UTF-8; and with the box that makes numbers of more than numbers.
const readings = [
  { reading: "as offered", options: "44,34,76,1" },
  { reading: "special numbers detected", options: "44,34,76,1,,0,false,true" },
];
const routes = ["ods", "xlsx"].flatMap((format) => readings.map((one) => ({ ...one, format })));

type Study = { readonly cwd: string; readonly files: readonly string[] };
const studies = new Map<string, () => Study>([
  ["the sample study", sampleStudy],
  ["a hostile study", hostileStudy],
]);

describe.skipIf(soffice === undefined).each([...studies])("%s", (_, make) => {
  const { cwd, files } = soffice === undefined ? { cwd: "", files: [] } : make();
  afterAll(() => rmSync(cwd, { recursive: true, force: true }));

  test.each(routes)(
    "as $format, $reading: the same decisions and consensus",
    async ({ format, options }) => {
      await reconcileIn(cwd, files, "--out", "out");
      const before = rowsOf(join(cwd, "out/worksheet.csv"));
      const decisions = decisionsFor(before);
      writeFileSync(join(cwd, "wanted.json"), JSON.stringify(decisions));
      const sheet = join(cwd, `sheet-${format}`);
      mkdirSync(sheet, { recursive: true });
      convert(cwd, "out/worksheet.csv", "ods", sheet, options);
      run("python3", script, join(sheet, "worksheet.ods"), "wanted.json", "filled.ods");
      convert(cwd, "filled.ods", format, sheet);
      convert(cwd, join(sheet, `filled.${format}`), `csv:${csv}:44,34,76`, sheet);
      const filled = join(sheet, "filled.csv");

      const after: Readonly<Record<string, string>>[] = parse(readFileSync(filled), {
        ...{ bom: true, columns: true },
      });
      expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
      expect(after.flatMap(changedWords(before))).toEqual([]);

      writeFileSync(join(cwd, "listed.csv"), listed(before, decisions));
      await reconcileIn(cwd, files, "--out", "listed", "--apply", "listed.csv");
      const { stderr } = await reconcileIn(cwd, files, "--out", "filled", "--apply", filled);
      expect(stderr).not.toContain("[decisions/");
      const consensus = readFileSync(join(cwd, "filled/consensus.csv"), "utf8");
      expect(consensus.split("\n").length).toBeGreaterThan(20);
      expect(consensus).toBe(readFileSync(join(cwd, "listed/consensus.csv"), "utf8"));
    },
    120_000,
  );

  function run(command: string, ...args: readonly string[]): void {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: "utf8" });
    if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${stdout}${stderr}`);
  }

  function convert(folder: string, file: string, to: string, into: string, reading = ""): void {
    run(
      soffice ?? "",
      ...[`-env:UserInstallation=file://${join(folder, "profile")}`, "--headless", "--norestore"],
      ...(reading === "" ? [] : [`--infilter=${csv}:${reading}`]),
      ...["--convert-to", to, "--outdir", into, file],
    );
  }
});

/** Each kind of decision in turn; an edit takes the code that somebody put there. */
function decisionsFor(rows: readonly Readonly<Record<string, string>>[]) {
  const kinds = ["a", "b", "both", "neither", "edit"];
  return Object.fromEntries(
    rows.map((row, at) => {
      const codes = Object.entries(row).filter(([column]) => /^[ab]=/.test(column));
      const code = codes.map(([, cell]) => cell).find((cell) => /^[a-z]/.test(cell)) ?? "";
      const decision = kinds[at % kinds.length] ?? "";
      return [
        row["id"] ?? "",
        {
          ...{ decision, reason: `because ${at}, "so": اردو 😀`, decided_by: "Sana" },
          ...{ date: "2026-11-22", edit_code: decision === "edit" ? code : "" },
        },
      ];
    }),
  );
}

/** The same decisions in the form of decisions.csv. */
function listed(
  rows: readonly Readonly<Record<string, string>>[],
  decisions: ReturnType<typeof decisionsFor>,
): string {
  const lines = rows.map(({ id = "", start = "", end = "" }) => {
    const own = decisions[id];
    const place = own?.decision === "edit" ? [start, end] : ["", ""];
    const { decision = "", edit_code = "", reason = "", decided_by = "", date = "" } = own ?? {};
    return csvRecord([id, decision, edit_code, ...place, reason, decided_by, date]);
  });
  return `id,decision,code,start,end,reason,decided_by,date\n${lines.join("")}`;
}

/** Words of the study that the spreadsheet did not give back; what it takes for a number it may write in its own way. */
function changedWords(before: readonly Readonly<Record<string, string>>[]) {
  const filledIn = /^(?:decision|reason|decided_by|date|edit_.*)$/;
  return (row: Readonly<Record<string, string>>, at: number) =>
    Object.entries(before[at] ?? {}).flatMap(([column, words]) => {
      const is = row[column];
      const same = is === kept(words) || filledIn.test(column) || isNumberLike(readSafeCell(words));
      return same ? [] : [{ column, was: words, is }];
    });
}

/** Calc writes a tab into an .ods file and does not read it from there. */
function kept(words: string): string {
  return words.replaceAll("\t", "");
}

function isNumberLike(words: string): boolean {
  return /^[\d+\-/.e]+$/i.test(words) || /^(?:true|false)$/i.test(words);
}

function sampleStudy(): Study {
  const cwd = writeStudy({}, {});
  const sample = join(projectFolder, "fixtures/sample-study");
  cpSync(join(sample, "transcripts"), join(cwd, "talks"), { recursive: true });
  cpSync(join(projectFolder, "codebooks/avais-2025.yaml"), join(cwd, "book.yaml"));
  const files = ["ayesha.csv", "daniyal.csv"];
  for (const file of files) cpSync(join(sample, "codings", file), join(cwd, file));
  return { cwd, files };
}

function hostileStudy(): Study {
  const [first, second] = hostileNames;
  const marks = { [first]: hostileMarks.first, [second]: hostileMarks.second };
  return { cwd: writeStudy({ P1: hostileTalk }, marks), files: ["coder-0.csv", "coder-1.csv"] };
}
