import { describe, expect, test } from "vitest";
import {
  markdownCode,
  markdownLine,
  markdownLineStart,
  markdownParagraphs,
  noAnchors,
} from "../../../src/report/codebook-document/markdown-text.ts";

const anchors = new Map([["cost", "code-cost"]]);

test.each([
  ["a | b", String.raw`a \| b`],
  ["*a* _b_ ~~c~~ `d`", String.raw`\*a\* \_b\_ \~\~c\~\~ \`d\``],
  ["[a](b) ![c](d)", String.raw`\[a\](b) !\[c\](d)`],
  ["<b>&amp;</b>", "&lt;b&gt;&amp;amp;&lt;/b&gt;"],
  ["$x$ C:\\new", String.raw`\$x\$ C:\\new`],
  ["https://a.org/x_y*z, so", "<https://a.org/x_y*z>, so"],
  ["www.a.org*b* http://-a*b*", String.raw`www\.a.org\*b\* http:\//-a\*b\*`],
  ["two\n lines\tand \u001b", "two lines and ␛"],
  ["see `cost`, not `price`", "see [`cost`](#code-cost), not \\`price\\`"],
])("%s stands for itself", (text, expected) => {
  expect(markdownLine(text, anchors)).toBe(expected);
});

test.each([
  ["- a", String.raw`\- a`],
  ["+ a", String.raw`\+ a`],
  ["# a", String.raw`\# a`],
  ["12. a", String.raw`12\. a`],
  ["1) a", String.raw`1\) a`],
  ["===", String.raw`\===`],
  ["---", String.raw`\---`],
  ["> a", "&gt; a"],
  ["    four spaces", "four spaces"],
  ["a - b 1. c", "a - b 1. c"],
])("%s at the start of a line is no markup", (text, expected) => {
  expect(markdownLineStart(text)).toBe(expected);
});

test("paragraphs and lines stay as they were set, in a quotation too", () => {
  expect(markdownParagraphs("a\n- b\n \nc\n", noAnchors, "> ")).toBe("> a\\\n> \\- b\n>\n> c");
});

describe("a literal", () => {
  test.each([
    ["log*", "`log*`"],
    ["a`b", "``a`b``"],
    ["``", "``` `` ```"],
    ["`a", "`` `a ``"],
  ])("%s", (text, expected) => {
    expect(markdownCode(text)).toBe(expected);
  });
});
