import { describe, expect, test } from "vitest";
import { judgeVersion, nextVersion } from "../../src/diff/versions.ts";

test.each([
  ["1.2.3", "major", "2.0.0"],
  ["1.2.3", "minor", "1.3.0"],
  ["1.2.3", "patch", "1.2.4"],
  ["1.2.3", "none", "1.2.3"],
  ["0.2.3", "major", "0.3.0"],
  ["0.2.3", "minor", "0.2.4"],
  ["0.2.3", "patch", "0.2.4"],
  ["1.2.3+lahore", "patch", "1.2.4"],
  ["2.0.0-draft.1", "major", "2.0.0-draft.2"],
  ["2.0.0-draft", "patch", "2.0.0-draft.1"],
  ["1.9007199254740993.0", "minor", "1.9007199254740994.0"],
] as const)("after %s a change of %s gives %s", (version, impact, next) => {
  expect(nextVersion(version, impact)).toBe(next);
});

describe("how a version fits", () => {
  test.each([
    ["1.0.0", "2.0.0", "major", "fits"],
    ["1.0.0", "3.1.0", "major", "fits"],
    ["1.0.0", "1.1.0", "major", "too-low"],
    ["1.0.0", "1.1.0", "minor", "fits"],
    ["1.0.0", "1.0.1", "minor", "too-low"],
    ["1.0.0", "1.0.0", "major", "unchanged"],
    ["1.0.0", "1.0.0", "minor", "unchanged"],
    ["1.0.0", "1.0.0+new", "minor", "unchanged"],
    ["1.0.0", "1.0.0", "patch", "too-low"],
    ["1.0.0", "1.0.0", "none", "fits"],
    ["1.0.0", "1.0.1", "none", "fits"],
    ["1.1.0", "1.0.9", "none", "lowered"],
    ["1.10.0", "1.9.0", "patch", "lowered"],
    ["0.1.0", "0.2.0", "major", "fits"],
    ["0.1.0", "0.1.1", "major", "too-low"],
    ["0.1.0", "1.0.0", "major", "fits"],
    ["1.0.0", "2.0.0-draft.1", "major", "fits"],
    ["1.0.0", "1.1.0-draft.1", "major", "too-low"],
    ["2.0.0-draft.1", "2.0.0-draft.2", "major", "fits"],
    ["2.0.0-draft.2", "2.0.0-draft.10", "major", "fits"],
    ["2.0.0-draft.1", "2.0.0", "major", "fits"],
    ["2.0.0", "2.0.0-draft.1", "none", "lowered"],
    ["2.0.0-a", "2.0.0-a.1", "patch", "fits"],
    ["2.0.0-b", "2.0.0-1", "patch", "lowered"],
  ] as const)("%s, then %s with %s: %s", (old, now, impact, verdict) => {
    expect(judgeVersion(old, now, impact)).toBe(verdict);
  });
});
