import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import type { Worksheet } from "../../../../src/model/worksheet.ts";
import {
  decidedAt,
  decider,
  decisionsByHand,
  reconcileSample,
  type SampleChoice,
  sampleChoices,
  sampleWorksheet,
} from "../sample-choices.ts";
import { fakeTerminal } from "./fake-terminal.ts";

const folders: string[] = [];
afterAll(() => {
  vi.useRealTimers();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

test("the sample study decided in the terminal is the one of a decisions.csv made by hand", async () => {
  const { cwd, worksheet } = await sampleWorksheet();
  folders.push(cwd);
  const consensus = (out: string) => readFileSync(join(cwd, out, "consensus.csv"), "utf8");
  writeFileSync(join(cwd, "by-hand.csv"), decisionsByHand(worksheet));
  const byHand = await reconcileSample(cwd, ["--out", "hand", "--apply", "by-hand.csv"]);
  expect(byHand.stderr).not.toContain("[decisions/");

  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse(decidedAt) });
  const choices = sampleChoices(worksheet);
  const keys = [...choices.flatMap((choice) => keysFor(worksheet, choice)), "q"];
  let next = 0;
  const terminal = fakeTerminal((drawn) => {
    if (!drawn.includes("\u001b[?25l")) return "";
    next += 1;
    return keys[next - 1] ?? "";
  });
  const options = ["--out", "terminal", "--interactive", "--decided-by", decider];
  const { stderr } = await reconcileSample(cwd, options, terminal);
  expect(stderr).toContain(`${choices.length} of ${choices.length} decided`);
  expect(consensus("terminal")).toBe(consensus("hand"));
  expect(consensus("hand").split("\n").length).toBeGreaterThan(80);
}, 60_000);

/** The keys for one decision, one after the other. */
function keysFor(worksheet: Worksheet, choice: SampleChoice): readonly string[] {
  const { decision, edit, reason } = choice;
  const letters: Readonly<Record<string, string>> = { a: "a", b: "b", both: "o", neither: "n" };
  const { start, end } = edit.words;
  const chosen =
    decision === "edit"
      ? [
          ...["e", ...edit.codes.flatMap((code) => keysForCode(worksheet, choice, code)), "\r"],
          // The end first: it is the edge that moves at the beginning.
          ...[edit.letter, ...arrows(end), "\t", ...arrows(start), "\r"],
        ]
      : [letters[decision] ?? ""];
  // Some are typed, and some come from the clipboard.
  return [...chosen, ...(edit.letter === "a" ? reason : [pasted(reason)]), "\r"];
}

function pasted(words: string): string {
  return `\u001b[200~${words}\u001b[201~`;
}

function arrows(words: number): readonly string[] {
  return Array.from({ length: Math.abs(words) }, () => (words > 0 ? "\u001b[C" : "\u001b[D"));
}

/** Types the id, goes down to the code that has it, and chooses that one. */
function keysForCode(
  { nodes }: Worksheet,
  { item }: SampleChoice,
  wanted: string,
): readonly string[] {
  const isHere = (id: string) => item.codings.some(({ code }) => code === id);
  const found = nodes.filter(({ id, name, isTheme }) =>
    `${id} ${isTheme ? "theme: " : ""}${name}`.toLowerCase().includes(wanted),
  );
  const order = [...found.filter(({ id }) => isHere(id)), ...found.filter(({ id }) => !isHere(id))];
  const down = order.findIndex(({ id }) => id === wanted);
  return ["\u0015", pasted(wanted), ...Array.from({ length: down }, () => "\u001b[B"), "\t"];
}
