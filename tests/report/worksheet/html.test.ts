import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { worksheetHtml } from "../../../src/report/worksheet/html.ts";
import { jsonForHtml } from "../../../src/report/worksheet/html-data.ts";
import { pageScript } from "../../../src/report/worksheet/page-script.ts";
import { studyWith } from "../../browser/worksheet/small-study.ts";

const digest = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 16);

const hostile = `</script><script>alert(1)</script><!-- =HYPERLINK("x") 'q' & \u202E \u2066 \u2028 \u0085 \0 \uD800 \uFFFE`;

test("data in a page is the same JSON, and nothing in it can end its element or turn the text", () => {
  const json = jsonForHtml({ text: hostile });
  expect(JSON.parse(json)).toEqual({ text: hostile });
  expect(json).not.toMatch(/[<>&\0\u0085\u2028\u202e\u2066\ufffe]|\p{Surrogate}/u);
});

test("a page holds the worksheet and the decisions as they are, and its script by its hash", () => {
  const { worksheet } = studyWith();
  const page = worksheetHtml(worksheet, { digest, decisions: `id,decision\n${hostile}` });
  const block = (id: string) =>
    new RegExp(`<script type="application/json" id="${id}">(.*)</script>`).exec(page)?.[1] ?? "";
  expect(JSON.parse(block("data"))).toEqual(JSON.parse(JSON.stringify(worksheet)));
  expect(JSON.parse(block("decisions"))).toBe(`id,decision\n${hostile}`);
  expect(page.match(/<script>/g)).toHaveLength(1);
  expect(page).toContain(`script-src &#39;sha256-${pageScript.sha256}&#39;`);
  expect(page).toContain("<noscript>");
});

test("the browser keeps apart what was decided about other disagreements or after other decisions", () => {
  const { worksheet } = studyWith();
  const marks = (page: string) =>
    /data-digest="(\w+)" data-embedded="(\w+)"/.exec(page)?.slice(1) ?? [];
  const [first, decided, other] = [
    marks(worksheetHtml(worksheet, { digest })),
    marks(worksheetHtml(worksheet, { digest, decisions: "id,decision\n" })),
    marks(worksheetHtml(studyWith({ ana: [["slow", "budget"]], ben: [] }).worksheet, { digest })),
  ];
  expect([decided?.[0] === first?.[0], decided?.[1] === first?.[1]]).toEqual([true, false]);
  expect(other?.[0]).not.toBe(first?.[0]);
});

test("the script is allowed by its hash, and can neither end its element nor hide it", () => {
  expect(pageScript.sha256).toBe(createHash("sha256").update(pageScript.js).digest("base64"));
  expect(pageScript.js).not.toMatch(/<\/script|<!--|[\0\r]/i);
  // Where it asks for nothing, the policy has nothing to refuse.
  expect(pageScript.js).not.toMatch(
    /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|innerHTML|\beval\(/,
  );
});
