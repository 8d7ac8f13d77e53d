import { expect, test } from "vitest";
import { readVtt } from "../../src/transcript/captions/vtt.ts";
import { readPlainText } from "../../src/transcript/plain-text/text-readers.ts";
import { shownDiagnostics, shownTimes, shownTurns, transcriptText } from "./turns-shown.ts";

const nobody: ReadonlySet<string> = new Set();
const readFixture = (name: string) => readVtt(name, transcriptText(`vtt/${name}`), nobody);

test("Teams 2020 to 2022: unpadded times are whole milliseconds, before the start is 0", () => {
  const read = readFixture("teams-2021.vtt");
  expect(shownTurns(read)).toEqual([
    "Khan, Sara (Researcher): Shall we begin?",
    "Aslam, Bilal: Yes, the line is fine today. Yesterday it dropped twice.",
    "Khan, Sara (Researcher): Oh no.",
  ]);
  expect(shownTimes(read)).toEqual([
    "0 Shall we begin?",
    "2020 Yes, the line is fine today.",
    "5000 Yesterday it dropped twice.",
    "4800 Oh no.",
  ]);
  expect(read.diagnostics).toEqual([]);
});

test("Teams 2023: an utterance that another speaker cuts in two stays whole", () => {
  expect(shownTurns(readFixture("teams-2023.vtt"))).toEqual([
    "Nadia: We were trained on a Friday and the system changed on Monday.",
    "Omar: Right. And nobody told you?",
  ]);
});

test("Stream: no speakers, a turn ends at a pause but never within an utterance", () => {
  const read = readFixture("stream.vtt");
  expect(shownTurns(read)).toEqual([
    "I used to write everything on paper. Now I cannot.",
    "What would help?",
  ]);
  expect(shownTimes(read)).toEqual([
    "1000 I used to write everything",
    "6000 on paper.",
    "8500 Now I cannot.",
    "12000 What would help?",
  ]);
});

test("Zoom: names in the text, also one that speaks once; https: is none", () => {
  const read = readFixture("zoom.vtt");
  expect(shownTurns(read)).toEqual([
    "Hina Raza: Can everybody hear me?",
    "Tariq: Now I can: the headset was off. Sorry.",
    "Mariam: Hello all.",
    "Hina Raza: See https://example.org first.",
  ]);
  expect(read.value?.text).toBe(
    "Hina Raza: Can everybody hear me?\n\n" +
      "Tariq: Now I can: the headset was off. Sorry.\n\n" +
      "Mariam: Hello all.\n\n" +
      "Hina Raza: See https://example.org first.\n",
  );
});

test("noScribe: voices are never closed, a title follows WEBVTT, an end precedes its start", () => {
  expect(shownTurns(readFixture("noscribe.vtt"))).toEqual([
    "S01: And the consent form?",
    "S02: They cannot read it, so I read it out. (3 seconds pause) Every time.",
  ]);
});

test("YouTube: a line that only repeats the caption before is read once", () => {
  const read = readFixture("youtube.vtt");
  expect(shownTurns(read)).toEqual(["the app asks for a password again and again"]);
  expect(read.diagnostics).toMatchObject([
    { code: "cues/rolling-captions", message: expect.stringContaining("4 lines") },
  ]);
});

test("a file that does not roll keeps what somebody says twice", () => {
  const text = "WEBVTT\n\n00:01.000 --> 00:02.000\nYeah.\n\n00:02.000 --> 00:03.000\nYeah.\n";
  expect(shownTurns(readVtt("a.vtt", text, nobody))).toEqual(["Yeah. Yeah."]);
});

