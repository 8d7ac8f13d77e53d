import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeCorpus } from "./corpus.mjs";
import { pick, randomFrom } from "./random.mjs";

/** Of a study whose transcripts two people coded; the codings are those of both. */
const usualSize = { transcripts: 100, codes: 50, codings: 30_000, bytes: 5_700_000 };

/**
 * Writes interviews, a codebook, and what two coders made of them; the second coder follows the
 * first in three of four, not always to the same word. `longer` holds the same interviews and as much
 * again that nobody coded, so that the same codings belong to twice the text.
 */
export function writeAgreementStudy(folder, size = usualSize) {
  const { transcripts, codes, bytes } = size;
  const corpus = join(folder, "interviews");
  writeCorpus(corpus, { bytes, seed: 11, documents: transcripts });
  const longer = join(folder, "longer");
  mkdirSync(longer);
  for (const file of readdirSync(corpus)) {
    const text = readFileSync(join(corpus, file), "utf8");
    writeFileSync(join(longer, file), `${text}\n${text}`);
  }
  const codebook = join(folder, "agreement.yaml");
  writeFileSync(codebook, codebookOf(codes));
  return { corpus, longer, codebook, codings: writeCodings(folder, corpus, size) };
}

function codebookOf(codes) {
  const lines = [
    "sixphase: 1",
    "id: agreement",
    "title: Codes for measuring speed",
    "version: 1.0.0",
  ];
  lines.push("language: en", "approach: codebook", "phase: 4", "codes:");
  for (let code = 0; code < codes; code++)
    lines.push(`  - id: code-${code}`, `    name: Code ${code}`, "    brief: a code");
  return `${lines.join("\n")}\n`;
}

function writeCodings(folder, corpus, size) {
  const random = randomFrom(12);
  const rows = { amna: [], ben: [] };
  const files = readdirSync(corpus).sort();
  const codings = Math.ceil(size.codings / 2 / files.length);
  for (const file of files) {
    const text = readFileSync(join(corpus, file), "utf8");
    const row = (coder, { start, end, code }) =>
      rows[coder].push(
        [
          file.slice(0, -4),
          start,
          end,
          `code-${code}`,
          coder,
          quoted(text.slice(start, end)),
        ].join(),
      );
    const passages = passagesOf(text);
    const places = new Set();
    for (let each = 0; each < codings; ) {
      const code = Math.floor(size.codes * random() ** 2);
      const [first, second] = [pick(random, passages), pick(random, passages)];
      // Nobody puts a code on the same place twice.
      if (places.has(`${code} ${first.start}`) || places.has(`${code} ${second.start}`)) continue;
      each += 1;
      places.add(`${code} ${first.start}`).add(`${code} ${second.start}`);
      row("amna", { ...first, code });
      row("ben", { ...(random() < 0.75 ? followed(first, text, random) : second), code });
    }
  }
  return Object.entries(rows).map(([coder, lines]) => {
    const path = join(folder, `${coder}.csv`);
    writeFileSync(path, `transcript,start,end,code,coder,excerpt\n${lines.join("\n")}\n`);
    return path;
  });
}

/** Sentences of participants. */
function passagesOf(text) {
  const passages = [];
  for (const turn of text.matchAll(/^P01: (.*)$/gm))
    for (const sentence of turn[1].matchAll(/[^.?]+[.?]/g)) {
      const start =
        turn.index + "P01: ".length + sentence.index + /^\s*/.exec(sentence[0])[0].length;
      passages.push({ start, end: start + sentence[0].trim().length });
    }
  return passages;
}

/** The same place, in one of two cases without its first or its last words. */
function followed({ start, end }, text, random) {
  const cut = random();
  const space = text.indexOf(" ", start + (end - start) * random());
  if (space < 0 || space >= end) return { start, end };
  if (cut < 0.25) return { start: space + 1, end };
  return { start, end: cut < 0.5 ? space : end };
}

function quoted(text) {
  return `"${text.replaceAll('"', '""')}"`;
}
