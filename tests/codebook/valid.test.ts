import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkCodebook } from "../../src/checks/check-codebook.ts";
import { codebookNodes } from "../../src/model/codebook-tree.ts";
import { fixtures } from "../support/project-folder.ts";
import { codebookOf, codeOf } from "./read.ts";

const valid = (name: string) =>
  readFileSync(join(fixtures, "codebooks", "valid", `${name}.yaml`), "utf8");

test.each(["minimal", "full", "multilingual", "nested"])("%s.yaml has no finding", (name) => {
  expect(checkCodebook(`${name}.yaml`, valid(name)).diagnostics).toEqual([]);
});

test("a minimal codebook is empty but for what every result names", () => {
  const { places, ...codebook } = codebookOf(valid("minimal"));
  expect(Object.keys(places)).toContain("approach");
  expect(codebook).toEqual({
    file: "codebook.yaml",
    id: "clinic",
    title: "Barriers in one clinic",
    version: "1.0.0",
    languages: ["en"],
    approach: "reflexive",
    phase: 1,
    sources: [],
    themes: [],
    codes: [],
    memos: [],
  });
});

test("every key of the format arrives in the model", () => {
  const text = valid("full");
  const codebook = codebookOf(text);
  expect(codebook).toMatchObject({
    version: "2.1.0-draft.1",
    approach: "codebook",
    phase: 5,
    sources: [
      { key: "doe2024", url: "https://example.org/doe2024" },
      { key: "field-notes", citation: "Field notes of the authors", url: undefined },
    ],
    memos: [
      { phase: 4, about: "usability", text: "Split from technological." },
      { phase: undefined, about: "clunky-software" },
    ],
  });
  expect(codebook.themes[0]).toMatchObject({
    id: "technological",
    concept: "Clinicians spend on the machine the time that they owe the patient.",
    status: "defined",
    replaces: ["technology"],
    themes: [{ id: "infrastructure", status: "defined" }],
  });
  expect(codeOf(text, "usability")).toMatchObject({
    name: "Hard-to-use platforms",
    kind: "barrier",
    status: "reviewed",
    brief: "The platform costs effort.",
    definition:
      "Speakers describe effort that the platform asks of them\nand that does not serve the patient.",
    when: "Use it where somebody loses time or patience over the software.",
    whenNot: "Not for power cuts.",
    nearMisses: [{ because: "praise" }, { because: undefined }],
    origin: "data",
    sources: ["doe2024", "field-notes"],
    replaces: ["clunky-software"],
  });
  expect(codeOf(text)).toMatchObject({ kind: "neutral", status: "retired", rules: [] });
});

test("examples, near-misses and ids know their place", () => {
  const text = valid("full");
  const { at, examples, nearMisses } = codeOf(text, "usability");
  const quoted = [at, ...[...examples, ...nearMisses].map((each) => each.at)];
  expect(quoted.map(({ start, end }) => text.slice(start, end))).toEqual([
    "usability",
    '"I was still troubleshooting the camera when she told me about her chest pain."',
    "The log-in takes ages, time that I do not have.",
    '"The system was easy to learn."',
    "We note the time of each visit.",
  ]);
});

test("rules belong to their language, a plain list to the first", () => {
  const text = valid("multilingual");
  const languages = (id: string) =>
    codeOf(text, id).rules.map(({ language, label }) => `${language} ${label}`);
  expect(languages("connectivity")).toEqual([
    "en internet",
    "en connection",
    "ur انٹرنیٹ",
    "ur near(بجلی, چلی; 4)",
  ]);
  expect(languages("لاگت")).toEqual(["en expensive"]);
  expect(codeOf(text, "connectivity").unless).toMatchObject([{ language: "ur" }]);
});

test("a status is inherited from the theme around, and aliases are read", () => {
  const text = valid("nested");
  const statuses = codebookNodes(codebookOf(text)).map((node) =>
    node.level === "code"
      ? `${node.code.id} ${node.code.status} ${node.depth}`
      : `${node.theme.id} ${node.theme.status} ${node.depth}`,
  );
  expect(statuses).toEqual([
    "system reviewed 0",
    "policy reviewed 1",
    "money reviewed 1",
    "cost reviewed 2",
    "tariff retired 2",
    "wages candidate 2",
    "unpaid candidate 3",
    "low-pay candidate 3",
    "people candidate 0",
    "colleagues candidate 1",
    "family candidate 1",
  ]);
  expect(codeOf(text).unless).toEqual(codeOf(text, "policy").unless);
});
