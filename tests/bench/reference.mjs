import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const porter = createRequire(import.meta.url)("natural/lib/natural/stemmers/porter_stemmer.js");

/**
 * Counts, for each code, the participants' turns in which one of its terms occurs: the naive way, a
 * term at a time, sharing no code with the program. Relies on what the corpus writer writes.
 */
export function referenceCounts(folder, terms, codes) {
  const patterns = terms.map(({ kind, text }) =>
    text.split(" ").map((word) =>
      kind === "wildcard"
        ? (candidate) => candidate.written.startsWith(word.slice(0, -1))
        : (
            (stem) => (candidate) =>
              candidate.stem === stem
          )(porter.stem(word)),
    ),
  );
  const counts = Array.from({ length: codes }, () => 0);
  for (const file of readdirSync(folder)) {
    for (const turn of readFileSync(join(folder, file), "utf8").split("\n\n")) {
      if (!turn.startsWith("P01: ")) continue;
      const sentences = turn.slice(5).split(/[.?]/).map(wordsOf);
      const coded = new Set();
      for (const [index, pattern] of patterns.entries())
        if (sentences.some((words) => occurs(pattern, words))) coded.add(index % codes);
      for (const code of coded) counts[code] += 1;
    }
  }
  return counts;
}

function wordsOf(sentence) {
  return sentence
    .toLowerCase()
    .replaceAll("’", "'")
    .split(/[^a-z']+/)
    .map((word) => word.replace(/^'+|'+$/g, ""))
    .filter((word) => word !== "")
    .map((written) => ({ written, stem: porter.stem(written.replace(/'s$/, "")) }));
}

function occurs(pattern, words) {
  return words.some((_, start) =>
    pattern.every((fits, index) => start + index < words.length && fits(words[start + index])),
  );
}
