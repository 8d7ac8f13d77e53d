import fc from "fast-check";
import { expect, test } from "vitest";
import { showLine } from "../../src/report/diagnostics/source-line.ts";
import { displayWidth } from "../../src/report/width.ts";

/** The shown line, and below it the carets. */
function show(line: string, quotation: string, width = 40): string[] {
  const start = line.indexOf(quotation);
  const { text, indent, carets } = showLine(line, { start, end: start + quotation.length }, width);
  return [text, " ".repeat(indent) + "^".repeat(carets)];
}

test("carets stand under the text", () => {
  expect(show("  - id: cost", "cost")).toEqual(["  - id: cost", "        ^^^^"]);
});

test("a tab goes to the next stop, a wide character takes two columns, a vowel sign none", () => {
  expect(show("a\tb here", "here")).toEqual(["a   b here", "      ^^^^"]);
  expect(show("電源 😀 here", "here")).toEqual(["電源 😀 here", "        ^^^^"]);
  expect(show("電源", "源")).toEqual(["電源", "  ^^"]);
  expect(show("e\u0301 x", "x")).toEqual(["e\u0301 x", "  ^"]);
});

test("a long line is cut on both sides, and says so", () => {
  const line = `${"before ".repeat(30)}HERE${" after".repeat(30)}`;
  const [text = "", carets = ""] = show(line, "HERE");
  expect(text.startsWith("…") && text.endsWith("…")).toBe(true);
  expect(displayWidth(text)).toBeLessThanOrEqual(40);
  expect(text.slice(carets.indexOf("^"), carets.length)).toBe("HERE");
});

test("a place longer than the line shown has carets to its end", () => {
  const line = `x ${"long ".repeat(30)}`;
  const [text = "", carets = ""] = show(line, line.slice(2));
  expect(carets.length).toBe(displayWidth(text) - 1);
});

test("an empty span and the end of the line get one caret", () => {
  expect(showLine("abc", { start: 1, end: 1 }, 40)).toEqual({ text: "abc", indent: 1, carets: 1 });
  expect(showLine("abc", { start: 3, end: 3 }, 40)).toEqual({ text: "abc", indent: 3, carets: 1 });
  expect(showLine("", { start: 0, end: 0 }, 40)).toEqual({ text: "", indent: 0, carets: 1 });
});

test("a control character is shown, not sent to the terminal", () => {
  expect(show("a\u001b[31mb", "b")[0]).toBe("a␛[31mb");
});

test("whatever the line and the place, it fits and the carets are inside or just behind", () => {
  const line = fc.string({
    unit: fc.constantFrom("a", " ", "\t", "電", "😀", "👩‍⚕️", "ب", "\u0301"),
    maxLength: 300,
  });
  fc.assert(
    fc.property(
      line,
      fc.nat(),
      fc.nat(30),
      fc.integer({ min: 20, max: 90 }),
      (text, at, length, width) => {
        const start = at % (text.length + 1);
        const end = Math.min(text.length, start + length);
        const shown = showLine(text, { start, end }, width);
        expect(displayWidth(shown.text)).toBeLessThanOrEqual(width);
        expect(shown.indent + shown.carets).toBeLessThanOrEqual(displayWidth(shown.text) + 1);
      },
    ),
  );
});
