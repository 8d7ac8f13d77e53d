import { expect, test } from "vitest";
import { worksheetMarkdown } from "../../../src/report/worksheet/markdown.ts";
import { transcriptOf } from "../../coding/small-study.ts";
import { itemOf } from "../../reconcile/settle/small-items.ts";
import { worksheetWith } from "./small-worksheet.ts";

const coders = ["ayesha", "daniyal"];

test("a disagreement in its context, with definitions and choices", async () => {
  const transcript = transcriptOf("I: Why?\n\nP: It is slow and the screen froze. Very.\n");
  const conflict = itemOf("c0ffee", "sibling", transcript, coders, [
    ["ayesha", "slow", "slow", "sure?"],
    ["daniyal", "crash", "slow and the screen froze."],
  ]);
  const omission = itemOf("f00d", "omission", transcript, coders, [["ayesha", "slow", "Very."]]);
  const worksheet = worksheetWith(transcript, coders, [conflict, omission]);
  await expect(worksheetMarkdown(worksheet)).toMatchFileSnapshot("golden/worksheet.md");
});

test("where nothing is open, it says so", () => {
  const page = worksheetMarkdown(worksheetWith(transcriptOf("P: Yes.\n"), coders, []));
  expect(page).toContain("0 disagreements are open.\n");
  expect(page).not.toContain("decisions.csv");
});

test("no text of the study becomes markup, a link, a call or an image", () => {
  const hostile =
    "<script>alert(1)</script> ![x](http://evil.example/x.png) @everyone fixes #12 GH-7 `code` | **b** $x$ :tada: www.evil.example a@b.example\u202E";
  const text = `P: before ${hostile} after http://half.example.\n`;
  const transcript = transcriptOf(text);
  const start = text.indexOf("half.example");
  const items = [
    itemOf(
      "1",
      "conflict",
      transcript,
      ["<b>@a", "# b | c"],
      [
        ["<b>@a", "slow", hostile, hostile],
        ["# b | c", "crash", hostile],
      ],
    ),
    // Begins within an address: the words before it are looked at together with it.
    itemOf(
      "2",
      "omission",
      transcript,
      ["<b>@a", "# b | c"],
      [
        ["<b>@a", "slow", { start: start - 2, end: start + 4 }],
        ["<b>@a", "crash", { start, end: start + 4 }],
      ],
    ),
  ];
  const stale = {
    ...{ id: hostile, decision: hostile, reason: hostile, decidedBy: hostile, date: hostile },
    ...{ transcript: hostile, about: hostile },
  };
  const worksheet = worksheetWith(transcript, ["<b>@a", "# b | c"], items, [stale]);
  const page = worksheetMarkdown(worksheet);
  const tags = new Set(page.match(/<[^>]*>/g));
  expect([...tags].sort()).toEqual(["</b>", "</code>", "<b>", "<code>"]);
  for (const live of [
    /!\[/,
    /(?<!\\)\]\(/,
    /@\w/,
    /(?<!&)#\d/,
    /GH-\d/,
    /:\/\//,
    /www\./,
    /:tada/,
  ]) {
    expect(page).not.toMatch(live);
  }
  expect(page).not.toContain("\u202E");
  const cells = page.split("\n").filter((line) => line.startsWith("|"));
  expect(cells.length).toBeGreaterThan(3);
  for (const line of cells) expect(line.match(/(?<!\\)\|/g)).toHaveLength(4);
  // Headings of ours alone.
  expect(page.match(/^#+ /gm)).toEqual(["# ", "## ", "### ", "### "]);
});
