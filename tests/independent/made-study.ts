import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { seededRandom } from "../../src/model/random.ts";

/** Themes of the made codebook, with their codes. */
export const madeThemes: Readonly<Record<string, readonly string[]>> = {
  tool: ["login", "crash"],
  means: ["cost", "staff"],
};

const codes = Object.values(madeThemes).flat();
const turns = 12;

/**
 * Writes a study of made transcripts, of which coders use each code on some turns and on fewer of some
 * transcripts than of others, and agree as often as not. Gives the arguments of a command.
 */
export function makeStudy(
  folder: string,
  transcripts: number,
  coders: readonly string[],
): readonly string[] {
  const random = seededRandom(transcripts);
  mkdirSync(join(folder, "talks"), { recursive: true });
  writeFileSync(join(folder, "book.yaml"), codebook());
  const rows = new Map(coders.map((coder) => [coder, ["transcript,start,end,code,coder"]]));
  for (let at = 0; at < transcripts; at++) {
    const id = `T${String(at + 10)}`;
    let text = "";
    for (let turn = 0; turn < turns; turn++) {
      text += `I: Question ${turn}?\nP: `;
      const start = text.length;
      text += `Answer ${turn} of ${id}, said at some length.`;
      for (const code of codes) {
        const apt = random.next() < 0.1 + 0.03 * at;
        for (const [coder, own] of rows) {
          const used = random.next() < 0.75 ? apt : random.next() < 0.3;
          if (used) own.push(`${id},${start},${text.length},${code},${coder}`);
        }
      }
      text += "\n";
    }
    writeFileSync(join(folder, "talks", `${id}.txt`), text);
  }
  const files = coders.map((coder) => `${coder}.csv`);
  for (const [coder, own] of rows)
    writeFileSync(join(folder, `${coder}.csv`), `${own.join("\n")}\n`);
  return [
    ...files,
    "-c",
    "book.yaml",
    "-t",
    "talks",
    "--interviewer",
    "I",
    "--assigned",
    "all",
    "-q",
  ];
}

function codebook(): string {
  const themes = Object.entries(madeThemes).map(([theme, own]) =>
    [
      `  - id: ${theme}`,
      `    name: ${theme}`,
      `    concept: what is said of ${theme}`,
      "    codes:",
      ...own.map((code) => `      - {id: ${code}, name: ${code}, brief: about ${code}}`),
    ].join("\n"),
  );
  return `sixphase: 1\nid: made\ntitle: Made\nversion: 1.0.0\nlanguage: en\napproach: codebook\nphase: 3\nthemes:\n${themes.join("\n")}\n`;
}
