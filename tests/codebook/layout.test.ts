import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { layOutCodebook } from "../../src/codebook/layout.ts";
import { codebookTemplate } from "../../src/codebook/template.ts";
import { projectFolder } from "../support/project-folder.ts";
import { head, withCode } from "./read.ts";

function laidOut(text: string): string {
  const result = layOutCodebook("codebook.yaml", text);
  if (result.kind !== "text") throw new Error(JSON.stringify(result));
  return result.text;
}

test("the codebook that `init` writes is in its layout", () => {
  expect(laidOut(codebookTemplate)).toBe(codebookTemplate);
});

test("of the shipped codebooks every line of text stays, but for those that are too long", () => {
  const folder = join(projectFolder, "codebooks");
  const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  expect(names.length).toBeGreaterThan(3);
  for (const name of names) {
    const before = readFileSync(join(folder, name), "utf8").split("\n");
    const after = new Set(laidOut(before.join("\n")).split("\n"));
    const gone = before.filter((line) => !after.has(line));
    expect(gone.filter((line) => line.length <= 120)).toEqual([]);
  }
}, 60_000);

test("keys come in the order of the format", () => {
  const shuffled = "codes:\n- name: Cost\n  sources: []\n  brief: It costs.\n  id: cost\n";
  const lines = head.trim().split("\n").reverse();
  expect(laidOut(`${shuffled}${lines.join("\n")}\n`)).toBe(
    `${head}\ncodes:\n  - id: cost\n    name: Cost\n    brief: It costs.\n    sources: []\n`,
  );
});

test("rules stand one a line, what is near in one line", () => {
  expect(laidOut(withCode("rules: [fee, exact: EHR]"))).toContain(
    "    rules:\n      - fee\n      - exact: EHR\n",
  );
  const near = ["rules:", "  - within: 6", "    near:", "      - a", "      - exact: B"];
  expect(laidOut(withCode(...near))).toContain("      - {near: [a, {exact: B}], within: 6}\n");
  const multilingual = withCode("rules: {en: [fee], ur: [فیس]}").replace(
    "language: en",
    "language: [en, ur]",
  );
  expect(laidOut(multilingual)).toContain(
    "    rules:\n      en:\n        - fee\n      ur:\n        - فیس\n",
  );
});

test("short lists stand in one line; `unless`, sources and memos stay as they are written", () => {
  expect(laidOut(withCode("replaces:", "  - fee", "  - price"))).toContain(
    "replaces: [fee, price]",
  );
  expect(laidOut(withCode("unless: [no cost]"))).toContain("    unless: [no cost]\n");
  expect(laidOut(withCode("unless:", "  - no cost"))).toContain("    unless:\n      - no cost\n");
  expect(laidOut(`${head}memos:\n- {text: Why., phase: 2}\n- text: x\n`)).toContain(
    "memos:\n  - {phase: 2, text: Why.}\n  - text: x\n",
  );
});

test("one blank line stands between codes, and between themes", () => {
  const themes = "themes:\n- {id: a, name: A, codes: [{id: c, name: C}, {id: d, name: D}]}\n";
  expect(laidOut(`${head}${themes}- {id: b, name: B}\n`)).toBe(
    `${head}\nthemes:\n  - id: a\n    name: A\n    codes:\n      - id: c\n        name: C\n\n` +
      "      - id: d\n        name: D\n\n  - id: b\n    name: B\n",
  );
});

test("ids that other programs read as numbers or truth values get quotes, other texts do not", () => {
  expect(laidOut(`${head}codes:\n  - id: 1.10\n    name: 1.10\n`)).toContain(
    "  - id: '1.10'\n    name: 1.10\n",
  );
  expect(laidOut(`${head}codes:\n  - id: &no no\n    name: *no\n`)).toContain("id: &no 'no'");
});

test("a codebook with errors is refused with what was found", () => {
  const refused = (text: string) => {
    const result = layOutCodebook("codebook.yaml", text);
    return result.kind === "refused" ? result.diagnostics.map(({ code }) => code) : result.kind;
  };
  expect(refused(withCode("colour: red"))).toEqual(["yaml/unknown-key"]);
  expect(refused(withCode("kind: barrier", "kind: neutral"))).toEqual(["yaml/duplicate-key"]);
  expect(refused(withCode("rules: [fee"))).toContain("yaml/syntax");
  expect(refused(withCode("brief:"))).toBe("text");
});

test("what cannot be laid out unchanged is left alone, with its line", () => {
  const odd = `${head}sources:\n  ? |\n    a\n  : {citation: A}\n`;
  expect(layOutCodebook("codebook.yaml", odd)).toEqual({ kind: "unlayable", line: 9 });
});
