import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeCorpus } from "./corpus.mjs";
import { codebookYaml, termsOf } from "./terms.mjs";

const megabyte = 1_000_000;
/** How many codes the terms are dealt out to. */
export const codes = 10;

/** Corpora and codebooks, written into a folder. `large` in megabytes. */
export function writeInputs(folder, large) {
  const corpus = (name, options) => writeCorpus(join(folder, name), options);
  const file = (name, text) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const terms = { 200: termsOf(200), 2000: termsOf(2000) };
  const literals = (list) => `${list.map(({ literal }) => literal).join("\n")}\n`;
  return {
    large: corpus("large", { bytes: large * megabyte, seed: 1 }),
    oneFile: corpus("one-file", { bytes: large * megabyte, seed: 1, oneFile: true }),
    middle: corpus("middle", { bytes: 10 * megabyte, seed: 2 }),
    twice: corpus("twice", { bytes: 20 * megabyte, seed: 2 }),
    small: corpus("small", { bytes: 1.7 * megabyte, seed: 3 }),
    urdu: corpus("urdu", { bytes: 10 * megabyte, seed: 4, language: "ur" }),
    terms,
    book200: file("200.yaml", codebookYaml(terms[200], { codes })),
    book2000: file("2000.yaml", codebookYaml(terms[2000], { codes })),
    bookExact: file("exact.yaml", codebookYaml(terms[200], { codes, stems: false })),
    bookUrdu: file("urdu.yaml", codebookYaml(termsOf(200, "ur"), { codes, language: "ur" })),
    literals200: file("200.txt", literals(terms[200])),
    literals2000: file("2000.txt", literals(terms[2000])),
  };
}
