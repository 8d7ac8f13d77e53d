import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { catalogue } from "../../src/diagnostics/catalogue.ts";
import { diffCodebooks } from "../../src/diff/diff-codebooks.ts";
import { diffFindings } from "../../src/diff/findings.ts";
import { fixtures } from "../support/project-folder.ts";
import { runMain } from "../support/run-main.ts";
import { code, codebookOf, codes, head, theme, themes } from "./read-pair.ts";

const badInput = join(fixtures, "bad-input");
const folders = readdirSync(badInput).filter((name) => name.startsWith("diff-"));

test("every finding has its folder", () => {
  const named = Object.keys(catalogue).filter((name) => name.startsWith("diff/"));
  expect(named.length).toBeGreaterThan(4);
  expect(folders.toSorted()).toEqual(named.map((name) => name.replace("/", "-")).toSorted());
});

describe.each(folders)("%s", (folder) => {
  const cwd = join(badInput, folder);
  const found = async (now: string) => {
    const { stdout, stderr, status } = await runMain(
      ["diff", "old.yaml", now, "--json", "--fail-on", "warning"],
      cwd,
    );
    const { findings } = JSON.parse(stdout);
    return { findings, stderr, status };
  };

  test("exactly this is found, at its place", async () => {
    const place = readFileSync(join(cwd, "place"), "utf8").trim();
    const { findings, status } = await found("new.yaml");
    expect(findings).toEqual([expect.objectContaining({ code: folder.replace("-", "/") })]);
    expect(`${findings[0].file}:${findings[0].line}:${findings[0].column}`).toBe(place);
    expect(status).toBe(1);
  });

  test("mended, nothing is found", async () => {
    expect(existsSync(join(cwd, "mended.yaml"))).toBe(true);
    expect(await found("mended.yaml")).toEqual({ findings: [], stderr: "", status: 0 });
  });
});

/** Each finding as its name, the text that its span quotes, and its hint. */
function findings(old: string, now: string): string[][] {
  const texts: Readonly<Record<string, string>> = {
    "old.yaml": head + old,
    "new.yaml": head + now,
  };
  const [before, after] = [codebookOf(head + old, "old.yaml"), codebookOf(head + now, "new.yaml")];
  return diffFindings(before, after, diffCodebooks(before, after)).map(
    ({ code: name, file, span, hint = "" }) => [
      name,
      texts[file]?.slice(span?.start, span?.end) ?? "",
      hint,
    ],
  );
}

const removedHint = (old: string, now: string) =>
  findings(old, now).find(([name]) => name === "diff/removed");

describe("what took the place of a code that is gone", () => {
  const gone = code("cost", "rules: [expensive]");
  test.each([
    ["the one with its rules", code("money", "rules: [expensive]"), "if money took its place"],
    ["the one with its name", code("money").replace("Name of money", "name of Cost"), "if money"],
    ["the one with nearly its id", code("costs"), "if costs took its place"],
    ["none of them", code("time"), "list cost under `replaces` of the code that took its place"],
  ])("%s", (_, added, hint) => {
    const [name, quoted, said] = removedHint(codes(gone), codes(added)) ?? [];
    expect({ name, quoted }).toEqual({ name: "diff/removed", quoted: "cost" });
    expect(said).toContain(hint);
  });

  test("it is not a code that was there before", () => {
    const other = code("money", "rules: [expensive]");
    expect(removedHint(codes(gone, other), codes(other))?.[2]).not.toContain("money");
  });
});

test("a theme that is gone is found although its codes are still there", () => {
  const old = themes(theme("t", code("a")));
  expect(removedHint(old, codes(code("a")))?.[1]).toBe("t");
});

test("a rename that forgets an older id leaves codings behind", () => {
  const old = codes(code("a", "replaces: [x]"));
  const now = codes(code("b", "replaces: [a]"));
  expect(removedHint(old, now)).toEqual(["diff/removed", "[x]", "add x to `replaces` of b"]);
});

test("a retired code is not gone", () => {
  expect(removedHint(codes(code("a")), codes(code("a", "status: retired")))).toBeUndefined();
});

test("the version finding quotes the version, and its hint names the one that follows", () => {
  const old = codes(code("a", "definition: One."));
  const now = codes(code("a", "definition: Two."));
  expect(findings(old, now)).toEqual([["diff/version-unchanged", "1.0.0", "write 2.0.0"]]);
});
