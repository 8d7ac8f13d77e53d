import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import type { Code, Codebook, Quoted, Theme } from "../../../src/model/codebook.ts";
import { codebookNodes } from "../../../src/model/codebook-tree.ts";
import { anchorOf } from "../../../src/report/codebook-document/anchors.ts";
import { codebookDocumentFormats } from "../../../src/report/codebook-document/registry.ts";
import { codebookOf } from "../../codebook/read.ts";
import { fixtures, projectFolder } from "../../support/project-folder.ts";
import { documentOf } from "./documents.ts";

const numRuns = Number(process.env["SIXPHASE_RUNS"] ?? 60);

const folders = [join(fixtures, "codebooks", "valid"), join(projectFolder, "codebooks")];
const originals = folders.flatMap((folder) =>
  readdirSync(folder).map((file) => codebookOf(readFileSync(join(folder, file), "utf8"))),
);

const pieces = [
  ..."<script>alert(1)</script>|</dd></dl></section>|<!--|]]>|&amp;|&|\"|'|`|*|_|#|\\|$x$|[a](b)".split(
    "|",
  ),
  ..."|\n\n|\n- |\n1. |\n> |   |\t|\0|\u001b[31m|\ud800|\uffff|\u202e|\u2028|😀|بجلی|https://a.org/<b>".split(
    "|",
  ),
];

/** The same tree with every text of its authors spoilt; ids stay. */
function spoil(codebook: Codebook, spoilt: (text: string) => string): Codebook {
  const maybe = (text: string | undefined) => (text === undefined ? undefined : spoilt(text));
  const quoted = <Text extends Quoted>(one: Text): Text => ({ ...one, text: spoilt(one.text) });
  const code = (one: Code): Code => ({
    ...one,
    name: spoilt(one.name),
    brief: maybe(one.brief),
    definition: maybe(one.definition),
    when: maybe(one.when),
    whenNot: maybe(one.whenNot),
    examples: one.examples.map(quoted),
    nearMisses: one.nearMisses.map((near) => ({ ...quoted(near), because: maybe(near.because) })),
    rules: one.rules.map((rule) => ({ ...rule, label: spoilt(rule.label) })),
  });
  const theme = (one: Theme): Theme => ({
    ...one,
    name: spoilt(one.name),
    concept: maybe(one.concept),
    codes: one.codes.map(code),
    themes: one.themes.map(theme),
  });
  return {
    ...codebook,
    title: spoilt(codebook.title),
    themes: codebook.themes.map(theme),
    codes: codebook.codes.map(code),
    memos: codebook.memos.map((memo) => ({ ...memo, text: spoilt(memo.text) })),
  };
}

const spoiltCodebook = fc
  .record({
    original: fc.constantFrom(...originals),
    piece: fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 6 })),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ original, piece, at }) =>
    spoil(original, (text) => {
      const place = Math.floor(at * text.length);
      return text.slice(0, place) + piece + text.slice(place);
    }),
  );

type Page = {
  readonly elements: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
  readonly ids: readonly string[];
  readonly targets: readonly string[];
  /** The text in each element with an id, what is inside it included. */
  readonly texts: ReadonlyMap<string, string>;
};

/** Reads the page with a strict parser: what is not well-formed is an exception. */
function readPage(page: string): Page {
  const elements = new Set<string>();
  const attributes = new Set<string>();
  const ids: string[] = [];
  const targets: string[] = [];
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", (tag) => {
    elements.add(tag.name);
    for (const name of Object.keys(tag.attributes)) attributes.add(name);
    const { id, href } = tag.attributes as Readonly<Record<string, string>>;
    if (id !== undefined) ids.push(id);
    if (href?.startsWith("#")) targets.push(href.slice(1));
    open.push(id);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.on("text", (text) => {
    for (const id of open) if (id !== undefined) texts.set(id, (texts.get(id) ?? "") + text);
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(page).close();
  return { elements, attributes, ids, targets, texts };
}

/** What stays of a text in a page: no white space, no backticks of a reference, no control characters. */
function bare(text: string): string {
  return text.replaceAll(/[\s`]|\p{Cc}|\p{Cs}|[\uFFFD\uFFFE\uFFFF]/gu, "");
}

test("there are codebooks to spoil", () => {
  expect(originals.length).toBeGreaterThan(8);
});

test("a page is well-formed, says every text as it is, and holds no markup of the codebook", () => {
  fc.assert(
    fc.property(spoiltCodebook, (codebook) => {
      const page = readPage(codebookDocumentFormats.html(documentOf(codebook, { rules: true })));
      expect([...page.elements].filter((name) => !ours.has(name))).toEqual([]);
      expect([...page.attributes].filter((name) => !ourAttributes.has(name))).toEqual([]);
      expect(new Set(page.ids).size).toBe(page.ids.length);
      expect(page.targets.filter((target) => !page.ids.includes(target))).toEqual([]);
      for (const node of codebookNodes(codebook)) {
        const { item, anchor } =
          node.level === "code"
            ? { item: node.code, anchor: anchorOf("code", node.code.id) }
            : { item: node.theme, anchor: anchorOf("theme", node.theme.id) };
        const said = bare(page.texts.get(anchor) ?? "");
        for (const text of textsOf(item)) expect(said).toContain(bare(text));
      }
    }),
    { numRuns },
  );
}, 600_000);

test("markdown has a heading for each theme, code and chapter, and no HTML but its anchors", () => {
  fc.assert(
    fc.property(spoiltCodebook, (codebook) => {
      const text = codebookDocumentFormats.markdown(documentOf(codebook));
      expect(text.replaceAll(/<a id="[^"<>&]*"><\/a>|<https?:\/\/[^\s<>]+>/g, "")).not.toMatch(
        /<|[^\P{Cc}\n]/u,
      );
      const headings = text.split("\n").filter((line) => /^#{1,6} /.test(line));
      const chapters = ["Codes in no theme", "Retired", "Memos", "Sources"].filter((name) =>
        headings.some((line) => line.endsWith(`</a>${name}`)),
      );
      expect(headings).toHaveLength(2 + codebookNodes(codebook).length + chapters.length);
    }),
    { numRuns },
  );
}, 600_000);

function textsOf(item: Code | Theme): string[] {
  const texts =
    "codes" in item
      ? [item.name, item.concept]
      : [
          ...[item.name, item.brief, item.definition, item.when, item.whenNot],
          ...item.examples.map(({ text }) => text),
          ...item.nearMisses.flatMap(({ text, because }) => [text, because]),
        ];
  return texts.flatMap((text) => text ?? []);
}

const ours: ReadonlySet<string> = new Set(
  (
    "html head meta title style body a header h1 h2 h3 h4 h5 h6 nav main section p ul li div dl dt dd " +
    "span bdi code blockquote table thead tbody tr th td"
  ).split(" "),
);

const ourAttributes: ReadonlySet<string> = new Set(
  "lang dir charset http-equiv content name class href id tabindex aria-labelledby scope".split(
    " ",
  ),
);
