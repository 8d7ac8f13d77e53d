import { expect, test } from "vitest";
import { parse } from "yaml";
import { codeId } from "../../../src/model/ids.ts";
import type { Lessons, Paste } from "../../../src/model/reconciliation-report.ts";
import { lessonsYaml } from "../../../src/report/reconciliation/lessons-yaml.ts";

function lessons(pastes: readonly Paste[]): Lessons {
  const nothing = { coders: [], pairs: [], codes: [], proposals: [] };
  return { codebookFile: "a\nb: c\u2028d.yaml", phase: 2, ...nothing, pastes };
}

const paste: Paste = {
  ...{ code: codeId('a: "b" #'), key: "examples", below: 7, hasKey: false },
  ...{ keyLine: "    examples:", items: '      - "x"\n' },
};

test("a codebook's name and a code's id are never more than a remark and a key", () => {
  const near: Paste = { ...paste, key: "near_misses", keyLine: "    near_misses:", hasKey: true };
  const written = lessonsYaml(lessons([near, { ...paste, below: undefined }]));
  expect(parse(written)).toEqual({ 'a: "b" #': { near_misses: ["x"], examples: ["x"] } });
  expect(written).toContain("# Below line 7 of a b: c d.yaml, which has near_misses: already");
  expect(written).toContain("# examples: is not written line by line there; run sixphase fmt");
});

test("without anything to paste it says so", () => {
  expect(parse(lessonsYaml(lessons([])))).toEqual({});
});
