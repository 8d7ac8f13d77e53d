import { vocabularyOf } from "./vocabulary.mjs";

/** Hits in 1,000 words that a codebook of so many terms has in real interviews. */
const hitsPerThousand = { 200: 17, 2000: 138 };

/**
 * Terms for a codebook: seven in ten a word, one a word with a wildcard, two a phrase. Their ranks
 * are spread evenly (in logarithms) from where they give the hits that real codebooks have.
 */
export function termsOf(count, language = "en") {
  const { words, frequencies } = vocabularyOf(language);
  const wanted = hitsPerThousand[count] / 1000;
  let from = 60;
  while (from < 5000 && share(ranks(from, count), frequencies) > wanted) from += 5;
  return ranks(from, count).map((rank, index) => {
    const word = words[rank];
    if (index % 10 === 3) return { kind: "wildcard", text: `${word}*`, literal: word };
    if (index % 5 === 1) return phrase(words[index % 40], word);
    return { kind: "word", text: word, literal: word };
  });
}

function phrase(first, second) {
  const text = `${first} ${second}`;
  return { kind: "phrase", text, literal: text };
}

function ranks(from, count) {
  const last = 20_000;
  const chosen = new Set();
  for (let each = 0; each < count; each++) {
    let rank = Math.round(from * (last / from) ** (each / count));
    while (chosen.has(rank)) rank += 1;
    chosen.add(rank);
  }
  return [...chosen];
}

function share(chosen, frequencies) {
  return chosen.reduce((sum, rank) => sum + frequencies[rank], 0);
}

/** A codebook that deals the terms out to codes; without `stems` words and phrases are `exact`. */
export function codebookYaml(terms, { codes, language = "en", stems = true }) {
  const lines = [
    "sixphase: 1",
    "id: bench",
    "title: Terms for measuring speed",
    "version: 1.0.0",
    `language: ${language}`,
    "approach: codebook",
    "phase: 2",
    "codes:",
  ];
  for (let code = 0; code < codes; code++) {
    lines.push(`  - id: code-${code}`, `    name: Code ${code}`, "    brief: terms", "    rules:");
    for (let at = code; at < terms.length; at += codes) {
      const text = JSON.stringify(terms[at].text);
      lines.push(
        stems || terms[at].kind === "wildcard" ? `      - ${text}` : `      - exact: ${text}`,
      );
    }
  }
  return `${lines.join("\n")}\n`;
}
