import { join } from "node:path";
import process from "node:process";
import { agreementCells } from "./agreement-cells.mjs";
import { timeCheck } from "./check.mjs";
import { compare, peakMemory } from "./measure.mjs";
import { quantedaScript, trieScript } from "./peers.mjs";
import { reconcileCells } from "./reconcile-cells.mjs";

/**
 * What is measured: `run` gives a number to be compared with `goal` (at most, or at least). A cell
 * whose `needs` is not on the machine is named as skipped.
 */
export function cellsOf({ inputs, peers, program, folder, rounds }) {
  let serial = 0;
  const outFile = () => join(folder, `out-${serial++ % 2}.txt`);
  const node = (...args) => ({ command: process.execPath, args, outFile: outFile() });
  const code = (corpus, book, ...options) =>
    node(
      program,
      "code",
      corpus.folder,
      "--codebook",
      book,
      "--speakers",
      "all",
      "--quiet",
      ...options,
    );
  const count = (corpus, book) => code(corpus, book, "--json");
  const excerpts = (corpus, book) => code(corpus, book, "--format", "jsonl");
  const grep = (corpus, literals, ...options) => ({
    command: peers.ripgrep,
    args: ["--no-config", "-i", "-F", ...options, "-f", literals, corpus.folder],
    outFile: outFile(),
    // 1: no line matched.
    statuses: [0, 1],
  });
  const trie = (corpus) => ({
    command: peers.python,
    args: [trieScript, corpus.folder, inputs.literals200],
    outFile: outFile(),
  });
  const quanteda = (corpus) => ({
    command: peers.quanteda,
    args: [quantedaScript, corpus.folder, inputs.literals200],
    outFile: outFile(),
  });
  const ratio = (first, second) => () => compare(first, second, rounds);
  const atMost = (name, goal, run, needs) => ({ name, goal, best: "low", run, needs });
  const atLeast = (name, goal, run, needs) => ({ name, goal, best: "high", run, needs });
  const memory = (corpus) => () => ({
    ratio:
      peakMemory(folder, excerpts(corpus, inputs.book200)) - peakMemory(folder, node("-e", "0")),
  });
  const { large, oneFile, middle, twice, small, urdu, book200, book2000 } = inputs;
  return [
    atMost(
      "count / rg -i -F, 200 terms",
      6,
      ratio(count(large, book200), grep(large, inputs.literals200, "-c")),
      "ripgrep",
    ),
    atMost(
      "excerpts / rg -i -F -o -b",
      9,
      ratio(excerpts(large, book200), grep(large, inputs.literals200, "-o", "-b")),
      "ripgrep",
    ),
    atMost(
      "count / rg -i -F, 2,000 terms",
      1.2,
      ratio(count(large, book2000), grep(large, inputs.literals2000, "-c")),
      "ripgrep",
    ),
    atLeast(
      "quanteda / code, 10 MB",
      8,
      ratio(quanteda(middle), count(middle, book200)),
      "quanteda",
    ),
    atLeast("python trie / code, 10 MB", 8, ratio(trie(middle), count(middle, book200)), "python"),
    atLeast(
      "python trie / code, small study",
      8,
      ratio(trie(small), count(small, book200)),
      "python",
    ),
    atMost("memory above bare node, MB, 10 MB", 120, memory(middle)),
    atMost("memory above bare node, MB, large", 120, memory(large)),
    atMost("memory above bare node, MB, one file", 120, memory(oneFile)),
    atMost(
      "small study: code / floor script",
      2.5,
      ratio(count(small, book200), node(join(import.meta.dirname, "floor.mjs"), small.folder)),
    ),
    atMost("code --help / node -e 0", 1.8, ratio(node(program, "code", "--help"), node("-e", "0"))),
    atMost("2,000 / 200 terms", 2, ratio(count(middle, book2000), count(middle, book200))),
    atMost(
      "stems / written forms",
      1.2,
      ratio(count(middle, book200), count(middle, inputs.bookExact)),
    ),
    atMost(
      "one large file / many files",
      1.3,
      ratio(count(oneFile, book200), count(large, book200)),
    ),
    atMost("20 MB / 10 MB", 2.2, ratio(count(twice, book200), count(middle, book200))),
    atMost("check / yaml alone, 10,000 rules", 6, () => {
      const { checkRatio, check, parse } = timeCheck(rounds);
      return { ratio: checkRatio, first: check / 1000, second: parse / 1000 };
    }),
    atLeast("Urdu / English, words a second", 0.5, () => {
      const {
        first,
        second,
        ratio: times,
      } = compare(count(middle, book200), count(urdu, inputs.bookUrdu), rounds);
      return { first, second, ratio: times * (urdu.words / middle.words) };
    }),
    ...agreementCells({ peers, program, folder, rounds }),
    ...reconcileCells({ program, folder, rounds }),
  ];
}
