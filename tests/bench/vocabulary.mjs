import { pick, randomFrom } from "./random.mjs";

// How often the word of a rank occurs in spoken English (1,815 interviews, 18 million words); between
// these points the relation is a straight line on logarithmic axes.
const rankFrequency = [
  [1, 6.8e-2],
  [2, 3.2e-2],
  [5, 2.1e-2],
  [10, 1.3e-2],
  [50, 2.6e-3],
  [100, 1.3e-3],
  [500, 2.2e-4],
  [1_000, 1e-4],
  [5_000, 1.05e-5],
  [10_000, 3.3e-6],
  [30_000, 2.2e-7],
  [60_000, 5e-8],
];

const english = {
  functionWords:
    "the and to of i a it that you in we is was they so but for have on with not this be are as what do at he just know like there or had if my your can from think about would were all she me when them some because one out up very really could then people",
  suffixes: ["", "s", "ed", "ing", "er", "ers", "ation", "ly", "ness", "able", "ment", "ity"],
  onsets: "b br c ch d dr f g h j k l m n p pl r s sh st t th tr v w".split(" "),
  vowels: "a e i o u a e i o u ai ea".split(" "),
  codas: ["", "", "", "", "n", "r", "s", "t", "l", "m", "nd"],
};
const urdu = {
  functionWords:
    "کے میں ہے کی اور سے کو کا یہ ہیں نہیں تو ہم وہ بھی اس پر نے کہ ہوتا جو کیا ایک تھا لیے جی اب کر یا بہت ہی گا تھی رہا کرتے جاتا ہوں ان آپ مجھے",
  suffixes: ["", "وں", "یں", "ی", "ے", "ا", "نا", "تی", "دار", "گی"],
  onsets: [..."بپتٹجچدڈرزسشکگلمنوہخغفق"],
  vowels: ["", "ا", "و", "ی", "", ""],
  codas: ["", "ر", "ن", "ل", "م", "ت"],
};

/** 60,000 words with the frequency of each; rank is index + 1. `language` is `en` or `ur`. */
export function vocabularyOf(language, size = 60_000) {
  const { functionWords, suffixes, onsets, vowels, codas } = language === "ur" ? urdu : english;
  const random = randomFrom(language === "ur" ? 92 : 44);
  const words = new Set(functionWords.split(" "));
  while (words.size < size) {
    let stem = "";
    const syllables = 1 + Math.floor(random() * 2.6);
    for (let each = 0; each < syllables; each++)
      stem += pick(random, onsets) + pick(random, vowels) + pick(random, codas);
    // Shorter ones may be abbreviations, whose full stop ends no sentence.
    if (stem.length < 4) continue;
    // A family of forms, which stand at different ranks in a real corpus too.
    const forms = 1 + Math.floor(random() * 5);
    for (let each = 0; each < forms && words.size < size; each++)
      words.add(stem + pick(random, suffixes));
  }
  const fixed = functionWords.split(" ").length;
  // Frequent words are short, by and large.
  const ranked = [...words]
    .slice(fixed)
    .map((word) => ({ word, place: word.length + 6 * random() }));
  ranked.sort((a, b) => a.place - b.place);
  const list = [...[...words].slice(0, fixed), ...ranked.map(({ word }) => word)];
  const frequencies = list.map((_, index) => frequencyAt(index + 1));
  const total = frequencies.reduce((sum, each) => sum + each, 0);
  return { words: list, frequencies: frequencies.map((each) => each / total) };
}

function frequencyAt(rank) {
  const next = rankFrequency.findIndex(([at]) => at >= rank);
  const [highRank, highFrequency] = rankFrequency[next];
  if (highRank === rank) return highFrequency;
  const [lowRank, lowFrequency] = rankFrequency[next - 1];
  const share = Math.log(rank / lowRank) / Math.log(highRank / lowRank);
  return Math.exp(Math.log(lowFrequency) * (1 - share) + Math.log(highFrequency) * share);
}
