import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readCsv } from "../../../../src/csv/read.ts";
import { fixtures } from "../../../support/project-folder.ts";
import { runMain } from "../../../support/run-main.ts";
import { fakeTerminal } from "./fake-terminal.ts";

const study = join(fixtures, "sample-study");
const folder = mkdtempSync(join(tmpdir(), "sitting-"));
afterAll(() => rmSync(folder, { recursive: true }));
cpSync(join(study, "codings"), join(folder, "codings"), { recursive: true });

const base = [
  ...["reconcile", "codings/ayesha.csv", "codings/daniyal.csv", "--study", study],
  ...["--decided-by", "Sana", "--interactive"],
];

function rowsOf(out: string): readonly (readonly string[])[] {
  const path = join(folder, out, "decisions.csv");
  if (!existsSync(path)) return [];
  const { value } = readCsv("decisions.csv", readFileSync(path, "utf8"));
  return value?.rows.slice(1).map(({ cells }) => cells) ?? [];
}

/** Presses the keys one after the other, each when the screen has answered to the one before. */
function typist(keys: string, onDrawn: (drawn: string) => void = () => {}) {
  let next = 0;
  return fakeTerminal((drawn) => {
    onDrawn(drawn);
    if (!drawn.includes("\u001b[?25l")) return "";
    next += 1;
    return keys.charAt(next - 1);
  });
}

test("from first to last: every decision is on the disk before the next is shown", async () => {
  const seen: [number, number][] = [];
  const keys = `R${"abon".repeat(21)}q`;
  const terminal = typist(keys, (drawn) => {
    const saved = /(\d+) of 84 decided/.exec(drawn)?.[1];
    if (saved !== undefined) seen.push([Number(saved), rowsOf("all").length]);
  });
  const { status, stderr } = await runMain([...base, "--out", "all"], folder, { terminal });
  expect(status).toBe(0);
  expect(stderr).toContain("84 of 84 decided; decisions are in all/decisions.csv");
  expect(seen.length).toBeGreaterThan(84);
  expect(seen.filter(([shown, saved]) => shown !== saved)).toEqual([]);
  expect(rowsOf("all")).toHaveLength(84);
  expect(existsSync(join(folder, "all", "consensus.csv"))).toBe(true);
  // The terminal is given back: its own screen, the cursor, no paste marks, wrapping.
  expect(terminal.text().endsWith("\u001b[?2004l\u001b[?7h\u001b[?25h\u001b[?1049l")).toBe(true);
});

test("a decision is taken up again where it was left, and undone by a line", async () => {
  const out = ["--out", "again"];
  await runMain([...base, ...out], folder, { terminal: typist("ashort\rq") });
  const second = typist("b\ruq");
  await runMain([...base, ...out], folder, { terminal: second });
  expect(second.text()).toContain("1 of 84 decided");
  expect(rowsOf("again").map(([, decision]) => decision)).toEqual(["a", "b", "open"]);
  expect(rowsOf("again")[0]?.slice(6, 8)).toEqual(["short", "Sana"]);
});

test("decisions go to the file that was named, if it is one of decisions", async () => {
  cpSync(join(folder, "again", "decisions.csv"), join(folder, "mine.csv"));
  const before = readFileSync(join(folder, "mine.csv"), "utf8");
  const options = ["--out", "named", "--apply", "mine.csv"];
  await runMain([...base, ...options], folder, { terminal: typist("n\rq") });
  const after = readFileSync(join(folder, "mine.csv"), "utf8");
  expect(after.startsWith(before)).toBe(true);
  expect(after.length).toBeGreaterThan(before.length);
  expect(existsSync(join(folder, "named", "decisions.csv"))).toBe(false);
});

test("a last line that was cut off is mended, said, and decided again", async () => {
  const whole = readFileSync(join(folder, "again", "decisions.csv"), "utf8");
  const cut = whole.indexOf("\n", whole.indexOf("\n") + 1) + 1;
  cpSync(join(folder, "again"), join(folder, "cut"), { recursive: true });
  writeFileSync(join(folder, "cut", "decisions.csv"), `${whole.slice(0, cut)}r2405c33964a3,b`);
  const terminal = typist("n\rq");
  const { status, stderr } = await runMain([...base, "--out", "cut"], folder, { terminal });
  expect(status).toBe(0);
  expect(stderr).toContain("was cut off, so r2405c33964a3 is to be decided again");
  expect(rowsOf("cut").map(([, decision]) => decision)).toEqual(["a", "b", "open", "neither"]);
});

test("what does not fit together is refused in one line", async () => {
  const fails = async (argv: readonly string[], terminal = typist("")) => {
    const { status, stderr } = await runMain(argv, folder, { terminal });
    expect(status).toBe(2);
    return stderr;
  };
  expect(await fails(base)).toContain("--interactive needs a place for the decisions");
  expect(await fails([...base, "--out", "x", "--only", "omision"])).toContain(
    "did you mean omission",
  );
  const noTerminal = await runMain([...base, "--out", "x"], folder);
  expect(noTerminal.stderr).toContain("--interactive needs a terminal");
  const plain = base.filter((word) => word !== "--interactive");
  expect(await fails([...plain, "--out", "x"])).toContain("--decided-by is about deciding");
  writeFileSync(join(folder, "again", "decisions.csv"), "id;decision\n");
  expect(await fails([...base, "--out", "again"])).toContain("no decision can be added");
});
