import { expect, test } from "vitest";
import { readPlainText } from "../../src/transcript/plain-text/text-readers.ts";
import { nobody, parseFixture, quoted, spoken } from "./spoken.ts";

function speakers(text: string, known: ReadonlySet<string> = nobody): (string | undefined)[] {
  const { value } = readPlainText("t.txt", text, known);
  return (value?.turns ?? []).map(({ speaker }) => speaker);
}

test("a time, an address and an annotation that occurs once are speech", () => {
  const { value, diagnostics } = parseFixture("txt/colon.txt");
  expect(spoken(value)).toEqual([
    ["INT", "How did the video visits start?"],
    [
      "P01",
      "With one tablet for the ward. It was 12:30 and nobody knew the password.",
      "See https://example.org: the notice is still there.",
      "Note: the recorder was moved here.",
    ],
    ["INT", "And now?"],
    ["P01", "Now we share two."],
  ]);
  expect(quoted(value?.text ?? "", diagnostics)).toEqual([["transcript/label-once", "Note"]]);
});

test("neither a time nor an address at the start of a line is a label, however often", () => {
  const text = "12:30 we met.\n12:30 we left.\nhttps://a.org\nhttps://a.org\n";
  expect(speakers(text)).toEqual([undefined, undefined, undefined, undefined]);
});

test("a name that occurs once is asked about, and is a speaker when the study says so", () => {
  const text = "INT: Who?\nP01: She.\nRabia: I.\nINT: And?\nP01: No.\n";
  const { diagnostics } = readPlainText("t.txt", text, nobody);
  expect(quoted(text, diagnostics)).toEqual([["transcript/label-once", "Rabia"]]);
  expect(speakers(text, new Set(["Rabia"]))).toEqual(["INT", "P01", "Rabia", "INT", "P01"]);
});

test("a participant's code needs no second occurrence in a labelled file", () => {
  expect(spoken(parseFixture("txt/spoken-once.txt").value)[3]).toEqual(["P7", "Never."]);
});

test("a slip of a label stays with its speaker and is reported", () => {
  const { value, diagnostics } = parseFixture("txt/label-misspelt.txt");
  expect(spoken(value)[3]).toEqual(["Participant", "For most."]);
  expect(quoted(value?.text ?? "", diagnostics)).toEqual([
    ["transcript/label-misspelt", "Particpant"],
  ]);
});

test("a stammer and a sigh are no labels in a file that has others", () => {
  expect(spoken(parseFixture("txt/stammer.txt").value)[1]).toEqual([
    "P",
    "I waited.",
    "I — I mean I first waited and then I left.",
    "[sighs] It was late.",
  ]);
});

test("without labels every paragraph is a turn, also one that begins with a word and a colon", () => {
  expect(spoken(parseFixture("txt/unlabelled.txt").value)).toEqual([
    [undefined, "I opened the page. It asked me to log in."],
    [undefined, "So: I looked for the password."],
    [undefined, "It was on a note under the keyboard."],
    [undefined, "Then it worked."],
  ]);
});

test("a habit of speech that recurs in a file without labels is no label", () => {
  const thoughts = Array.from({ length: 20 }, (_, n) => `Thought ${n} of many.\n\n`);
  const text = `${thoughts.join("")}Ok: one.\n\nOk: two.\n`;
  expect(new Set(speakers(text))).toEqual(new Set([undefined]));
});

test("a phrase in small letters that recurs in long talk is no label", () => {
  const talk = "INT: Go on.\nP01: I do.\n".repeat(10);
  const text = `${talk}the thing is: nobody asks.\n${talk}the thing is: nobody hears.\n`;
  expect(new Set(speakers(text))).toEqual(new Set(["INT", "P01"]));
});

test("the only two labels may occur once; two beside much other speech may not", () => {
  expect(speakers("Anna: Hello?\nBilal: Yes.\n")).toEqual(["Anna", "Bilal"]);
  expect(speakers("Anna: Hello?\nWe talked.\nAnd talked.\nBilal: Yes.\n")).toHaveLength(4);
  expect(speakers("I: Hello?\nP: Yes.\n\nAnd so on.\n\nAnd on.\n")).toEqual(["I", "P"]);
});

test("a label with a ratio after it is a label only where it recurs without one", () => {
  expect(speakers("Surah 2:255 was read.\nSurah 2:256 too.\n")).toEqual([undefined, undefined]);
  expect(speakers("I: When?\nP1:5 years ago.\nI: And?\nP1: No.\n")).toEqual(["I", "P1", "I", "P1"]);
});

test("a header with the participant's name in it is no turn of the participant", () => {
  const { value } = parseFixture("txt/header.txt");
  expect(spoken(value)).toEqual([
    ["Interviewer", "Shall we start?"],
    ["Participant", "Yes, let us start."],
    ["Interviewer", "What is new?"],
    ["Participant", "The screens are new."],
  ]);
});

test("a turn with a time and no name has no speaker", () => {
  expect(spoken(parseFixture("txt/otter-nameless.txt").value)[1]).toEqual([
    undefined,
    "It is now.",
  ]);
});

test("one line that ends in a time does not make its first words a speaker", () => {
  const text = "Our visit\nDuration   27:42\nWe drove there.\nNobody was in.\n";
  expect(new Set(speakers(text))).toEqual(new Set([undefined]));
});

test("a long paragraph before the first label is reported", () => {
  const { value, diagnostics } = parseFixture("txt/unlabelled-start.txt");
  expect(spoken(value)[0]).toEqual(["INT", "And then?"]);
  const [[code, text] = []] = quoted(value?.text ?? "", diagnostics);
  expect(code).toBe("transcript/unlabelled-start");
  expect(text).toMatch(/^It was the first time .* reach the clinic\.$/);
});

test("sighs and dashes that recur are no labels in a file whose manner is another", () => {
  const talk = "I: When?\nP: Soon.\n[Laughter] Sure.\nWell — perhaps.\n";
  expect(new Set(speakers(talk.repeat(3)))).toEqual(new Set(["I", "P"]));
});

test("beside time stamps every name is a speaker, however seldom", () => {
  const text = "[00:00:05] John: Hi.\n[00:00:07] Sara: Hi.\n[00:00:09] Ben: Hi.\n";
  expect(speakers(text)).toEqual(["John", "Sara", "Ben"]);
  const unlabelled = text + "[00:00:11] And we left.\n".repeat(9);
  expect(new Set(speakers(unlabelled))).toEqual(new Set([undefined]));
});

test("a time of day with which an answer begins is speech", () => {
  const { value } = readPlainText("t.txt", "I: When?\nP: 12:30 was it.\nI: So?\nP: So.\n", nobody);
  expect(spoken(value)[1]).toEqual(["P", "12:30 was it."]);
  expect(value?.turns[1]?.times).toEqual([]);
});

test("a smiley is no mark of a label", () => {
  const talk = "I: And?\nP: Fine.\nNice :)\n";
  expect(new Set(speakers(talk.repeat(3)))).toEqual(new Set(["I", "P"]));
});

test("more than six words before a colon are no label", () => {
  const text = "what we said to the nurse then: no.\n".repeat(3);
  expect(speakers(text)).toEqual([undefined, undefined, undefined]);
});

test("a first block of speech is no header, although one of its speakers is not heard again", () => {
  const text = "Anna: Hello there.\nBilal: Good morning.\n\nAnna: Bye.\n";
  expect(spoken(readPlainText("t.txt", text, nobody).value)[0]?.[1]).toBe("Hello there.");
});
