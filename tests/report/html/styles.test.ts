import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { codebookStyle } from "../../../src/report/codebook-document/html-style.ts";
import { baseStyle } from "../../../src/report/html/base-style.ts";
import { worksheetStyle } from "../../../src/report/worksheet/html-style.ts";

describe.each([
  ["base", baseStyle],
  ["codebook", codebookStyle],
  ["worksheet", worksheetStyle],
])("the %s style", (_name, { css, sha256 }) => {
  test("is allowed by its hash", () => {
    expect(sha256).toBe(createHash("sha256").update(css).digest("base64"));
  });

  test("asks for nothing and ends no element", () => {
    expect(css).not.toMatch(/url\(|@import|[<&]/);
  });
});

test("every colour of text stands out from every ground, in light and in dark (WCAG 2.1, AA)", () => {
  const schemes = baseStyle.css.split("prefers-color-scheme: dark");
  expect(schemes).toHaveLength(2);
  for (const scheme of schemes) {
    const colours = new Map(
      [...scheme.matchAll(/--(\w+): (#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]),
    );
    for (const ground of ["paper", "tint"]) {
      for (const text of ["ink", "soft", "link", "barrier", "facilitator", "neutral"]) {
        const ratio = contrast(colours.get(text) ?? "", colours.get(ground) ?? "");
        expect(ratio, `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  }
});

test("the words of an extent that is being chosen stand out from its ground too", () => {
  const grounds = [...worksheetStyle.css.matchAll(/--marked: (#[0-9a-f]{6})/g)].map(
    ([, one]) => one,
  );
  const inks = [...baseStyle.css.matchAll(/--ink: (#[0-9a-f]{6})/g)].map(([, one]) => one);
  expect(grounds).toHaveLength(2);
  grounds.forEach((ground, at) => {
    expect(contrast(inks[at] ?? "", ground ?? "")).toBeGreaterThanOrEqual(4.5);
  });
});

/** WCAG 2.1, "contrast ratio". */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? Number.NaN) + 0.05) / ((dark ?? Number.NaN) + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
