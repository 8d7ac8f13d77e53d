// How long reading and checking a codebook of 1,000 codes and 10,000 rules takes, as ratios to parsing
// the same text with the `yaml` package alone, in one process.

import { LineCounter, parseDocument } from "yaml";
import { checkCodebook } from "../../dist/tsc/checks/check-codebook.js";
import { readCodebook } from "../../dist/tsc/codebook/read-codebook.js";
import { median } from "./measure.mjs";
import { pick, randomFrom } from "./random.mjs";
import { vocabularyOf } from "./vocabulary.mjs";

const codes = 1_000;
const rulesPerCode = 10;

/** Medians in milliseconds, and how many findings there are, so that nobody times a check that does nothing. */
export function timeCheck(rounds) {
  const text = largeCodebook();
  const jobs = {
    parse: () => parseDocument(text, { lineCounter: new LineCounter() }),
    read: () => readCodebook("large.yaml", text),
    check: () => checkCodebook("large.yaml", text),
  };
  const times = { parse: [], read: [], check: [] };
  for (const job of Object.values(jobs)) job();
  for (let round = 0; round < rounds; round++)
    for (const [name, job] of Object.entries(jobs)) times[name].push(milliseconds(job));
  const found = jobs.check().diagnostics.length;
  return {
    ...{ bytes: text.length, found, parse: median(times.parse) },
    ...{ read: median(times.read), check: median(times.check) },
    readRatio: median(times.parse.map((parse, round) => times.read[round] / parse)),
    checkRatio: median(times.parse.map((parse, round) => times.check[round] / parse)),
  };
}

function milliseconds(job) {
  const started = performance.now();
  job();
  return performance.now() - started;
}

/** A seeded codebook like a real one: every kind of rule, examples that are coded, a near-miss that is held back. */
function largeCodebook() {
  const random = randomFrom(7);
  const { words } = vocabularyOf("en");
  const word = () => words[200 + Math.floor(random() * 20_000)];
  const filler = () => words[Math.floor(random() * 60)];
  const lines = [
    ...["sixphase: 1", "id: large", "title: A large codebook", "version: 1.0.0", "language: en"],
    ...["approach: codebook", "phase: 5", "themes:"],
  ];
  for (let code = 0; code < codes; code++) {
    if (code % 20 === 0)
      lines.push(
        ...[`  - id: theme-${code / 20}`, `    name: What ${word()} means to ${word()}`],
        ...[`    concept: How ${word()} and ${word()} hang together.`, "    status: defined"],
        "    codes:",
      );
    lines.push(...codeLines(code, { random, word, filler }));
  }
  return `${lines.join("\n")}\n`;
}

function codeLines(code, { random, word, filler }) {
  const rules = [];
  const examples = [];
  for (let rule = 0; rule < rulesPerCode; rule++) {
    const [first, second] = [word(), word()];
    const kinds = [
      [first, first],
      [`${first} ${second}`, `${first} ${second}`],
      [`${first}*`, `${first}s`],
      [`{near: [${first}, ${second}], within: 5}`, `${second} ${filler()} ${first}`],
      [`{near: [${first}, ${second}*], within: 5}`, `${first} ${filler()} ${second}`],
    ];
    const rare = [
      [`{all: [${first}, ${second}]}`, `${first} ${filler()} ${second}`],
      [`{exact: ${first}}`, first],
      [`{regex: '\\b${first}(ing)? (\\w+ )?${second}\\b'}`, `${first} ${second}`],
    ];
    const [source, said] = rule === 0 ? pick(random, rare) : pick(random, kinds);
    rules.push(`          - ${source}`);
    examples.push(`${filler()} ${filler()} ${said} ${filler()} ${filler()}.`);
  }
  const [held, holding] = [word(), word()];
  rules[rulesPerCode - 1] = `          - ${held}`;
  const text = (key, count) =>
    `        ${key}: ${Array.from({ length: count }, word).join(" ")} of ${code}.`;
  return [
    ...[`      - id: code-${code}`, `        name: Code ${code}`, text("brief", 6)],
    ...[text("definition", 30), text("when", 15), text("when_not", 12)],
    ...["        examples:", ...examples.slice(0, 3).map((said) => `          - "${said}"`)],
    ...["        near_misses:", `          - text: "${holding} ${held} ${filler()}."`],
    `            because: ${word()} is not meant`,
    ...["        rules:", ...rules, "        unless:", `          - ${holding} ${held}`],
  ];
}
