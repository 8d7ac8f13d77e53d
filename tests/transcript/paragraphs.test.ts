import { expect, test } from "vitest";
import { readMarkdown, readPlainText } from "../../src/transcript/plain-text/text-readers.ts";
import { nobody, parseFixture, spoken } from "./spoken.ts";

test("in a hard-wrapped file a paragraph runs over its line breaks to the blank line", () => {
  const turns = spoken(parseFixture("txt/hard-wrapped.txt").value);
  expect(turns.map((turn) => turn.length - 1)).toEqual([1, 2, 1]);
  expect(turns[0]?.[1]).toBe(
    "For the recording, could you tell me where you work and roughly how\nmany patients you see in a day?",
  );
  expect(turns[1]?.[1]).toMatch(
    /^In the hospital .*\n.*\n.*\nat: names, numbers, and who has a phone\.$/,
  );
  expect(turns[1]?.[2]).toBe("And then there are those who call me at home.");
});

test("in any other file a single line break ends a paragraph", () => {
  expect(spoken(parseFixture("txt/line-per-paragraph.txt").value)).toEqual([
    [
      "P01",
      "The network is slow.",
      "We called the help desk on Monday and they said that somebody would come.",
      "Nobody came.",
      "On Tuesday we called again.",
      "On Wednesday we stopped.",
    ],
  ]);
});

/** Breaks a paragraph as an editor does: at the last blank that fits. */
function wrap(paragraph: string, width: number): string {
  const lines: string[] = [];
  for (const word of paragraph.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join("\n");
}

const story =
  "We came to the ward in the evening because the road by the river was wet, and nobody had told us that the machine was in another building, which was locked.";

test.each([60, 72, 79, 100])("a file wrapped at %i columns keeps its paragraphs", (width) => {
  const turns = [`INT: ${story}`, `P01: ${story}`, story, `INT: ${story}`, `P01: No.`];
  const text = turns.map((turn) => wrap(turn, width)).join("\n\n");
  const { value } = readPlainText("t.txt", text, nobody);
  expect(value?.turns.map(({ paragraphs }) => paragraphs.length)).toEqual([1, 2, 1, 1]);
});

test("long lines of uneven length are paragraphs", () => {
  const lines = [
    "The first machine stood in the hall, and no one used it.",
    "It was broken for most of the year.",
    "Then came a second one, smaller, which we kept in the office by the door.",
    "That one worked, although the picture was dark.",
    "We were told to wait for a third.",
  ];
  const { value } = readPlainText("t.txt", lines.join("\n"), nobody);
  expect(spoken(value)).toEqual(lines.map((line) => [undefined, line]));
});

test("one long line does not hide that the others are wrapped", () => {
  const address = `P01: https://example.org/${"a".repeat(150)}\nis what I saw.`;
  const turns = [`INT: ${story}`, `P01: ${story}`, `INT: ${story}`, address];
  const text = turns.map((turn) => (turn === address ? turn : wrap(turn, 64))).join("\n\n");
  const { value } = readPlainText("t.txt", text, nobody);
  expect(value?.turns.map(({ paragraphs }) => paragraphs.length)).toEqual([1, 1, 1, 1]);
});

test("the canonical text is the file, and spans are places in it", () => {
  const text = "\n  INT:\u00a0 Is it 😀?  \n\nP01:\tIt is. \n\n\nINT: Good\nP01: a  b \n";
  const { value } = readPlainText("t.txt", text, nobody);
  expect(value?.text).toBe(text);
  expect(spoken(value)).toEqual([
    ["INT", "Is it 😀?"],
    ["P01", "It is."],
    ["INT", "Good"],
    ["P01", "a  b"],
  ]);
  expect(value?.turns.map(({ span }) => text.slice(span.start, span.end))).toEqual([
    "INT:\u00a0 Is it 😀?",
    "P01:\tIt is.",
    "INT: Good",
    "P01: a  b",
  ]);
});

test("markdown headings, comments and rules are no speech, in plain text they are", () => {
  const text = "# One\n\n<!-- two -->\n\nSpeech.\n";
  expect(spoken(readMarkdown("t.md", text, nobody).value)).toEqual([[undefined, "Speech."]]);
  expect(spoken(readPlainText("t.txt", text, nobody).value)).toEqual([
    [undefined, "# One"],
    [undefined, "<!-- two -->"],
    [undefined, "Speech."],
  ]);
});

test("a markdown file without labels: one turn for each paragraph", () => {
  expect(spoken(parseFixture("md/unlabelled.md").value)).toEqual([
    [undefined, "I look for the search field. <!-- points -->"],
    [undefined, "There is none."],
    [undefined, "Ok: now I add a name."],
  ]);
});

test("speech after a comment's end is kept, and a comment that is never closed is not believed", () => {
  const after = "<!-- a\nb --> He said so.\n";
  expect(spoken(readMarkdown("t.md", after, nobody).value)).toEqual([[undefined, "He said so."]]);
  expect(spoken(parseFixture("md/comment-open.md").value)).toHaveLength(4);
  expect(spoken(readMarkdown("t.md", "<!-- open\nSpeech.\n", nobody).value)).toEqual([
    [undefined, "<!-- open"],
    [undefined, "Speech."],
  ]);
});

test("what looks like front matter but holds speech is speech", () => {
  const read = (text: string) => spoken(readMarkdown("t.md", text, nobody).value);
  expect(read("---\nWe began at nine.\n\nIt rained.\n---\nThen we left.\n")).toEqual([
    [undefined, "We began at nine."],
    [undefined, "It rained."],
    [undefined, "Then we left."],
  ]);
  expect(read("---\nINT: Hello.\nP01: Hi.\n---\nINT: So.\nP01: So.\n")).toHaveLength(4);
  expect(read("---\nWe spoke.\n---")).toEqual([[undefined, "We spoke."]]);
  expect(read("---\ntitle: A\ntags:\n  - b\n---\nHe spoke.\n")).toEqual([[undefined, "He spoke."]]);
});

test("a participant's sentence about transcription is kept", () => {
  const text = "INT: And?\nP01: Yes.\nWe started transcription\nINT: Fine.\nP01: Yes.\n";
  expect(spoken(readPlainText("t.txt", text, nobody).value)[1]).toEqual([
    "P01",
    "Yes.",
    "We started transcription",
  ]);
});
