import { expect, test } from "vitest";
import { comparedCodes, countsFor } from "../../../src/agreement/compare/levels.ts";
import { codebookNodes } from "../../../src/model/codebook-tree.ts";
import { code, nodes, theme } from "../../tables/study.ts";

test("codes count for themselves, themes used as a label too", () => {
  const counts = Object.fromEntries(countsFor(nodes, "code"));
  expect(counts).toMatchObject({ slow: ["slow"], tech: ["tech"], mood: ["mood"] });
});

test("on the level of themes a code counts for all that are above it", () => {
  expect(Object.fromEntries(countsFor(nodes, "theme"))).toEqual({
    tech: ["tech"],
    slow: ["tech"],
    access: ["tech", "access"],
    power: ["tech", "access"],
    cost: ["tech", "access"],
    trust: ["trust"],
    privacy: ["trust"],
    mood: [],
  });
});

test("all codes are compared in tree order, a theme where somebody used it as a label", () => {
  const codes = ["slow", "power", "cost", "privacy", "mood"];
  expect(comparedCodes(nodes, "code", () => false)).toEqual(codes);
  expect(comparedCodes(nodes, "code", (id) => id === "trust")).toEqual([
    "slow",
    "power",
    "cost",
    "trust",
    "privacy",
    "mood",
  ]);
  expect(comparedCodes(nodes, "theme", () => false)).toEqual(["tech", "access", "trust"]);
});

test("what is retired is compared only where somebody used it", () => {
  const old = codebookNodes({
    themes: [theme("tech", { codes: [{ ...code("slow"), status: "retired" }, code("cost")] })],
    codes: [],
  });
  expect(comparedCodes(old, "code", () => false)).toEqual(["cost"]);
  expect(comparedCodes(old, "code", (id) => id === "slow")).toEqual(["slow", "cost"]);
});
