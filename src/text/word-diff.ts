import type { WordSegment } from "../model/codebook-diff.ts";
import { unspaced } from "./characters.ts";

/**
 * What became of a text, word by word: the longest common sequence of words, and what only one of
 * the two has. Words are what stands between white space (in scripts without spaces, each letter);
 * white space itself is not compared. Up to white space, the `same` and `old` segments give the old
 * text, the `same` and `new` ones the new text.
 */
export function diffWords(old: string, changed: string): WordSegment[] {
  const before = wordsOf(old);
  const after = wordsOf(changed);
  const most = Math.min(before.length, after.length);
  let first = 0;
  while (first < most && before[first]?.word === after[first]?.word) first += 1;
  let last = 0;
  while (last < most - first && before.at(-1 - last)?.word === after.at(-1 - last)?.word) last += 1;
  const changes = changedWords(
    before.slice(first, before.length - last),
    after.slice(first, after.length - last),
  );
  return joined([
    ...tagged("same", after.slice(0, first)),
    ...withoutIslands(changes),
    ...tagged("same", after.slice(after.length - last)),
  ]);
}

/** `lead`: the space before it, where there is one. */
type Word = { readonly lead: string; readonly word: string };
type TaggedWord = Word & { readonly kind: WordSegment["kind"] };

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(wordPattern), ([, space = "", word = ""], index) => {
    return { lead: index === 0 || space === "" ? "" : " ", word };
  });
}

const wordPattern = new RegExp(`(\\s*)(${unspaced}\\p{M}*|(?:(?!${unspaced})\\S)+)`, "gu");

// Beyond this many pairs of words (two texts of 2,000 words) nobody would read the differences.
const mostPairs = 4_000_000;

function changedWords(before: readonly Word[], after: readonly Word[]): TaggedWord[] {
  if (before.length * after.length > mostPairs) {
    return [...tagged("old", before), ...tagged("new", after)];
  }
  const width = after.length + 1;
  // Length of the longest common sequence of what follows each pair of places.
  const common = new Uint16Array((before.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const isSame = before[i]?.word === after[j]?.word;
      common[i * width + j] = isSame ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const found: TaggedWord[] = [];
  let [i, j] = [0, 0];
  for (
    let [one, other] = [before[i], after[j]];
    one ?? other;
    [one, other] = [before[i], after[j]]
  ) {
    if (one?.word === other?.word && other !== undefined) {
      found.push({ kind: "same", ...other });
      i += 1;
      j += 1;
    } else if (one !== undefined && (other === undefined || at(i + 1, j) >= at(i, j + 1))) {
      found.push({ kind: "old", ...one });
      i += 1;
    } else if (other !== undefined) {
      found.push({ kind: "new", ...other });
      j += 1;
    }
  }
  return found;
}

/**
 * Where nearly all was rewritten, words that happen to be in both texts only hinder the reader: a run
 * of them counts as changed where more was changed before it and after it.
 */
function withoutIslands(words: readonly TaggedWord[]): TaggedWord[] {
  const runs: Run[] = [];
  for (const word of words) {
    const open = runs.at(-1);
    const isSame = word.kind === "same";
    if (open?.isSame === isSame) open.words.push(word);
    else runs.push({ isSame, words: [word] });
  }
  const kept: Run[] = [];
  for (const [index, run] of runs.entries()) {
    const [before, after] = [kept.at(-1), runs[index + 1]];
    const isIsland =
      run.isSame && isLonger(before, run.words.length) && isLonger(after, run.words.length);
    const changed = isIsland ? run.words.flatMap(asChanged) : run.words;
    if (before !== undefined && !before.isSame && (isIsland || !run.isSame)) {
      before.words.push(...changed);
    } else {
      kept.push({ isSame: run.isSame, words: [...changed] });
    }
  }
  // What is gone stands before what has come.
  return kept.flatMap(({ isSame, words: run }) =>
    isSame ? run : [...run.filter(isOld), ...run.filter((word) => !isOld(word))],
  );
}

type Run = { readonly isSame: boolean; readonly words: TaggedWord[] };

/** Whether more words than these are gone there, or have come. */
function isLonger(run: Run | undefined, count: number): boolean {
  const old = run?.words.filter(isOld).length ?? 0;
  return Math.max(old, (run?.words.length ?? 0) - old) > count;
}

function isOld({ kind }: TaggedWord): boolean {
  return kind === "old";
}

function asChanged(word: TaggedWord): TaggedWord[] {
  return [
    { ...word, kind: "old" },
    { ...word, kind: "new" },
  ];
}

function tagged(kind: WordSegment["kind"], words: readonly Word[]): TaggedWord[] {
  return words.map((word) => ({ kind, ...word }));
}

function joined(words: readonly TaggedWord[]): WordSegment[] {
  const segments: { kind: WordSegment["kind"]; text: string }[] = [];
  for (const { kind, lead, word } of words) {
    const open = segments.at(-1);
    if (open?.kind === kind) open.text += lead + word;
    else segments.push({ kind, text: lead + word });
  }
  return segments;
}
