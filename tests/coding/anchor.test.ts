import fc from "fast-check";
import { expect, test } from "vitest";
import { type AnchorRequest, anchorExcerpts } from "../../src/coding/anchor.ts";

/** The request that a coder of `text` would have written for the nth occurrence of `excerpt`. */
function coded(text: string, excerpt: string, nth = 0): AnchorRequest {
  let start = text.indexOf(excerpt);
  for (let count = 0; count < nth; count += 1) start = text.indexOf(excerpt, start + 1);
  return { span: { start, end: start + excerpt.length }, excerpt, key };
}

const key = "code by coder";
const old = "I: Why?\nR: Yes. It froze. Yes. We gave up. Yes.\n";

test("an unedited transcript leaves every coding unmoved", () => {
  const requests = [coded(old, "Yes.", 1), coded(old, "It froze.")];
  expect(anchorExcerpts(old, requests)).toEqual([
    { outcome: "unmoved", span: requests[0]?.span },
    { outcome: "unmoved", span: requests[1]?.span },
  ]);
});

const long = "I: Why?\nR: It froze on the second page. It was slow. We gave up. It was slow.\n";

test("text put in before moves an excerpt that stands in one place", () => {
  const edited = `A note.\n${long}`;
  const request = coded(long, "It froze on the second page.");
  expect(anchorExcerpts(edited, [request])).toEqual([
    { outcome: "moved", span: coded(edited, "It froze on the second page.").span },
  ]);
});

test("a few words that stand in one place need not be those that were coded", () => {
  const [slow] = anchorExcerpts("R: Not slow.\n", [coded("R: It is slow today.\n", "slow")]);
  expect(slow?.outcome).toBe("ambiguous");
});

test("a place inside a word is taken only where there is no other, and never called sure", () => {
  const request = coded("R: Art for art\n", "art");
  expect(anchorExcerpts("R: A party, art\n", [request])[0]?.span).toEqual({ start: 12, end: 15 });
  expect(anchorExcerpts("R: A party.\n", [request])[0]?.outcome).toBe("ambiguous");
});

test("a repeated excerpt follows the sure coding before it", () => {
  const edited = long.replace("second page", "second page, always");
  const sure = coded(long, "We gave up. It was slow.");
  const [, slow] = anchorExcerpts(edited, [sure, coded(long, "It was slow.", 1)]);
  expect(slow).toEqual({ outcome: "moved", span: coded(edited, "It was slow.", 1).span });
});

test("two codings of one code never end up on one place: the one whose words are gone is lost", () => {
  const edited = long.replace("It was slow.", "It was fast.");
  const requests = [coded(long, "It was slow.", 0), coded(long, "It was slow.", 1)];
  expect(anchorExcerpts(edited, requests).map(({ outcome }) => outcome)).toEqual([
    "lost",
    "unmoved",
  ]);
  const other = { ...coded(long, "It was slow.", 0), key: "another code" };
  expect(anchorExcerpts(edited, [other])[0]?.outcome).toBe("ambiguous");
});

test("quotation marks and capitals are forgiven", () => {
  const typed = { span: { start: 8, end: 24 }, excerpt: "it Doesn’t work well", key };
  const [anchor] = anchorExcerpts("I: Why?\nIt doesn't work well.\n", [typed]);
  expect(anchor).toEqual({ outcome: "unmoved", span: { start: 8, end: 28 } });
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
      { span: undefined, excerpt: "It froze.", key },
      { span: undefined, excerpt: "Yes.", key },
      { span: { start: 3, end: 7 }, excerpt: undefined, key },
      { span: { start: 3, end: 700 }, excerpt: undefined, key },
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
      const [anchor] = anchorExcerpts(after, [{ span, excerpt, key }]);
      if (anchor?.span === undefined) {
        expect(after.includes(excerpt)).toBe(false);
      } else {
        const found = after.slice(anchor.span.start, anchor.span.end);
        expect(found.replaceAll(/\s+/g, " ").trim()).toBe(excerpt.replaceAll(/\s+/g, " ").trim());
      }
    }),
  );
});
