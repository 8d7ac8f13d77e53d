import { describe, expect, test } from "vitest";
import { changesOf, code, codes, theme, themes } from "./read-pair.ts";

describe("the tree", () => {
  test.each([
    ["nothing", codes(code("a")), codes(code("a")), []],
    ["a code added", codes(code("a")), codes(code("a"), code("b")), ["added > b: minor"]],
    ["a code removed", codes(code("a"), code("b")), codes(code("a")), ["removed b >: major"]],
    [
      "a rename",
      codes(code("a")),
      codes(code("b", "replaces: [a]", "name: x").replace("\n    name: Name of b", "")),
      ["renamed a > b: minor", "name a > b: patch"],
    ],
    [
      "a rename taken back",
      codes(code("b", "replaces: [a]")),
      codes(code("a")),
      ["renamed b > a: major", "name b > a: patch"],
    ],
    [
      "two codes merged into a third",
      codes(code("a"), code("b")),
      codes(code("c", "replaces: [a, b]")),
      ["merged a,b > c: major"],
    ],
    [
      "one code merged into another",
      codes(code("a"), code("b")),
      codes(code("a", "replaces: [b]")),
      ["merged a,b > a: major"],
    ],
    [
      "a merge taken back",
      codes(code("a", "replaces: [b]")),
      codes(code("a"), code("b")),
      ["split a > a,b: major"],
    ],
    [
      "a code retired",
      codes(code("a", "status: reviewed")),
      codes(code("a", "status: retired")),
      ["retired a: minor"],
    ],
    [
      "a code in use again",
      codes(code("a", "status: retired")),
      codes(code("a")),
      ["reinstated a: minor"],
    ],
    [
      "a code into a theme",
      themes(theme("t", code("a"))) + codes(code("b")),
      themes(theme("t", code("a"), code("b"))),
      ["moved b: minor"],
    ],
    [
      "codes in another order",
      codes(code("a"), code("b")),
      codes(code("b"), code("a")),
      ["reordered : none"],
    ],
    [
      "codes of a theme in another order",
      themes(theme("t", code("a"), code("b"))),
      themes(theme("t", code("b"), code("a"))),
      ["reordered > t: none"],
    ],
    [
      "a code that became a theme",
      codes(code("a"), code("b")),
      themes(theme("a", code("b"))),
      ["turned a: major", "moved b: minor"],
    ],
  ])("%s", (_, old, now, expected) => {
    expect(changesOf(old, now)).toEqual(expected);
  });

  test("a theme that is renamed is still the theme around its codes", () => {
    const old = themes(theme("t", code("a")));
    const now = themes(theme("u", code("a")).replace("    codes", "    replaces: [t]\n    codes"));
    expect(changesOf(old, now)).toEqual(["renamed t > u: minor", "name t > u: patch"]);
  });

  test("a code that leaves a theme that goes is moved", () => {
    const old = themes(theme("t", code("a")), theme("u", code("b")));
    const now = themes(theme("u", code("a"), code("b")));
    expect(changesOf(old, now)).toEqual(["removed t >: major", "moved a: minor"]);
  });

  test("codes that are moved together are in no other order, whichever comes first", () => {
    const old = themes(theme("t", code("a"), code("b"), code("d")), theme("u", code("c")));
    const now = themes(theme("t", code("d")), theme("u", code("c"), code("b"), code("a")));
    expect(changesOf(old, now)).toEqual(["moved b: minor", "moved a: minor"]);
  });

  test("codes that follow their theme into retirement are retired", () => {
    const old = themes(theme("t", code("a")));
    const now = old.replace("    codes", "    status: retired\n    codes");
    expect(changesOf(old, now)).toEqual(["retired t: minor", "retired a: minor"]);
  });

  test("a status that only follows the theme around it is told once", () => {
    const old = themes(theme("t", code("a")));
    const now = old.replace("    codes", "    status: defined\n    codes");
    expect(changesOf(old, now)).toEqual(["status t: patch"]);
  });
});

describe("probable splits and merges", () => {
  const whole = code("a", "rules: [slow, waiting]", 'examples: ["It is slow."]');
  const parts = [code("b", "rules: [slow]"), code("c", "rules: [waiting]")];

  test("a code is gone and its rules are in two new ones", () => {
    expect(changesOf(codes(whole), codes(...parts))).toEqual([
      "removed a >: major",
      "split a > b,c: major?",
      "added > b: minor",
      "added > c: minor",
    ]);
  });

  test("a retired code may stay beside its heirs", () => {
    const retired = whole.replace("name:", "status: retired\n    name:");
    expect(changesOf(codes(whole), codes(retired, ...parts))).toEqual([
      "split a > b,c: major?",
      "added > b: minor",
      "added > c: minor",
      "retired a: minor",
    ]);
  });

  test("one heir may have taken the id over", () => {
    const heir = code("b", "replaces: [a]", "rules: [slow]");
    const found = changesOf(codes(whole), codes(heir, parts[1] ?? ""));
    expect(found).toContain("split a > b,c: major?");
  });

  test("a new code with a rule that its heir has kept is no split", () => {
    const heir = code("b", "replaces: [a]", "rules: [slow, waiting]");
    const found = changesOf(codes(whole), codes(heir, code("c", "rules: [slow]")));
    expect(found.join()).not.toContain("split");
  });

  test("a rule that other codes had as well says nothing", () => {
    const other = code("z", "rules: [slow, waiting]");
    const found = changesOf(codes(whole, other), codes(...parts, other));
    expect(found.join()).not.toContain("split");
  });

  test("read backwards it is a merge", () => {
    expect(changesOf(codes(...parts), codes(whole))).toEqual([
      "removed b >: major",
      "removed c >: major",
      "merged b,c > a: major?",
      "added > a: minor",
    ]);
  });
});
