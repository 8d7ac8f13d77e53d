import { expect, test } from "vitest";
import type { Phase } from "../../src/model/codebook.ts";
import { head } from "../codebook/read.ts";
import { quotes, relatedQuote } from "./quotes.ts";

const reflexive = head.replace("approach: codebook", "approach: reflexive");
const named = (name: string, concept = "") =>
  `themes:\n  - id: t\n    name: ${name}\n${concept && `    concept: ${concept}\n`}`;

const topics = [
  "Barriers to telemedicine",
  "Perceived barriers to IT adoption",
  "Barriers and facilitators",
  "Barriers & enablers of uptake in the US",
  "Technical challenges",
  "The main challenges in implementation",
  "Nurses' perceptions of risk",
  "Older patients’ views on video",
  "Staff attitudes towards AI",
  "Experiences of care",
  "Factors affecting uptake",
  "Impact on workflow",
];

test.each(topics)("“%s” is a topic", (name) => {
  expect(quotes("codebook/topic-name", reflexive + named(name))).toEqual([name]);
});

const themes = [
  "The machine comes between us",
  "Barriers are built by people",
  "'Barriers: the door that sticks'",
  "Hidden barriers",
  "Barriers without end",
  "Views from the ward",
  "Nobody's problems",
  "Problems of our own making",
  "Solutions in search of a problem",
  "Barriers and bridges",
  "Nobody ever asked about nurses' experiences",
  "Wer zahlt",
  "رکاوٹیں",
  "🚧",
];

test.each(themes)("“%s” may be a theme", (name) => {
  expect(quotes("codebook/topic-name", reflexive + named(name))).toEqual([]);
});

test("topics may be themes under other approaches and as names of codes", () => {
  expect(quotes("codebook/topic-name", head + named("Barriers to uptake"))).toEqual([]);
  const code = "codes:\n  - {id: a, name: Barriers to uptake}\n";
  expect(quotes("codebook/topic-name", reflexive + code)).toEqual([]);
});

test.each([
  ["Cost", 5, ["Cost"]],
  ["Cost", 4, []],
  ["لاگت", 5, ["لاگت"]],
  ["費用", 5, []],
  ["High cost", 6, []],
  ["Over-reliance", 6, []],
] as const)("a theme named %s in phase %i", (name, phase, found) => {
  expect(quotes("codebook/one-word-theme", head + named(name), phase as Phase)).toEqual(found);
});

test.each([
  ["Barriers of cost", "This theme is about the costs that are barriers", true],
  ["Barriers of cost", "What participants say about cost", true],
  ["Barriers of cost", "Cost is not a barrier", false],
  ["Barriers of cost", "Nobody pays for what the visit saves", false],
  ["Quality", "Quality of data", false],
  ["مہنگا علاج", "مہنگا علاج", true],
  ["مہنگا علاج", "علاج کے پیسے نہیں", false],
  ["Cost", "🙂", false],
] as const)("%s: %s", (name, concept, repeats) => {
  const text = head + named(name, concept);
  expect(quotes("codebook/concept-repeats-name", text)).toEqual(repeats ? [concept] : []);
  expect(relatedQuote("codebook/concept-repeats-name", text)).toBe(repeats ? name : undefined);
});

test("words are compared in the language of the codebook", () => {
  const german = head.replace("language: en", "language: de");
  const text = german + named("Hohe Kosten der Geräte", "Die Geräte kosten");
  expect(quotes("codebook/concept-repeats-name", text)).toEqual([]);
  const forms = german + named("Kliniken und Praxen", "Klinik und Praxen");
  expect(quotes("codebook/concept-repeats-name", forms)).toEqual(["Klinik und Praxen"]);
});
