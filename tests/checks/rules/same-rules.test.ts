import { describe, expect, test } from "vitest";
import { codebookWith, diagnosticsOf, found, foundIn } from "./found.ts";

describe("duplicate rule", () => {
  test.each<[unknown, unknown]>([
    ["crash", "crashes"],
    ["Log in", "log-in"],
    ["pric*", "PRIC**"],
    [{ exact: "EHR" }, { exact: "EHR" }],
    [
      { near: ["a b", "c"], within: 3 },
      { near: ["c", "a b"], within: 3 },
    ],
    [{ all: ["system", "crash"] }, { all: ["crashed", "systems"] }],
    [{ regex: "\\d+" }, { regex: "\\d+" }],
  ])("%j and %j", (first, second) => {
    const quote = typeof second === "string" ? second : JSON.stringify(second);
    expect(foundIn([first, second])).toEqual([["duplicate-rule", quote]]);
    expect(foundIn([first], []).filter(([code]) => code === "duplicate-rule")).toEqual([]);
  });

  test.each<[unknown, unknown]>([
    [{ exact: "EHR" }, { exact: "Ehr" }],
    [{ regex: "crash\\w" }, { regex: "crash\\W" }],
    ["slow system", "system slow"],
  ])("not %j and %j", (first, second) => {
    expect(foundIn([first, second])).toEqual([]);
  });

  test("also under unless, but a rule may stand in one language and another", () => {
    expect(foundIn(["x"], ["crash", "crashes"])).toEqual([["duplicate-rule", "crashes"]]);
    const text = codebookWith(
      { a: { rules: { en: ["computer"], fr: ["computer"] } } },
      { language: "[en, fr]" },
    );
    expect(found(text)).toEqual([]);
  });

  test("shows the first", () => {
    const text = codebookWith({ a: { rules: ["crash", "crashes"] } });
    const [finding] = diagnosticsOf(text);
    const [first] = finding?.related ?? [];
    expect(text.slice(first?.span?.start, first?.span?.end)).toBe('"crash"');
    expect(finding?.message).toBe("`crashes` finds the same as `crash` under `a`");
  });
});

describe("contained rule", () => {
  test("is found once, with the wider one, in either order", () => {
    for (const rules of [
      ["crash", "system crash"],
      ["system crash", "crash"],
    ]) {
      const text = codebookWith({ a: { rules } });
      expect(found(text)).toEqual([["contained-rule", '"system crash"']]);
      const [wider] = diagnosticsOf(text)[0]?.related ?? [];
      expect(text.slice(wider?.span?.start, wider?.span?.end)).toBe('"crash"');
    }
  });

  test("of two that cover each other the later one", () => {
    expect(foundIn([{ all: ["crash", "crashes"] }, "crash"])).toEqual([
      ["contained-rule", "crash"],
    ]);
  });

  test("of a duplicate only the first", () => {
    expect(foundIn(["crash", "a crash", "a crash"]).map(([code]) => code)).toEqual([
      "contained-rule",
      "duplicate-rule",
    ]);
  });

  test("not in another language or code, and not in rules that hold back", () => {
    expect(foundIn(["system crash"], ["x"])).toEqual([]);
    const text = codebookWith({ a: { rules: ["crash"] }, b: { rules: ["system crash"] } });
    expect(found(text)).toEqual([]);
  });
});

describe("shared rule", () => {
  test("is found at each code but the first", () => {
    const text = codebookWith({
      a: { rules: ["crash"] },
      b: { rules: ["crashes"], unless: ["wave"] },
      c: { rules: ["crash"], unless: ["wave"] },
    });
    expect(found(text)).toEqual([
      ["shared-rule", '"crashes"'],
      ["shared-rule", '"crash"'],
    ]);
    expect(diagnosticsOf(text)[0]?.message).toBe(
      "`crashes` is a rule of `a` too as `crash`, so what it finds gets both codes",
    );
  });

  test("not of a code that was pasted twice, which is told already", () => {
    const text = codebookWith({ a: { rules: ["crash"] } });
    const pasted = text + text.slice(text.indexOf("  - id: a"));
    expect(found(pasted)).toEqual([]);
  });

  test("not with a retired code", () => {
    const text = codebookWith({
      a: { rules: ["crash"], status: "retired" },
      b: { rules: ["crash"] },
    });
    expect(found(text)).toEqual([]);
  });
});
