import { describe, expect, test } from "vitest";
import { cut, inertCode, inertText } from "../../../src/report/diagnostics/markdown-text.ts";
import { binary, duplicate, find, findingsOf, sample, write } from "./sample-findings.ts";

function written(diagnostics = sample, files: readonly string[] = []) {
  return write("markdown", findingsOf(diagnostics, files));
}

function rows(markdown: string): string[] {
  return markdown.split("\n").filter((line) => /^\| (error|warning|info) /.test(line));
}

test("a headline with counts, the worst first", () => {
  const first = find("codebook.yaml", "title", 0, { severity: "info" });
  const comment = written([first, ...sample], ["fine.yaml"]);
  expect(comment).toContain("### sixphase check: 4 errors, 1 warning, 2 info in 4 of 5 files\n");
  expect(rows(comment).map((row) => row.split(" ")[1])).toEqual([
    ...["error", "error", "error", "error", "warning", "info", "info"],
  ]);
});

test("one file is named in the headline", () => {
  expect(written([duplicate])).toContain(
    "### sixphase check: 1 error in <code>codebook.yaml</code>\n",
  );
});

test("message, second place, hint and name are in one row", () => {
  expect(rows(written([duplicate]))).toEqual([
    '| error | <code>codebook.yaml:4:9</code> | the code id "cost" is already used<br>first used here: <code>codebook.yaml:3:9</code><br>Hint: give one of them another id | <code>codebook/duplicate-id</code> |',
  ]);
});

test("of many places the first few", () => {
  const related = [1, 2, 3, 4, 5].map((at) => ({ message: `place ${at}` }));
  const [row = ""] = rows(written([{ ...binary, related }]));
  expect(row).toContain("place 3");
  expect(row).not.toContain("place 4");
  expect(row).toContain("and 2 more places");
});

test("where nothing was found, it says so", () => {
  expect(written([], ["a.yaml", "b.yaml"])).toContain("Nothing was found in 2 files.");
});

test("after the first ten the rest are folded away", () => {
  const many = Array.from({ length: 12 }, (_, at) => ({ ...binary, message: `m${at}` }));
  const [open = "", folded = ""] = written(many).split("<details>");
  expect([rows(open).length, rows(folded).length]).toEqual([10, 2]);
  expect(folded).toContain("<summary>2 more</summary>");
  expect(written(many.slice(0, 10))).not.toContain("<details>");
});

test("it stays under GitHub's limit and says how many were left out", () => {
  const message = "|".repeat(2000);
  const many = Array.from({ length: 500 }, (_, at) => ({
    ...find("ur.txt", "here", 0, { message: `${at} ${message}`, hint: message }),
    related: [{ message }, { message }, { message }],
  }));
  const comment = written(many);
  expect(comment.length).toBeLessThanOrEqual(65_536);
  const left = Number(/\*\*(\d+) more\*\* did not fit/.exec(comment)?.[1]);
  expect(rows(comment).length + left).toBe(500);
  expect(rows(comment).length).toBeGreaterThan(5);
});

describe("what the user wrote", () => {
  test("is no markup", () => {
    expect(inertText("a|b `c` *d* _e_ [f](g) <h> ~i~ $j$ \\k &amp;")).toBe(
      "a\\|b \\`c\\` \\*d\\* \\_e\\_ \\[f\\](g) &lt;h&gt; \\~i\\~ \\$j\\$ \\\\k &amp;amp;",
    );
  });

  test("tells nobody and links nowhere", () => {
    expect(inertText("@ayesha #12 GH-12 https://x.org www.x.org :tada: :no_entry:")).toBe(
      String.raw`@&#8203;ayesha \#&#8203;12 GH-&#8203;12 https:&#8203;//x.org www&#8203;.x.org :&#8203;tada: :&#8203;no\_entry:`,
    );
  });

  test("is on one line", () => {
    expect(inertText("a\r\nb\u2028c\u001b[0m")).toBe("a b c␛\\[0m");
  });

  test("is copied from code font as it is", () => {
    expect(inertCode("@a/b|c_d:1:2")).toBe("<code>@a/b\\|c\\_d:1:2</code>");
    expect(inertCode("http://www.x.org")).toBe("<code>http\\://www\\.x.org</code>");
  });
});

test("a long text is cut between characters", () => {
  expect(cut("😀😀😀", 3)).toBe("😀😀😀");
  expect(cut("😀😀😀😀", 3)).toBe("😀😀…");
  expect(cut("a".repeat(1_000_000), 4)).toBe("aaa…");
});
