import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkCodebook } from "../../src/checks/check-codebook.ts";
import { layOutCodebook } from "../../src/codebook/layout.ts";
import { readCodebook } from "../../src/codebook/read-codebook.ts";
import { compileRules, type Matcher } from "../../src/matching/compile-rules.ts";
import { matchTurns } from "../../src/matching/match-turns.ts";
import type { Code, Codebook } from "../../src/model/codebook.ts";
import { codebookCodes, codebookNodes } from "../../src/model/codebook-tree.ts";
import { transcriptId } from "../../src/model/ids.ts";
import type { Transcript } from "../../src/model/transcript.ts";
import type { ExcerptKind } from "../../src/units/excerpts.ts";

const folder = join(import.meta.dirname, "../../codebooks");
const files = readdirSync(folder).filter((file) => file.endsWith(".yaml"));

test("there are codebooks to test", () => {
  expect(files).toContain("avais-2025.yaml");
  expect(files).toContain("digital-health-barriers.yaml");
});

describe.each(files)("%s", (file) => {
  const text = readFileSync(join(folder, file), "utf8");
  const { value: codebook, diagnostics } = readCodebook(file, text);
  if (codebook === undefined) throw new Error(`${file} cannot be read`);
  const codes = codebookCodes(codebook).map(({ code }) => code);
  const matcher = compileRules(codebook);
  const isCoded = (text: string, code: Code, excerpt: ExcerptKind) =>
    codesOn(text, excerpt, matcher, codebook).includes(code.id);

  test("reads without a diagnostic, and is named as its file", () => {
    expect(diagnostics).toEqual([]);
    expect(codebook.id).toBe(basename(file, ".yaml"));
    expect(codes.length).toBeGreaterThan(4);
  });

  test("passes every check at its phase, and is laid out as fmt would", () => {
    expect(checkCodebook(file, text).diagnostics).toEqual([]);
    expect(codebook.phase).toBe(6);
    expect(layOutCodebook(file, text)).toEqual({ kind: "text", text });
  });

  test("its rules code every example", () => {
    const missed = codes.flatMap((code) =>
      code.examples
        .filter(({ text }) => !isCoded(text, code, "sentence"))
        .map(({ text }) => `${code.id}: ${text}`),
    );
    expect(missed).toEqual([]);
  });

  test("its rules code no near-miss, neither by sentence nor as a whole", () => {
    const coded = codes.flatMap((code) =>
      code.nearMisses
        .filter(({ text }) => isCoded(text, code, "sentence") || isCoded(text, code, "turn"))
        .map(({ text }) => `${code.id}: ${text}`),
    );
    expect(coded).toEqual([]);
  });

  test("each theme has a concept, and each code all that a reader needs", () => {
    const wanting = codebookNodes(codebook).flatMap((node) =>
      node.level === "code"
        ? missingFrom(node.code).map((part) => `${node.code.id} has no ${part}`)
        : node.theme.concept === undefined || node.theme.status !== "defined"
          ? [`${node.theme.id} is not defined`]
          : [],
    );
    expect(wanting).toEqual([]);
  });

  test("sources are cited by codes, and only sources that are there", () => {
    const cited = new Set(codes.flatMap(({ sources }) => sources));
    expect([...cited].sort()).toEqual(codebook.sources.map(({ key }) => key).sort());
  });

  test("each of its languages has rules and examples of its own", () => {
    for (const language of codebook.languages) {
      const alone = codes.filter((code) =>
        code.examples.some(({ text }) =>
          codesOn(text, "sentence", matcher, { languages: [language] }).includes(code.id),
        ),
      );
      const withRules = codes.filter(({ rules }) =>
        rules.some((rule) => rule.language === language),
      );
      expect(withRules.length, language).toBeGreaterThan(0);
      expect(alone, language).toEqual(withRules);
    }
  });
});

function missingFrom(code: Code): string[] {
  const parts: readonly (readonly [string, boolean])[] = [
    ["brief", code.brief !== undefined],
    ["definition", code.definition !== undefined],
    ["when", code.when !== undefined],
    ["when_not", code.whenNot !== undefined],
    ["two examples", code.examples.length >= 2],
    ["near-miss with a reason", code.nearMisses.some(({ because }) => because !== undefined)],
    ["origin", code.origin !== undefined],
    ["source", code.sources.length > 0],
    ["rule", code.rules.length > 0],
  ];
  return parts.filter(([, isThere]) => !isThere).map(([part]) => part);
}

function codesOn(
  text: string,
  excerpt: ExcerptKind,
  matcher: Matcher,
  { languages }: Pick<Codebook, "languages">,
): string[] {
  const matches = matchTurns(matcher, saidByOne(text), { languages, excerpt });
  return [...matches].map(({ code }) => code);
}

function saidByOne(text: string): Transcript {
  const span = { start: 0, end: text.length };
  const turn = { speaker: "P", role: "participant", participant: undefined, times: [] } as const;
  return {
    id: transcriptId("t"),
    file: "t.txt",
    format: "txt",
    text,
    turns: [{ ...turn, span, paragraphs: [span] }],
  };
}
