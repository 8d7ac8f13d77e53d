import fc from "fast-check";
import { expect, test } from "vitest";
import { type AnchorRequest, anchorExcerpts } from "../../src/coding/anchor.ts";

/** The request that a coder of `text` would have written for the nth occurrence of `excerpt`. */
function coded(text: string, excerpt: string, nth = 0): AnchorRequest {
  let start = text.indexOf(excerpt);
  for (let count = 0; count < nth; count += 1) start = text.indexOf(excerpt, start + 1);
  return { span: { start, end: start + excerpt.length }, excerpt };
}

const old = "I: Why?\nR: Yes. It froze. Yes. We gave up. Yes.\n";

test("an unedited transcript leaves every coding unmoved", () => {
  const requests = [coded(old, "Yes.", 1), coded(old, "It froze.")];
  expect(anchorExcerpts(old, requests)).toEqual([
    { outcome: "unmoved", span: requests[0]?.span },
    { outcome: "unmoved", span: requests[1]?.span },
  ]);
});

test("text put in before moves an excerpt that occurs once", () => {
  const edited = `A note.\n${old}`;
  const [anchor] = anchorExcerpts(edited, [coded(old, "It froze.")]);
  expect(anchor).toEqual({ outcome: "moved", span: coded(edited, "It froze.").span });
});

test("a repeated excerpt follows the sure coding before it", () => {
  const edited = old.replace("It froze.", "It froze all day.");
  const [, yes] = anchorExcerpts(edited, [coded(old, "We gave up."), coded(old, "Yes.", 2)]);
  expect(yes).toEqual({ outcome: "moved", span: coded(edited, "Yes.", 2).span });
});

test("a repeated excerpt with nothing sure near it is ambiguous, at the nearest place", () => {
  const edited = old.replace("It froze.", "Hm.");
  const [yes] = anchorExcerpts(edited, [coded(old, "Yes.", 1)]);
  expect(yes).toEqual({ outcome: "ambiguous", span: coded(edited, "Yes.", 1).span });
});

test("a wording that is gone is lost", () => {
  expect(anchorExcerpts("I: Why?\n", [coded(old, "It froze.")])).toEqual([
    { outcome: "lost", span: undefined },
  ]);
});

test("another wrapping of the lines is forgiven", () => {
  const edited = old.replace("It froze.", "It\n  froze.");
  const [anchor] = anchorExcerpts(edited, [coded(old, "It froze.")]);
  expect(anchor?.span && edited.slice(anchor.span.start, anchor.span.end)).toBe("It\n  froze.");
});

test("an excerpt without a place is found; a place without an excerpt is believed", () => {
  expect(
    anchorExcerpts(old, [
      { span: undefined, excerpt: "It froze." },
      { span: undefined, excerpt: "Yes." },
      { span: { start: 3, end: 7 }, excerpt: undefined },
      { span: { start: 3, end: 700 }, excerpt: undefined },
    ]).map(({ outcome }) => outcome),
  ).toEqual(["unmoved", "ambiguous", "unmoved", "lost"]);
});

test("whatever the edit, what is found is the wording that was coded", () => {
  const piece = fc.constantFrom("Yes. ", "No. ", "It froze. ", "We gave up. ", "😀 ", "\n");
  const story = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(story, story, fc.nat(), fc.nat(), (before, after, from, length) => {
      const start = from % before.length;
      const excerpt = before.slice(start, start + 1 + (length % 12));
      const span = { start, end: start + excerpt.length };
      const [anchor] = anchorExcerpts(after, [{ span, excerpt }]);
      if (anchor?.span === undefined) {
        expect(after.includes(excerpt)).toBe(false);
      } else {
        const found = after.slice(anchor.span.start, anchor.span.end);
        expect(found.replaceAll(/\s+/g, " ").trim()).toBe(excerpt.replaceAll(/\s+/g, " ").trim());
      }
    }),
  );
});