test("markup goes, words stay, a transcriber's own tags as what they stand for", () => {
  const text = transcriptText("vtt/markup.vtt");
  const read = readFixture("markup.vtt");
  expect(shownTurns(read)).toEqual([
    "Dr. Amna: Costs < 5 & falling, I hope\u00a0so.",
    "Patient: So 3 --> 4, if a < b and <3. Maybe [UNIN] [laughs] ©",
    "Dr. Amna: “Fine”",
    "Patient: Thanks",
    "Unknown speaker: [door closes]",
  ]);
  expect(shownDiagnostics(text, read)).toEqual(["cues/no-speaker: 00:06.000 --> 00:07.000"]);
});

test.each([
  ["caf&eacute; &Eacute;cole &copy; &hellip; &mdash; &frac12; 5&sup2;", "café École © … — ½ 5²"],
  [
    "&ldquo;Na&iuml;ve&rdquo; &szlig; &yuml; &beta;-blocker, &Omega; &omega;",
    "“Naïve” ß ÿ β-blocker, Ω ω",
  ],
  [
    "&#39;&#x2019;&amp;eacute; &AMP &unknown; &eacute &constructor; Q&A;",
    "'’&eacute; &AMP &unknown; &eacute &constructor; Q&A;",
  ],
])("characters by name: %s", (written, said) => {
  const text = `WEBVTT\n\n00:01.000 --> 00:02.000\n<v Chlo&eacute;>${written}\n`;
  expect(shownTurns(readVtt("a.vtt", text, nobody))).toEqual([`Chloé: ${said}`]);
});

test("a damaged file: every word is kept, and each place is named", () => {
  const text = transcriptText("vtt/damaged.vtt");
  const read = readFixture("damaged.vtt");
  expect(shownTurns(read)).toEqual([
    "First words. The arrow is too short. The end is no time. " +
      "These words come after an empty line. Last words.",
  ]);
  expect(shownTimes(read)).toEqual([
    `1000 First words. The arrow is too short. The end is no time. These words come after an empty line.`,
    "5500 Last words.",
  ]);
  expect(shownDiagnostics(text, read)).toEqual([
    "cues/no-header: 1",
    "cues/bad-timing: 00:00:02.000 -> 00:00:03.000",
    "cues/bad-timing: 00:00:03.000 --> 00:00:xx",
    "cues/untimed-text: These words come after an empty line.",
  ]);
});

test("an id is never speech, even where no empty line sets it off", () => {
  const guid = "5d0c7a52-1111-4222-8333-0123456789ab";
  const text = `WEBVTT\n\n${guid}/7-0\n00:01.000 --> 00:02.000\nYes.\n${guid}/8-0\n00:02.000 --> 00:03.000\nNo.\n\n${guid}/9-0\nMaybe.\n`;
  const read = readVtt("a.vtt", text, nobody);
  expect(shownTurns(read)).toEqual(["Yes. No. Maybe."]);
  expect(shownDiagnostics(text, read)).toEqual([`cues/bad-timing: ${guid}/9-0`]);
});

test("a text without captions is no transcript", () => {
  const read = readFixture("letter.vtt");
  expect(read.value).toBeUndefined();
  expect(read.diagnostics.map(({ code }) => code)).toEqual(["cues/no-cues"]);
});

test("a label that the study knows counts where it occurs once", () => {
  const text =
    "WEBVTT\n\n00:01.000 --> 00:02.000\nSo it begins.\n\n00:02.000 --> 00:03.000\nNasir: At last.\n";
  expect(shownTurns(readVtt("a.vtt", text, nobody))).toEqual(["So it begins. Nasir: At last."]);
  expect(shownTurns(readVtt("a.vtt", text, new Set(["Nasir"])))).toEqual([
    "Unknown speaker: So it begins.",
    "Nasir: At last.",
  ]);
});

test.each(["teams-2021.vtt", "teams-2023.vtt", "noscribe.vtt"])(
  "the text of %s, read as txt, has the same speakers and speech",
  (name) => {
    const read = readFixture(name);
    const again = readPlainText(name, read.value?.text ?? "", nobody);
    expect(shownTurns(again)).toEqual(shownTurns(read));
  },
);
