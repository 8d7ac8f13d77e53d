import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { comparedForm, stemmerFor } from "../../src/text/stems.ts";

const natural = join(import.meta.dirname, "../../node_modules/natural/lib/natural");

describe("words that are compared as one", () => {
  test.each([
    ["en", "troubleshoot", "Troubleshooting"],
    ["en-GB", "doctor", "doctor’s"],
    ["en", "fi\u0301nance", "fínances"],
    ["de", "Krankenhaus", "Krankenhäuser"],
    ["es", "médico", "médicas"],
    ["fr", "hôpital", "l’hôpital"],
    ["fr", "problème", "PROBLE\u0300MES"],
    ["it", "ospedale", "dell'ospedale"],
    ["nl", "patiënt", "patiënten"],
    ["no", "pasient", "pasienter"],
    ["nb", "problem", "problemer"],
    ["pt-BR", "médico", "médicos"],
    ["ru", "врач", "врачи"],
    ["sv", "patient", "patienten"],
    ["uk", "проблема", "проблеми"],
    ["ur", "كام", "کام"],
    ["ur", "اُس", "اس"],
    ["ja", "ガ", "カ\u3099"],
  ])("%s: %s and %s", (language, rule, word) => {
    const stemmer = stemmerFor(language);
    expect(comparedForm(word, stemmer)).toBe(comparedForm(rule, stemmer));
  });

  test.each(["ur", "ar", "fa", "ja", "id", "hi", "", "x-pirate"])(
    "%s has no stemmer",
    (language) => {
      expect(stemmerFor(language)).toBeUndefined();
      expect(comparedForm("Logging", undefined)).toBe("logging");
    },
  );
});

test("no stemmer stumbles over an odd word", () => {
  const languages = ["en", "de", "es", "fr", "it", "nl", "no", "pt", "ru", "sv", "uk"];
  const odd = [
    "",
    "x",
    "1",
    "😀",
    "a1b",
    "'",
    "l'",
    "__proto__",
    "constructor",
    "مریض",
    "遠",
    "ß",
    "yyyy",
  ];
  for (const language of languages) {
    const stemmer = stemmerFor(language);
    expect(stemmer).toBeDefined();
    for (const word of odd) expect(typeof comparedForm(word, stemmer)).toBe("string");
  }
});

test("an English word begins as its stem says, so most words need no stemmer", () => {
  const stemmer = stemmerFor("en");
  const words = englishWords();
  expect(words.length).toBeGreaterThan(100_000);
  const broken = words.filter((word) => {
    const beginning = stemmer?.beginningOf?.(stemmer.stem(word));
    return beginning === undefined || !word.startsWith(beginning);
  });
  expect(broken).toEqual([]);
});

/** A lexicon of English, and short beginnings with every ending that Porter's rules know, in pairs. */
function englishWords(): string[] {
  const lexicon = readFileSync(
    join(natural, "brill_pos_tagger/data/English/lexicon_from_posjs.json"),
    "utf8",
  );
  const words = Object.keys(JSON.parse(lexicon)).map((word) => word.toLowerCase());
  const beginnings =
    "a i y e o b s t al be fl hop hopp lov rel sky theor tr vi ye bl at iz feed abil";
  const endings =
    "s es ies sses eed ed ing at bl iz y ational tional enci anci izer abli bli alli entli eli ousli ization ation ator alism iveness fulness ousness aliti iviti biliti logi icate ative alize iciti ical ful ness al ance ence er ic able ible ant ement ment ent ion sion tion ou ism ate iti ous ive ize e ll ee i";
  const ends = ["", ...endings.split(" ")];
  for (const beginning of beginnings.split(" "))
    for (const first of ends) words.push(...ends.map((second) => beginning + first + second));
  return words;
}

test("loading the stemmers prints nothing and reads no .env", () => {
  const folder = mkdtempSync(join(tmpdir(), "stems-"));
  writeFileSync(join(folder, ".env"), "SIXPHASE_LEAK=yes\n");
  const stemmers = join(natural, "stemmers");
  const used = readdirSync(stemmers).filter((file) =>
    /^porter_stemmer(?:_(?!fa)..)?\.js$/.test(file),
  );
  expect(used.length).toBe(11);
  const program = `${used.map((file) => `import ${JSON.stringify(pathToFileURL(join(stemmers, file)).href)};`).join("\n")}
    if (process.env.SIXPHASE_LEAK) throw new Error(".env was read");`;
  const out = execFileSync(process.execPath, ["--input-type=module", "-e", program], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(out).toBe("");
});
