import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { logNormal, randomFrom } from "./random.mjs";
import { vocabularyOf } from "./vocabulary.mjs";

const documentMedian = 57_000;
const turnMedian = 19;
const sentenceMedian = 9;
const curlyShare = 0.4;

/**
 * Writes interviews of so many bytes in all into a folder, one file each, or all turns into one file;
 * of about the same length where their number is given.
 * The same seed gives the same bytes. Returns what was written.
 */
export function writeCorpus(
  folder,
  { bytes, seed, language = "en", oneFile = false, documents: wanted = undefined },
) {
  mkdirSync(folder, { recursive: true });
  const writer = new InterviewWriter(seed, language);
  let documents = 0;
  let written = 0;
  while (wanted === undefined ? written < bytes : documents < wanted) {
    const rest = bytes - written;
    const drawn = () => Math.min(rest, logNormal(writer.random, documentMedian, 0.6));
    const size = wanted !== undefined ? bytes / wanted : oneFile ? rest : drawn();
    const text = Buffer.from(writer.interview(size));
    writeFileSync(join(folder, `${String(documents).padStart(5, "0")}.txt`), text);
    written += text.length;
    documents += 1;
  }
  return { folder, documents, bytes: written, words: writer.words };
}

class InterviewWriter {
  words = 0;
  #vocabulary;
  #cumulated;
  #stop;
  #question;
  #comma;
  #bytesPerUnit;

  constructor(seed, language) {
    this.random = randomFrom(seed);
    this.#vocabulary = vocabularyOf(language).words;
    let sum = 0;
    this.#cumulated = Float64Array.from(vocabularyOf(language).frequencies, (each) => {
      sum += each;
      return sum;
    });
    this.#stop = language === "ur" ? "۔" : ".";
    this.#question = language === "ur" ? "؟" : "?";
    this.#comma = language === "ur" ? "،" : ",";
    this.#bytesPerUnit = language === "ur" ? 1.8 : 1;
  }

  /** Alternating speakers, blank lines between turns; about so many bytes of UTF-8. */
  interview(bytes) {
    const curly = this.random() < curlyShare;
    const turns = [];
    let length = 0;
    for (let turn = 0; length < bytes; turn++) {
      const text = `${turn % 2 === 0 ? "Interviewer" : "P01"}: ${this.#speech(curly)}\n`;
      turns.push(text);
      length += text.length * this.#bytesPerUnit + 1;
    }
    return turns.join("\n");
  }

  #speech(curly) {
    const count = Math.max(1, Math.round(logNormal(this.random, turnMedian, 1.1)));
    const quote = curly ? ["“", "”", "’"] : ['"', '"', "'"];
    let text = "";
    for (let said = 0; said < count; ) {
      const words = Math.min(
        count - said,
        Math.max(1, Math.round(logNormal(this.random, sentenceMedian, 0.6))),
      );
      text += (text === "" ? "" : " ") + this.#sentence(words, quote);
      said += words;
    }
    return text;
  }

  #sentence(wanted, [open, close, apostrophe]) {
    let text = "";
    let count = wanted;
    for (let each = 0; each < count; each++) {
      const word = this.#word();
      const kind = this.random();
      if (text === "") text = word.charAt(0).toUpperCase() + word.slice(1);
      else if (kind < 0.06) text += `${this.#comma} ${word}`;
      else if (kind < 0.07) text += ` ${open}${word}${close}`;
      else text += ` ${word}`;
      if (kind > 0.99) text += `${apostrophe}s`;
      // A sentence that ends in `a.` might end in an initial.
      if (each === count - 1 && word.length < 2) count += 1;
    }
    return text + (this.random() < 0.1 ? this.#question : this.#stop);
  }

  #word() {
    this.words += 1;
    const at = this.random();
    let low = 0;
    let high = this.#cumulated.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#cumulated[middle] < at) low = middle + 1;
      else high = middle;
    }
    return this.#vocabulary[low];
  }
}
