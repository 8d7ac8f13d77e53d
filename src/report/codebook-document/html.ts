import { baseStyle } from "../html/base-style.ts";
import { type Html, html } from "../html/html.ts";
import { renderPage } from "../html/page.ts";
import type {
  CodebookDocument,
  CodebookDocumentFormatter,
  Mark,
  Part,
  Section,
} from "./codebook-document.ts";
import { bodyHtml, type Setting } from "./html-bodies.ts";
import { codebookStyle } from "./html-style.ts";

/** A page of its own, to be printed or kept open while coding. */
export const htmlFormat: CodebookDocumentFormatter = (document) => {
  const setting = settingOf(document);
  const { title, facts, notes, contentsNote, chapters } = document;
  return renderPage({
    title: `${title} (codebook)`,
    language: "en",
    styles: [baseStyle, codebookStyle],
    skipTo: "codes",
    body: html`<header>
<h1${setting.language} dir="auto">${title}</h1>
<dl class="facts">
${facts.map(({ label, value }) => html`<div><dt>${label}</dt><dd dir="auto">${value}</dd></div>\n`)}</dl>
${notes.map((note) => html`<p class="note">${note}</p>\n`)}</header>
<nav aria-labelledby="contents">
<h2 id="contents">Contents</h2>
${contentsNote === undefined ? undefined : html`<p class="numbers" dir="auto">${contentsNote}</p>\n`}${contentsHtml(chapters, setting)}</nav>
<main id="codes" tabindex="-1">
${chapters.map((chapter) => sectionHtml(chapter, 2, setting))}</main>`,
  });
};

/** What is in English, as the labels are, needs no attribute. */
function settingOf({ language, quoteLanguage, anchors }: CodebookDocument): Setting {
  const attribute = (tag: string) => (tag === "en" ? undefined : html` lang="${tag}"`);
  return { language: attribute(language), quoteLanguage: attribute(quoteLanguage), anchors };
}

function contentsHtml(sections: readonly Section[], setting: Setting): Html {
  const listed = sections.filter(({ kind }) => kind !== "rules");
  if (listed.length === 0) return html``;
  const items = listed.map(
    ({ kind, anchor, heading, use, sections: inside }) => html`<li class="${kind}">${html`<div
 class="entry"><a href="#${anchor}">${nameHtml(heading, kind, setting)}</a>${
   use === undefined ? undefined : html` <span class="use">${use}</span>`
 }</div>`}
${contentsHtml(inside, setting)}</li>\n`,
  );
  return html`<ul>\n${items}</ul>\n`;
}

function sectionHtml(section: Section, level: number, setting: Setting): Html {
  const { kind, anchor, heading, id, marks, parts, sections } = section;
  const name = nameHtml(heading, kind, setting);
  return html`<section class="${kind}" id="${anchor}">
${headingHtml(name, level)}
${id === undefined ? undefined : marksHtml(id, marks)}${
  parts.length === 0
    ? undefined
    : html`<dl>\n${parts.map((part) => partHtml(part, setting))}</dl>\n`
}${sections.map((inside) => sectionHtml(inside, level + 1, setting))}</section>
`;
}

/** A theme or code has the name that its authors gave it, in their script; a chapter has ours. */
function nameHtml(heading: string, kind: Section["kind"], { language }: Setting): Html {
  return kind === "chapter" ? html`${heading}` : html`<bdi${language}>${heading}</bdi>`;
}

/** HTML has six levels; themes may be nested deeper, and then stay at the last. */
function headingHtml(name: Html, level: number): Html {
  switch (level) {
    case 2:
      return html`<h2>${name}</h2>`;
    case 3:
      return html`<h3>${name}</h3>`;
    case 4:
      return html`<h4>${name}</h4>`;
    case 5:
      return html`<h5>${name}</h5>`;
    default:
      return html`<h6>${name}</h6>`;
  }
}

function marksHtml(id: string, marks: readonly Mark[]): Html {
  return html`<p class="marks"><code>${id}</code>${marks.map(
    ({ text, kind }) =>
      html` <span${kind === undefined ? undefined : html` class="kind ${kind}"`}>${text}</span>`,
  )}</p>
`;
}

function partHtml({ label, anchor, body }: Part, setting: Setting): Html {
  const id = anchor === undefined ? undefined : html` id="${anchor}"`;
  return html`<div${id}><dt>${label}</dt><dd>${bodyHtml(body, setting)}</dd></div>\n`;
}
